#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A small file that is read and replaced while no other process does the same with it.
///
/// The lock (`flock`) is on the file itself. When a process that waited for it gets it, the name often leads to a newer file,
/// and it begins again with that one. The newer file is locked before it takes the name, so there is never more than one process
/// at work. Programs that ask for no lock, such as editors, are noticed when they change the file between its reading and its
/// replacement.
package final class EditedFile {
    /// The whole file, as it was when it was locked.
    package let bytes: [UInt8]
    /// Whether the file is being made.
    package let isNew: Bool
    private let path: String
    private let original: FileStatus
    /// Open, and so locked, until this object goes away.
    private let file: FileDescriptor
    /// An empty file that stands in for a new one until there is something to save.
    private let placeholder: TemporaryFile?

    /// Waits for the lock of a file and reads it. A missing file is an error, or with `makesMissing` an empty file, which goes
    /// away again if it is not replaced.
    package init(_ path: String, makesMissing: Bool = false) throws(FileProblem) {
        var wasMissing = false
        let file = try Self.locked(path, makesMissing: makesMissing, wasMissing: &wasMissing)
        original = try file.status()
        bytes = try file.readAll()
        try InputFile.checkUTF8(bytes, of: path)
        isNew = wasMissing && bytes.isEmpty
        placeholder = isNew ? TemporaryFile(named: try Replacement.target(of: path)) : nil
        self.path = path
        self.file = file
    }

    /// Puts a file with these bytes in its place, in one step. The old one stays when that fails.
    package func replace(with bytes: [UInt8]) throws(FileProblem) {
        let successor = try OutputFile.replacing(path, original: original, isLocked: true)
        try successor.writer.write(bytes)
        try successor.commit()
        placeholder?.forget()
    }

    /// Opens a file and waits for its lock, until the file that is locked is the one that the name leads to.
    private static func locked(
        _ path: String, makesMissing: Bool, wasMissing: inout Bool
    ) throws(FileProblem) -> FileDescriptor {
        while true {
            let number = retrying { open(path, O_RDWR | O_CLOEXEC | (wasMissing ? O_CREAT : 0), 0o666) }
            if number < 0, errno == ENOENT, makesMissing, !wasMissing {
                wasMissing = true
                continue
            }
            guard number >= 0 else { throw problem(path, errno, isMaking: wasMissing) }
            let file = FileDescriptor(owning: number, name: path)
            let status = try file.status()
            guard status.kind == .plain else {
                throw FileProblem(path, "is no plain file and cannot be replaced; name a plain file")
            }
            try file.lock()
            if FileStatus.of(path)?.identity == status.identity { return file }
        }
    }

    private static func problem(_ path: String, _ code: Int32, isMaking: Bool) -> FileProblem {
        switch code {
        case EISDIR: FileProblem(path, "is a directory; name a file in it")
        case ENOENT where !isMaking, ENOTDIR where !isMaking: .reading(path, code)
        default: .writing(path, code)
        }
    }
}
