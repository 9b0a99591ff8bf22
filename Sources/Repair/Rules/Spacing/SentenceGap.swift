internal import Lexicon
internal import TextModel

/// Whether a space is missing after a mark that ends a sentence or an abbreviation.
enum SentenceGap {
    /// After an exclamation or question mark at `index`. A small letter follows only between two known words: "Falc?o" has lost a letter.
    static func afterExclamation(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index + 1], before = line[index - 1]
        guard GluedMark.isText(token), GluedMark.closesText(line, index) else { return false }
        if token.kind == .number, before.count == 1 { return false }
        guard token.kind == .word, !line.isCapitalised(token), before.kind == .word else { return true }
        return token.count > 1 && line.word(token).isKnown && line.word(before).isKnown
    }

    /// After the full stop at `index`.
    static func afterStop(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard GluedMark.closesText(line, index), line[index - 1].mark != .period else { return false }
        switch line[index + 1].kind {
        case .number, .numberWord: return beforeNumber(line, index)
        case .word, .dottedLetters:
            return line.isCapitalised(line[index + 1]) ? beforeCapital(line, index) : beforeSmall(line, index)
        default: return false
        }
    }

    /// "the environment.80% of": only after a word of prose, since "No.4" and "v.2" are right as they are.
    private static func beforeNumber(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1]
        if before.mark == .closeBracket || before.mark.isDoubleQuote { return true }
        guard before.kind == .word, before.count > 1, GluedMark.followsWholeWord(line, index) else { return false }
        let word = line.word(before)
        return line.byte(Int(before.end) - 1).isASCIILetter && !word.isAbbreviation && (word.isKnown || before.shape == .capital)
    }

    private static func beforeCapital(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index + 1], before = line[index - 1]
        // "Ph.D", "J.Smith", "System.Out.Print", "ASP.NET", "list.Add(x"
        if GluedMark.isLetter(token), !line.word(token).isFunction { return false }
        if GluedMark.isLetter(before), line.isCapitalised(before) { return false }
        if isChain(line, index) { return false }
        if token.shape == .capitals, before.shape == .capitals { return false }
        if line[index + 2].gap == .none, line[index + 2].mark == .openBracket { return false }
        return before.kind != .number || isWholeNumber(line, index)
    }

    /// The full stop at `index` is one of several between words without a space: "System.Out.Print".
    private static func isChain(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], next = line[index + 2]
        if before.kind == .word, before.gap == .none, line[index - 2].mark == .period, line[index - 2].gap == .none { return true }
        return before.kind == .word && before.shape != .small && next.mark == .period && next.gap == .none
            && line[index + 3].kind == .word && line[index + 3].gap == .none && !line.word(index + 1).abbreviationMayEndSentence
    }

    /// "in 1974.Three villages", and the number of an item ("1.Rinse"). A single digit inside a clause may be the half of a
    /// decimal ("2.Tutoring for 300 million"), which `split-decimal` looks at.
    private static func isWholeNumber(_ line: borrowing LineText, _ index: Int) -> Bool {
        let number = line[index - 1]
        if number.count > 1 || line.word(index + 1).isFunction { return true }
        let before = line[index - 2]
        return index < 2 || before.mark.endsSentence || before.mark == .openBracket || before.mark == .colon
    }

    /// "went out.they": a small letter follows only in a function word, since "window.location" is code.
    private static func beforeSmall(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index + 1], before = line[index - 1]
        return token.shape == .small && line.word(token).isFunction && before.kind == .word && before.shape == .small
            && line.word(before).isSmall
    }

    /// After "p.m." or "U.S." at `index`. "J.K.Rowling" are initials, which are written both ways.
    static func afterDottedLetters(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index + 1], before = line[index]
        guard token.kind == .word, line.byte(Int(before.end) - 1) == UInt8(ascii: ".") else { return false }
        if line.isCapitalised(token), line.isCapitalised(before) { return false }
        return token.count > 1 && line.word(token).isKnown
    }
}
