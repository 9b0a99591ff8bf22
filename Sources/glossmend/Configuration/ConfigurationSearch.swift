internal import Documents

/// Finds the configuration of a file: the `.glossmend.yml` in its folder, or in the nearest folder above that has one.
struct ConfigurationSearch {
    static let name = ".glossmend.yml"

    /// By folder; nil where there is none.
    private var known: [String: String?] = [:]

    /// Of the files of a folder.
    mutating func file(inFolder folder: String) -> String? {
        if let result = known[folder] { return result }
        let result = Self.find(folder)
        known[folder] = .some(result)
        return result
    }

    private static func find(_ folder: String) -> String? {
        guard let path = System.realPath(folder) else { return nil }
        let here = System.realPath(".").map { $0 == "/" ? $0 : $0 + "/" }
        for (folder, _) in FolderPath.upward(path) where FileStatus.of("\(folder)/\(name)")?.kind == .plain {
            let file = "\(folder)/\(name)"
            // Shown as users would write it.
            if let here, file.hasPrefix(here) { return String(file.dropFirst(here.count)) }
            return file
        }
        return nil
    }
}
