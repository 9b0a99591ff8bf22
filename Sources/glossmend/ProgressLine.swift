internal import Documents

/// A line at the bottom of a terminal that tells how far the work has come. Work that is done soon shows none.
final class ProgressLine {
    /// What the whole is measured by.
    enum Total {
        case files(Int)
        case bytes(Int)
        /// The length of a stream is not known.
        case unknown
    }

    private static let firstShown: UInt64 = 500_000_000
    private static let interval: UInt64 = 100_000_000
    private static let width = 24

    private let total: Total
    private let started = System.nanoseconds()
    private var lastShown: UInt64 = 0
    private var isShown = false

    /// Nil where nobody would see it, or where it would stand in the midst of the output.
    init?(_ plan: CleanPlan) {
        guard System.isTerminal(2), System.environment("TERM") != "dumb", !System.isTerminal(1) || !plan.writesToStandardOutput else { return nil }
        total =
            if plan.inputs.isSeveral {
                .files(plan.inputs.tasks.count)
            } else if case .file(let path) = plan.inputs.tasks[0].input, let status = FileStatus.of(path), status.kind == .plain {
                .bytes(status.size)
            } else {
                .unknown
            }
    }

    /// What takes the line away; empty when there is none.
    func erased() -> String {
        defer { isShown = false }
        return isShown ? "\r\u{1B}[K" : ""
    }

    /// The line, if it is time for it.
    func drawn(_ counts: CleanCounts) -> String? {
        let now = System.nanoseconds()
        guard now - started > Self.firstShown, now - lastShown > Self.interval else { return nil }
        lastShown = now
        isShown = true
        return "\r\u{1B}[K" + text(counts)
    }

    private func text(_ counts: CleanCounts) -> String {
        let size = "\(counts.bytes >> 20) MiB"
        switch total {
        case .files(let total): return bar(counts.files, of: total) + " \(counts.files) of \(total) files, \(size)"
        case .bytes(let total): return bar(counts.bytes, of: total) + " \(size) of \(total >> 20) MiB"
        case .unknown: return size
        }
    }

    private func bar(_ done: Int, of total: Int) -> String {
        let count = min(Self.width, done * Self.width / max(total, 1))
        return "[" + String(repeating: "#", count: count) + String(repeating: "-", count: Self.width - count) + "]"
    }
}
