internal import TextModel

/// The runs of letters and of digits that a token is made of: "in|2019", "with|15|players".
struct NumberRuns {
    private(set) var count = 0
    /// Where the runs begin, and after the last of them where the token ends.
    private var starts = InlineArray<6, Int>(repeating: 0)

    /// "from1998to2003" has four; more are no accident of a missing space.
    private static let limit = 5

    /// Cuts the bytes `range` of `line` between letters and digits. A comma, full stop or colon between digits is theirs.
    /// Returns nil when there is one run alone, there are too many, or another character stands there.
    init?(_ line: borrowing LineText, _ range: Range<Int>) {
        var previous: Bool?
        for index in range {
            let byte = line.bytes[index]
            let isDigit = byte.isASCIIDigit || (previous == true && !byte.isASCIILetter && byte < 0x80)
            guard isDigit || byte.isASCIILetter else { return nil }
            if isDigit != previous {
                if count == NumberRuns.limit { return nil }
                starts[count] = index
                count += 1
            }
            previous = isDigit
        }
        starts[count] = range.upperBound
        if count < 2 { return nil }
    }

    subscript(run: Int) -> Range<Int> { starts[run]..<starts[run + 1] }
}
