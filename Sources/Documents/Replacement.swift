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
    let writer: OutputWriter
    /// The name that the user gave.
    private let name: String
    /// Where symbolic links lead.
    private let target: String
    private let temporary: TemporaryFile

    /// Opens a temporary file beside `path`. `original` is the file whose place and mode the new one takes; nil when
    /// nothing is there yet. `isLocked` says that the caller holds its lock; the new file then is locked, too.
    init(path: String, original: FileStatus?, isLocked: Bool = false) throws(FileProblem) {
        let target = try Self.target(of: path)
        // Renaming over a write-protected file would work, and be a surprise.
        guard access(target, F_OK) != 0 || access(target, W_OK) == 0 else { throw .writing(path, errno) }
        let temporary = try TemporaryFile(beside: target, for: path, isOnly: isLocked)
        let file = FileDescriptor(owning: temporary.number, name: path)
        // The owner first: changing it takes the set-user bits away. Only a privileged user can, the others need not.
        if let original { _ = fchown(file.number, original.owner, original.group) }
        guard fchmod(file.number, original?.mode ?? 0o666 & ~Self.mask) == 0 else { throw .writing(path, errno) }
        name = path
        self.target = target
        self.temporary = temporary
        writer = OutputWriter(file)
    }

    /// Puts the new file in the old one's place; with a suffix the old one stays under its name and the suffix.
    func commit(backupSuffix: String?) throws(FileProblem) {
        try writer.synchronize()
        if let backupSuffix { try backUp(to: target + backupSuffix) }
        guard rename(temporary.path, target) == 0 else { throw .writing(name, errno) }
        temporary.forget()
    }

    /// Removes the temporary file; the old file is as it was.
    func abandon() {
        temporary.remove()
    }

    /// The backup is a second name of the old file, so nothing of it is lost; where the file system has no such names it
    /// is a copy.
    private func backUp(to backup: String) throws(FileProblem) {
        let second = TemporaryFile(named: temporary.path + "~")
        guard link(target, second.path) == 0 else { return try FileCopy.make(of: target, at: backup) }
        guard rename(second.path, backup) == 0 else { throw .writing(backup, errno) }
    }

    /// What a new file's mode lacks.
    private static let mask: mode_t = {
        let mask = umask(0)
        _ = umask(mask)
        return mask
    }()

    /// Follows symbolic links; a path that leads to nothing yet stays as it is.
    static func target(of path: String) throws(FileProblem) -> String {
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
}
