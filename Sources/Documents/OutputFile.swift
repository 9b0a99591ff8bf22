/// Where cleaned text or a report goes: standard output, a device, or a file that is replaced in one step.
package final class OutputFile {
    package let writer: OutputWriter
    private let replacement: Replacement?
    /// The state of the file when it was opened for reading; a change since then is somebody else's work.
    private let original: FileStatus?
    private let path: String

    private init(writer: OutputWriter, replacement: Replacement?, original: FileStatus?, path: String) {
        self.writer = writer
        self.replacement = replacement
        self.original = original
        self.path = path
    }

    /// The program's standard output.
    package static func standardOutput() -> OutputFile {
        OutputFile(writer: .standardOutput(), replacement: nil, original: nil, path: "<stdout>")
    }

    /// Opens the file that `-o` names. `-` and the system's names of the standard streams are those streams, a device or
    /// a pipe is written to as it is, everything else is replaced at `commit`.
    package static func named(_ path: String) throws(FileProblem) -> OutputFile {
        switch path {
        case "-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1": return standardOutput()
        case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2":
            return OutputFile(writer: .standardError(), replacement: nil, original: nil, path: path)
        default: break
        }
        let status = FileStatus.of(path)
        switch status?.kind {
        case .directory: throw FileProblem(path, "is a directory; name a file in it")
        case .plain, nil:
            let replacement = try Replacement(path: path, original: status)
            return OutputFile(writer: replacement.writer, replacement: replacement, original: nil, path: path)
        case .pipe, .other:
            let writer = OutputWriter(try .writing(path))
            return OutputFile(writer: writer, replacement: nil, original: nil, path: path)
        }
    }

    /// Opens the successor of a file that is being read; `original` is its status at the start of reading, and `isLocked` says
    /// that this process holds its lock.
    package static func replacing(
        _ path: String, original: FileStatus, isLocked: Bool = false
    ) throws(FileProblem) -> OutputFile {
        guard original.kind == .plain else {
            throw FileProblem(path, "is no plain file and cannot be replaced; leave out -i and redirect the output")
        }
        let replacement = try Replacement(path: path, original: original, isLocked: isLocked)
        return OutputFile(writer: replacement.writer, replacement: replacement, original: original, path: path)
    }

    /// Writes what is left and puts a replaced file in its place, the old one under its name and `backupSuffix` if given.
    package func commit(backupSuffix: String? = nil) throws(FileProblem) {
        guard let replacement else { return try writer.flush() }
        if let original, FileStatus.of(path) != original {
            throw FileProblem(path, "was changed by another program while it was read; it is left alone, run again")
        }
        try replacement.commit(backupSuffix: backupSuffix)
    }

    /// Gives up: a file that was to be replaced is left as it was.
    package func abandon() {
        replacement?.abandon()
    }
}
