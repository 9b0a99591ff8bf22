#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// A file that takes the place of another in one step: at every moment the name leads to the whole old or the whole new file.
///
/// The new bytes go to a temporary file in the same folder, are forced to the disk, and the file is renamed. Symbolic links
/// stay; the file they lead to is replaced. Mode and, where that is allowed, owner and group are kept. A replacement that
/// goes away without `commit` leaves nothing behind.
final class Replacement {
    private static let placeholder = ".glossmend-XXXXXX"

    let writer: OutputWriter
    /// The name that the user gave.
    private let name: String
    /// Where symbolic links lead.
    private let target: String
    private let temporary: String
    private var slot: Int?
    private var isOpen = true

    /// Opens a temporary file beside `path`. `original` is nil when nothing is there yet.
    init(path: String, original: FileStatus?) throws(FileProblem) {
        name = path
        target = try Self.target(of: path)
        // Renaming over a write-protected file would work, and be a surprise.
        guard original == nil || access(target, W_OK) == 0 else { throw .writing(path, errno) }
        let template = Self.folder(of: target) + Self.placeholder
        var bytes = Array(template.utf8CString)
        let number = mkstemp(&bytes)
        guard number >= 0 else { throw .writing(path, errno) }
        writer = OutputWriter(FileDescriptor(owning: number, name: path))
        temporary = bytes.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        slot = TemporaryFiles.note(temporary)
        _ = fcntl(number, F_SETFD, FD_CLOEXEC)
        // The owner first: changing it takes the set-user bits away. Only a privileged user can, the others need not.
        if let original { _ = fchown(number, original.owner, original.group) }
        guard fchmod(number, original?.mode ?? 0o666 & ~Self.mask) == 0 else { throw .writing(path, errno) }
    }

    deinit {
        abandon()
    }

    /// Puts the new file in the old one's place; with a suffix the old one stays under its name and the suffix.
    func commit(backupSuffix: String?) throws(FileProblem) {
        try writer.synchronize()
        if let backupSuffix { try backUp(to: target + backupSuffix) }
        guard rename(temporary, target) == 0 else { throw .writing(name, errno) }
        settle()
        Self.synchronizeFolder(of: target)
    }

    /// Removes the temporary file; the old file is as it was.
    func abandon() {
        guard isOpen else { return }
        unlink(temporary)
        settle()
    }

    private func settle() {
        isOpen = false
        TemporaryFiles.forget(slot)
    }

    /// The backup is a second name of the old file, so nothing of it is lost; where the file system has no such names it is a copy.
    private func backUp(to backup: String) throws(FileProblem) {
        let second = temporary + "~"
        guard link(target, second) == 0 else { return try copy(to: backup) }
        guard rename(second, backup) == 0 else {
            let code = errno
            unlink(second)
            throw .writing(backup, code)
        }
        // Two names of one file are left as they are by `rename`.
        unlink(second)
    }

    private func copy(to backup: String) throws(FileProblem) {
        let source = try FileDescriptor.reading(target)
        let copy = try Replacement(path: backup, original: try source.status())
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: OutputWriter.capacity, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { break }
            try copy.writer.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        try copy.commit(backupSuffix: nil)
    }
}

extension Replacement {
    /// What a new file's mode lacks.
    private static let mask: mode_t = {
        let mask = umask(0)
        _ = umask(mask)
        return mask
    }()

    /// Follows symbolic links; a path that leads to nothing yet stays as it is.
    private static func target(of path: String) throws(FileProblem) -> String {
        if let resolved = realpath(path, nil) {
            defer { free(resolved) }
            return String(cString: resolved)
        }
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw FileProblem(path, "is a symbolic link that leads nowhere; remove the link or make the file it names")
        }
        return path
    }

    /// The path up to its last slash, inclusive; empty for a bare name.
    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }

    /// Makes the renaming itself lasting. A file system that cannot is no reason to fail: the file is in its place.
    private static func synchronizeFolder(of path: String) {
        let folder = folder(of: path)
        let number = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { return }
        fsync(number)
        _ = FileDescriptor(owning: number, name: path)
    }
}
