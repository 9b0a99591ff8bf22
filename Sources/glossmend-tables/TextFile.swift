internal import FoundationEssentials

/// Whole small files, read and written at once.
enum TextFile {
    /// The bytes of a file.
    static func bytes(_ path: String) throws(TableError) -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            throw TableError(path, "cannot be read: \(error)")
        }
    }

    /// The lines of a UTF-8 file, without their ends.
    static func lines(_ path: String) throws(TableError) -> [String] {
        lines(try bytes(path)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Parts bytes at line feeds; what follows the last one counts when it is not empty.
    static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    /// The names of a folder's files, sorted.
    static func names(_ folder: String) throws(TableError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw TableError(folder, "cannot be read: \(error)")
        }
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    /// Replaces a file.
    static func write(_ bytes: [UInt8], to path: String) throws(TableError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw TableError(path, "cannot be written: \(error)")
        }
    }
}
