/// What the `.gitignore` files on the way to a folder say of the files in it; the last pattern that is for a path decides, and
/// the files of inner folders come last.
struct IgnoreRules {
    private struct Patterns {
        /// How many names lead to the folder of the file.
        let depth: Int
        let patterns: GlobPatterns
    }

    private var files: [Patterns] = []

    /// Adds the file of a folder, to which so many names lead; nothing where there is none.
    mutating func add(_ file: String, depth: Int) {
        guard FileStatus.of(file)?.kind == .plain, let bytes = try? InputFile.bytes(of: .file(file)) else { return }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        files.append(Patterns(depth: depth, patterns: GlobPatterns(lines.map(String.init))))
    }

    /// Whether git would leave out what these names lead to.
    func ignore(_ path: [String], isFolder: Bool) -> Bool {
        for file in files.reversed() {
            if let decision = file.patterns.decide(path[file.depth...], isFolder: isFolder) { return decision }
        }
        return false
    }
}
