internal import Lexicon
internal import TextModel

/// What stands on either side of a mark that has no space after it.
enum GluedMark {
    /// A word, number or the like.
    static func isText(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .number, .numberWord, .dottedLetters, .protected: true
        default: false
        }
    }

    /// The mark at `index` is glued to text before it: a word, a number, a closing bracket or quotation mark, % and the like,
    /// or the mark that ends an abbreviation, a name or a quoted sentence.
    static func closesText(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line[index].gap == .none, line.has(index - 1) else { return false }
        let before = line[index - 1]
        if isText(before) || before.kind == .chinese { return true }
        guard before.kind == .mark else { return before.kind == .other && before.count > 1 }
        switch before.mark {
        case .closeBracket, .straightQuote, .closeQuote, .closeSingleQuote, .apostrophe, .other: return true
        case .period, .exclamation, .question: return before.gap == .none && line.has(index - 2) && isText(line[index - 2])
        default: return false
        }
    }

    /// The text before the mark at `index` begins a word of its own: "Sino-US:" does, "a/b:" does not.
    static func followsWholeWord(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1]
        guard before.gap == .none, line.has(index - 2) else { return true }
        return line[index - 2].kind == .mark && line[index - 2].mark != .technical
    }

    /// A single letter, which is a variable, an initial or the mouth of an emoticon more often than a word.
    static func isLetter(_ token: Token) -> Bool { token.kind == .word && token.count == 1 }
}
