internal import Documents
internal import Repair

/// What is told of a run while it goes on and at its end.
struct CleanCounts {
    private let started = System.nanoseconds()
    private(set) var files = 0
    private var changed = 0
    private var failed = 0
    private(set) var bytes = 0
    private var findings: [Finding.Status: Int] = [:]

    mutating func addFile() {
        files += 1
    }

    mutating func addChangedFile() {
        changed += 1
    }

    mutating func addFailure() {
        failed += 1
    }

    mutating func add(_ findings: [Finding], bytes: Int) {
        self.bytes += bytes
        for finding in findings { self.findings[finding.status, default: 0] += 1 }
    }

    /// What became of many files.
    var overview: String { "\(files) \(files == 1 ? "file" : "files"), \(changed) changed, \(failed) failed" }

    /// Files, bytes, findings and the time since these counts were made.
    var summary: String {
        let states: [(Finding.Status, String)] = [
            (.applied, "made"), (.offered, "offered"), (.reported, "reported"), (.rejected, "dropped"),
        ]
        let counts = states.map { "\(findings[$0.0, default: 0]) \($0.1)" }.joined(separator: ", ")
        return "\(overview); \(bytes) bytes in \(Self.milliseconds(since: started)) ms; edits: \(counts)"
    }

    /// Milliseconds since a time of `System.nanoseconds`, with one decimal.
    static func milliseconds(since start: UInt64) -> String {
        let tenths = (System.nanoseconds() - start) / 100_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
