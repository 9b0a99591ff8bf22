/// The cues of every one, two or three neighbouring lines of a side.
struct CueRuns {
    private var runs: [CueRun] = []
    private var starts = [0]

    /// - Parameter length: how many lines a window has. The first windows are shorter.
    init(_ side: AlignmentSide, length: Int) {
        runs.reserveCapacity(side.cues.count * length)
        starts.reserveCapacity(side.lineCount + 1)
        var window: [UInt32] = []
        for line in 0..<side.lineCount {
            window.removeAll(keepingCapacity: true)
            for member in max(0, line - length + 1)...line { window += side.cues(of: member) }
            window.sort()
            append(window)
            starts.append(runs.count)
        }
    }

    private mutating func append(_ sorted: [UInt32]) {
        var index = 0
        while index < sorted.count {
            var end = index + 1
            while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
            runs.append(CueRun(cue: sorted[index], count: end - index))
            index = end
        }
    }

    /// The runs of the lines that end with `line`.
    @inline(__always)
    func forEach(endingWith line: Int, _ body: (CueRun) -> Void) {
        for index in starts[line]..<starts[line + 1] { body(runs[index]) }
    }
}
