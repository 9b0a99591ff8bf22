internal import Lexicon
internal import TextModel

/// Whether a space is missing after a colon. Ratios, times, chapter and verse, hosts with a port, name spaces and
/// emoticons have none.
enum ColonGap {
    static func after(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index + 1], before = line[index - 1]
        guard line[index].gap == .none, !GluedMark.isLetter(token) || line.word(token).isFunction else { return false }
        // A straight mark before a colon is a key of data.
        if before.mark == .closeBracket || before.mark == .closeQuote { return token.kind == .word }
        guard before.count > 1, GluedMark.followsWholeWord(line, index), before.shape != .mixed else { return false }
        let word = line.word(before)
        guard word.isKnown || line.isCapitalised(before) else { return false }
        switch token.kind {
        case .word: return line.isCapitalised(token) || (line.word(token).isKnown && word.isKnown && before.count > 2)
        case .number: return before.count > 2 && !word.isAbbreviation && before.shape != .capitals
        case .protected: return beforeAddress(line, token, before)
        default: return false
        }
    }

    /// "Source:example.org", "go:https://example.org", but "doi:10.1000/7", "mailto:x@example.org", "file:/tmp" and
    /// "view-source:https://example.org" are addresses themselves.
    private static func beforeAddress(_ line: borrowing LineText, _ token: Token, _ before: Token) -> Bool {
        let word = line.word(before), previous = line.byte(Int(before.start) - 1)
        guard line.byte(Int(token.start)).isASCIILetter, word.isKnown, previous != UInt8(ascii: "/"), previous != UInt8(ascii: ":"),
            previous != UInt8(ascii: "-")
        else { return false }
        return before.count > 3 || line.isCapitalised(before) || line.isWebAddress(token) && (word.isVerb || word.isFunction)
    }
}
