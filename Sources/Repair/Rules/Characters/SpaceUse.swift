internal import Lexicon
internal import TextModel

/// What a single no-break or thin space may be there for.
enum SpaceUse {
    /// True where typographers keep two things together: a number and its unit, a word and a French mark, an abbreviation and
    /// what it belongs to, a capitalised word and its number (Chapter 3), a one-letter word and the next (as Polish does).
    static func isTypography(_ line: borrowing LineText, _ range: Range<Int>, _ before: Scalar, _ after: Scalar) -> Bool {
        if before.isDigit { return true }
        switch after.value {
        case 0x21, 0x3A, 0x3B, 0x3F: return true
        default: break
        }
        let word = wordBefore(line, range.lowerBound, before)
        guard !word.isEmpty else { return false }
        let first = line.bytes[word.lowerBound], info = line.lexicon.word(line.text(word))
        if info.isAbbreviation, !info.abbreviationMayEndSentence { return true }
        if after.isDigit, first.isASCIIUpper { return true }
        guard word.count == 1 else { return false }
        return before.value == 0x2E || (first | 0x20 != UInt8(ascii: "a") && first != UInt8(ascii: "I"))
    }

    /// The ASCII letters that end at byte `end`, or before the full stop there.
    private static func wordBefore(_ line: borrowing LineText, _ end: Int, _ before: Scalar) -> Range<Int> {
        let stop = before.value == 0x2E ? end - 1 : end
        var start = stop
        while start > 0, line.bytes[start - 1].isASCIILetter { start -= 1 }
        guard let previous = Scalar.before(start, line) else { return start..<stop }
        return previous.side == nil && previous.value != 0x27 && previous.value != 0x2019 ? start..<stop : stop..<stop
    }
}
