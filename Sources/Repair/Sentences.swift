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
        case .period: return endsWithPeriod(line, index)
        default: return false
        }
    }

    private static func endsWithPeriod(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1]
        if before.mark == .period || line[index + 1].mark == .period { return false }
        let word = line.word(before)
        guard before.kind == .word, before.count == 1 || word.isAbbreviation, line.has(index + 1) else { return true }
        return word.abbreviationMayEndSentence && line.isCapitalised(line[index + 1])
    }

    /// True when the token at `index` is the first of the line or follows a mark that ends a sentence.
    static func begins(_ line: borrowing LineText, _ index: Int) -> Bool {
        index == 0 || ends(line, index - 1)
    }

    /// A sentence is looked at for no more tokens than this to either side: a line without full stops is no sentence.
    private static let longest = 500

    /// The tokens of the sentence that holds token `index`.
    static func tokens(_ line: borrowing LineText, around index: Int) -> Range<Int> {
        let first = Swift.max(0, index - longest), limit = Swift.min(line.count, index + longest)
        var start = index, end = index
        while start > first, !ends(line, start - 1) { start -= 1 }
        while end < limit, !ends(line, end) { end += 1 }
        return start..<Swift.min(line.count, end + 1)
    }
}
