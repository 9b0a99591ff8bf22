#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What is in a folder.
struct FolderListing {
    struct Entry {
        /// Nil for one that is not UTF-8; `shownName` has it with replacement characters.
        let name: String?
        let shownName: String
        let kind: FileStatus.Kind
    }

    /// In the order of their names' bytes, without `.` and `..`. Symbolic links are of the kind `other`.
    let entries: [Entry]

    init(_ path: String) throws(FileProblem) {
        guard let folder = opendir(path) else { throw .listing(path, errno) }
        defer { closedir(folder) }
        var names: [[CChar]] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.bindMemory(to: CChar.self).prefix { $0 != 0 }) + [0] }
            if name != Self.here, name != Self.above { names.append(name) }
            errno = 0
        }
        if errno != 0 { throw .listing(path, errno) }
        names.sort { strcmp($0, $1) < 0 }
        entries = names.map { name in
            let shown = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
            return Entry(name: String(validating: name.dropLast(), as: UTF8.self), shownName: shown, kind: FileStatus.ofLink(path + "/" + shown))
        }
    }

    private static let here: [CChar] = [0x2E, 0]
    private static let above: [CChar] = [0x2E, 0x2E, 0]
}
