internal import TextModel

/// The parts of a word that its capitals mark off: "in|Wuhan", "GSX|Wuhan", "the|White|House".
struct WordParts {
    private(set) var count = 0
    /// Where the parts begin, and after the last of them where it ends.
    private var starts = InlineArray<5, Int>(repeating: 0)

    /// More seams than this are no accident of one missing space.
    private static let limit = 4

    /// Cuts the bytes `range` of `line` before a capital that follows a small letter, and before the last of several
    /// capitals when a small letter follows it. Returns nil when there is no such place, too many, or a digit.
    init?(_ line: borrowing LineText, _ range: Range<Int>) {
        starts[0] = range.lowerBound
        count = 1
        for index in range {
            let byte = line.bytes[index]
            if byte.isASCIIDigit { return nil }
            guard byte.isASCIIUpper, index > range.lowerBound, WordParts.isSeam(line, index, range.upperBound) else { continue }
            if count == WordParts.limit { return nil }
            starts[count] = index
            count += 1
        }
        starts[count] = range.upperBound
        if count < 2 { return nil }
    }

    subscript(part: Int) -> Range<Int> { starts[part]..<starts[part + 1] }

    /// Makes the parts from `first` to `last` one.
    mutating func merge(_ first: Int, through last: Int) {
        let removed = last - first
        for place in first + 1...count - removed { starts[place] = starts[place + removed] }
        count -= removed
    }

    private static func isSeam(_ line: borrowing LineText, _ index: Int, _ end: Int) -> Bool {
        let before = line.byte(index - 1)
        if before.isASCIILower { return true }
        if before.isASCIIUpper { return index + 1 < end && line.byte(index + 1).isASCIILower }
        guard before >= 0x80 else { return false }
        var lead = index - 1
        while lead > 0, line.byte(lead) & 0xC0 == 0x80 { lead -= 1 }
        let scalar = Scalar(line.bytes, at: lead)
        return scalar.isLetter && !scalar.isUpper
    }
}
