#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that is removed when it goes away, also when the program is interrupted, unless it is told to `forget`.
final class TemporaryFile {
    let path: String
    /// The open file; who writes to it closes it.
    let number: Int32
    private let slot: Int?
    private var isKept = false

    /// Makes a file in the folder of `target`; problems are told of `name`.
    ///
    /// With `isOnly` it has a name of its own to each target: the caller holds the target's lock, so one that is there already
    /// was left behind by a process that was killed, and goes. The new file is locked from its beginning.
    init(beside target: String, for name: String, isOnly: Bool = false) throws(FileProblem) {
        while true {
            let suffix = isOnly ? Self.hash(target) : UInt64.random(in: .min ... .max)
            let path = Self.folder(of: target) + ".glossmend-" + String(suffix, radix: 36)
            if isOnly, unlink(path) != 0, errno != ENOENT { throw .writing(name, errno) }
            // Noted first: there must be no moment when the file is there and nobody would remove it.
            let slot = TemporaryFiles.note(path)
            let number = retrying { open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
            if number >= 0 {
                // Nobody else knows the file yet, so there is nothing to wait for.
                if isOnly { _ = flock(number, LOCK_EX | LOCK_NB) }
                self.path = path
                self.number = number
                self.slot = slot
                return
            }
            let code = errno
            TemporaryFiles.forget(slot)
            if code != EEXIST { throw .writing(name, code) }
        }
    }

    /// Takes on a file that somebody else will make.
    init(named path: String) {
        self.path = path
        number = -1
        slot = TemporaryFiles.note(path)
    }

    deinit {
        remove()
    }

    /// Removes the file.
    func remove() {
        guard !isKept else { return }
        unlink(path)
        forget()
    }

    /// The file has another name now, or is gone.
    func forget() {
        guard !isKept else { return }
        isKept = true
        TemporaryFiles.forget(slot)
    }

    /// A number of the file's name without its folder (FNV-1a).
    private static func hash(_ path: String) -> UInt64 {
        let name = path.utf8.dropFirst(folder(of: path).utf8.count)
        return name.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// The path up to its last slash, inclusive; empty for a bare name.
    private static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }
}
