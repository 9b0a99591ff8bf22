/// A file's name in the header of a difference.
enum DiffFileName {
    /// The name below `folder` (`a/` or `b/`). A name with a space is closed by a tab, one with a control character, a
    /// quotation mark or a backslash is quoted as in C: so GNU `diff` and `git` write it and `patch` reads it.
    static func of(_ name: String, folder: String) -> String {
        let path = folder + name.drop { $0 == "/" }
        if path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) { return quoted(path) }
        return path.utf8.contains(0x20) ? path + "\t" : path
    }

    private static func quoted(_ path: String) -> String {
        var result: [UInt8] = [0x22]
        for byte in path.utf8 {
            switch byte {
            case 0x22, 0x5C: result += [0x5C, byte]
            case ..<0x20, 0x7F: result += [0x5C, 0x30 + byte >> 6, 0x30 + (byte >> 3) & 7, 0x30 + byte & 7]
            default: result.append(byte)
            }
        }
        return String(decoding: result + [0x22], as: UTF8.self)
    }
}
