#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What went wrong with a file: printed as `NAME: what is wrong; what to do`.
package struct FileProblem: Error, Hashable, CustomStringConvertible {
    /// The name that the user gave, or `<stdin>`, `<stdout>`.
    package let name: String
    /// What is wrong; what to do.
    package let message: String
    /// The reader of our output has gone: no fault, the work just ends.
    package let isClosedPipe: Bool

    package init(_ name: String, _ message: String) {
        self.name = name
        self.message = message
        isClosedPipe = false
    }

    package var description: String { "\(name): \(message)" }
}

extension FileProblem {
    /// A failed open or read; `code` is the `errno` of the call.
    static func reading(_ name: String, _ code: Int32) -> FileProblem {
        switch code {
        case ENOENT, ENOTDIR: FileProblem(name, "there is no such file; check the name")
        case EACCES, EPERM: FileProblem(name, "may not be read; ask for permission to read it")
        case EISDIR: FileProblem(name, "is a directory; name the files in it")
        default: FileProblem(name, "cannot be read: \(text(code)); check the file and its disk")
        }
    }

    /// A folder whose files can't be told; `code` is the `errno` of the call.
    static func listing(_ name: String, _ code: Int32) -> FileProblem {
        switch code {
        case EACCES, EPERM: FileProblem(name, "may not be read; ask for permission to read the folder")
        default: FileProblem(name, "cannot be read: \(text(code)); check the folder and its disk")
        }
    }

    static func directory(_ name: String) -> FileProblem {
        reading(name, EISDIR)
    }

    static func tooLong(_ name: String, _ format: DocumentFormat) -> FileProblem {
        let most = DocumentFormat.longestWhole >> 20
        return FileProblem(name, "is longer than \(most) MiB, too long for the format \(format.rawValue); split it, or use --format plain")
    }

    /// A file in another encoding than UTF-8 where only that is read.
    static func wrongEncoding(_ name: String, _ encoding: TextEncoding) -> FileProblem {
        let set = encoding.isUTF16 ? "UTF-16" : encoding.name
        return FileProblem(name, "is \(set), not UTF-8; convert it with 'iconv -f \(set) -t UTF-8'")
    }

    /// A failed creation, write or rename; `code` is the `errno` of the call.
    static func writing(_ name: String, _ code: Int32) -> FileProblem {
        if code == EPIPE { return FileProblem(closedPipe: name) }
        let advice =
            switch code {
            case ENOSPC, EDQUOT: "free some space or write elsewhere"
            case EFBIG: "raise the file size limit or write elsewhere"
            case EACCES, EPERM, EROFS: "ask for permission to write there, or write elsewhere"
            case ENOENT, ENOTDIR: "make the folder first, or write elsewhere"
            default: "write elsewhere"
            }
        return FileProblem(name, "cannot be written: \(text(code)); \(advice)")
    }

    /// A failed lock; `code` is the `errno` of the call.
    static func locking(_ name: String, _ code: Int32) -> FileProblem {
        FileProblem(name, "cannot be locked: \(text(code)); copy it to a disk of this machine and change it there")
    }

    private init(closedPipe name: String) {
        self.name = name
        message = "nobody reads the output any more"
        isClosedPipe = true
    }

    private static func text(_ code: Int32) -> String {
        String(cString: strerror(code))
    }
}
