internal import Lexicon
internal import TextModel

/// Where sentences begin and end in a line.
enum Sentences {
    /// True when the token at `index` ends a sentence: a full stop that is no abbreviation's, an exclamation or question mark.
    static func ends(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index]
        guard token.kind == .mark else { return false }
        switch token.mark {
        case .exclamation, .question: return true
        case .period:
            let before = line[index - 1]
            if before.mark == .period || line[index + 1].mark == .period { return false }
            let word = line.word(before)
            if before.kind == .word, before.count == 1 || word.isAbbreviation, line.has(index + 1) { return word.abbreviationMayEndSentence && line.isCapitalised(line[index + 1]) }
            return true
        default: return false
        }
    }

    /// The tokens of the sentence that holds token `index`.
    static func tokens(_ line: borrowing LineText, around index: Int) -> Range<Int> {
        var start = index, end = index
        while start > 0, !ends(line, start - 1) { start -= 1 }
        while end < line.count, !ends(line, end) { end += 1 }
        return start..<Swift.min(line.count, end + 1)
    }
}
