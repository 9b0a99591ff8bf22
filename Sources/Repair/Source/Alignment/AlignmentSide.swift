/// The lines of one side: sums of their traits, and their cues.
struct AlignmentSide {
    /// Up to each line: what all lines before it have together.
    private var sums = [LineTraits()]
    /// Up to each line: how many lines before it are blank.
    private var blanks: [Int32] = [0]
    /// The cues of all lines; those of a line begin at its number in `starts`.
    private(set) var cues: [UInt32] = []
    private(set) var starts = [0]

    var lineCount: Int { sums.count - 1 }

    mutating func reserve(lines: Int) {
        sums.reserveCapacity(lines + 1)
        blanks.reserveCapacity(lines + 1)
        starts.reserveCapacity(lines + 1)
    }

    mutating func add(cue: UInt32) { cues.append(cue) }

    /// Ends a line, whose cues were added.
    /// - Parameter traits: nil for a blank line.
    mutating func endLine(_ traits: LineTraits?) {
        sums.append(sums[lineCount] + (traits ?? LineTraits()))
        blanks.append(blanks[blanks.count - 1] + (traits == nil ? 1 : 0))
        starts.append(cues.count)
    }

    /// Gives the cues other numbers, sorts them within each line, and leaves those out that have none.
    mutating func renumber(_ number: (UInt32) -> UInt32?) {
        var kept = 0, start = 0
        for line in 0..<lineCount {
            let end = starts[line + 1], first = kept
            for index in start..<end {
                guard let cue = number(cues[index]) else { continue }
                cues[kept] = cue
                kept += 1
            }
            cues[first..<kept].sort()
            start = end
            starts[line + 1] = kept
        }
        cues = Array(cues[..<kept])
    }

    func cues(of line: Int) -> ArraySlice<UInt32> { cues[starts[line]..<starts[line + 1]] }

    /// The cues of some lines, sorted.
    func cues(of lines: Range<Int>) -> [UInt32] { cues[starts[lines.lowerBound]..<starts[lines.upperBound]].sorted() }

    /// What some lines have together.
    @inline(__always)
    func traits(_ lines: Range<Int>) -> LineTraits { sums[lines.upperBound] - sums[lines.lowerBound] }

    @inline(__always)
    func blankCount(_ lines: Range<Int>) -> Int { Int(blanks[lines.upperBound] - blanks[lines.lowerBound]) }
}
