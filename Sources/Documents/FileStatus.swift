#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What kind of file it is, which one, and in which state.
package struct FileStatus: Hashable, Sendable {
    package enum Kind: Sendable {
        case plain, directory, pipe, other
    }

    /// Two names with the same identity are the same file.
    package struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64
    }

    package let identity: Identity
    package let kind: Kind
    let mode: mode_t
    let owner: uid_t
    let group: gid_t
    /// In bytes.
    package let size: Int
    /// When it was changed last, since 1970.
    let seconds: Int64
    private let nanoseconds: Int64

    init(_ status: stat) {
        identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino))
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .plain
            case S_IFDIR: .directory
            case S_IFIFO: .pipe
            default: .other
            }
        mode = status.st_mode & 0o7777
        owner = status.st_uid
        group = status.st_gid
        size = Int(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        seconds = Int64(time.tv_sec)
        nanoseconds = Int64(time.tv_nsec)
    }

    /// The status of what a path leads to (symbolic links followed); nil when there is nothing or it cannot be seen.
    package static func of(_ path: String) -> FileStatus? {
        var result = stat()
        guard stat(path, &result) == 0 else { return nil }
        return FileStatus(result)
    }

    /// The kind of what has this path, where a symbolic link is an `other`; so is what cannot be seen.
    static func ofLink(_ path: String) -> Kind {
        var result = stat()
        guard lstat(path, &result) == 0 else { return .other }
        return FileStatus(result).kind
    }
}
