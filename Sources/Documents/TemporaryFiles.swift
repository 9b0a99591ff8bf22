#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Temporary files that must not outlive the program when it is interrupted.
///
/// Used by one thread at a time; the signal handler only reads. (`SIGKILL` can't be handled: a file named
/// `.glossmend-…` then stays, and the original with it.)
package enum TemporaryFiles {
    private static let capacity = 4
    /// Paths that the handler removes; a slot is nil while it is free.
    nonisolated(unsafe) private static let slots: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
        let slots = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
        slots.initialize(repeating: nil, count: capacity)
        return slots
    }()

    /// Removes the files on interruption, hang-up and termination; the program then ends by that signal as it would have.
    package static func removeOnInterruption() {
        _ = slots
        for number in [SIGHUP, SIGINT, SIGTERM] {
            let previous = signal(number) { number in
                TemporaryFiles.removeAll()
                _ = signal(number, SIG_DFL)
                raise(number)
            }
            // A signal that was ignored from the start (`nohup`) stays ignored.
            if unsafeBitCast(previous, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
                _ = signal(number, SIG_IGN)
            }
        }
    }

    /// Notes a file; returns its slot, or nil when all are taken.
    static func note(_ path: String) -> Int? {
        guard let slot = (0..<capacity).first(where: { slots[$0] == nil }) else { return nil }
        slots[slot] = strdup(path)
        return slot
    }

    static func forget(_ slot: Int?) {
        guard let slot, let path = slots[slot] else { return }
        slots[slot] = nil
        free(path)
    }

    /// Only calls that are allowed in a signal handler.
    private static func removeAll() {
        for slot in 0..<capacity {
            if let path = slots[slot] { unlink(path) }
        }
    }
}
