internal import Lexicon
internal import TextModel

/// "In Wuhan.As of" becomes "In Wuhan. As of".
struct MissingSpace: Rule {
    let info = RuleInfo(
        id: "missing-space", stage: .spacing,
        summary: "No space after a mark or before a bracket",
        reason: """
            Chinese sets no space after a mark, and translation clause by clause keeps it so. A space is put in after a comma, full \
            stop, colon, semicolon, exclamation or question mark, closing bracket or quotation mark before a word or number, and \
            before an opening bracket or quotation mark. Decimals, times, ratios, hosts, file names, abbreviations with a number, \
            initials and code have none.
            """,
        examples: [
            .init("It rained all day,so they stayed.The bus left.", "It rained all day, so they stayed. The bus left."),
            .init("See chinadaily.com.cn, Order No.4 and 10,000 more.", "See chinadaily.com.cn, Order No.4 and 10,000 more."),
        ])
    let triggers: Triggers = [.tightMark, .markDigit, .oddQuote]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var quotes = QuoteSides(line)
        for index in 0..<line.count {
            let token = line[index]
            quotes.advance(line, index)
            guard index > 0, token.gap == .none else { continue }
            if needsSpace(line, index, quotes) { proposals.insert(Bytes.space, at: Int(token.start)) }
        }
    }

    private func needsSpace(_ line: borrowing LineText, _ index: Int, _ quotes: QuoteSides) -> Bool {
        let token = line[index], before = line[index - 1]
        if token.kind == .mark {
            if token.mark == .openBracket { return opensAfterWord(line, index) }
            // A quotation opens after a mark: said,“We
            return quotes.opens(token) && before.kind == .mark && before.mark.endsClause && follows(line, index - 1, quotes)
                && !(before.mark == .period && line[index - 2].mark == .period)
        }
        guard before.kind == .mark || before.kind == .dottedLetters else { return false }
        switch before.mark {
        case .comma, .semicolon, .exclamation, .question:
            return isText(line, token) && follows(line, index - 1, quotes) && !isEntity(line, index - 1)
        case .period: return follows(line, index - 1, quotes) && afterStop(line, index)
        case .colon: return afterColon(line, index)
        case .closeBracket: return afterBracket(line, index)
        case .none: return before.kind == .dottedLetters && afterDottedLetters(line, index)
        default: return false
        }
    }

    private func isText(_ line: borrowing LineText, _ token: Token) -> Bool {
        token.kind == .word || token.kind == .number || token.kind == .dottedLetters || token.kind == .protected
            || (token.kind == .numberWord)
    }

    /// The mark at `index` closes on text: a word, a number, a closing bracket or quotation mark stands before it.
    private func follows(_ line: borrowing LineText, _ index: Int, _ quotes: QuoteSides) -> Bool {
        guard line[index].gap == .none else { return line[index].gap == .space && line[index].mark != .period }
        let before = line[index - 1]
        if isText(line, before) || before.kind == .chinese { return true }
        if before.kind == .other { return before.mark == .other && before.count > 1 }
        return before.kind == .mark
            && (before.mark == .closeBracket || before.mark.isDoubleQuote || before.mark == .closeSingleQuote || before.mark == .apostrophe
                || before.mark.endsClause || before.mark == .other)
    }

    /// `&nbsp;The`: the semicolon ends an entity.
    private func isEntity(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].mark == .semicolon && line.byte(Int(line[index - 1].start) - 1) == UInt8(ascii: "&")
    }

    private func afterStop(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index], before = line[index - 2]
        // "...word", "?.", ".5": no end of a sentence.
        if before.mark == .period { return false }
        if token.kind == .number || token.kind == .numberWord {
            guard before.kind == .word, before.gap != .none || index < 3 || line[index - 3].kind == .mark else { return before.mark == .closeBracket || before.mark.isDoubleQuote }
            let last = line.byte(Int(before.end) - 1), word = line.word(before)
            return before.count > 1 && last.isASCIILetter && !word.isAbbreviation && (word.isKnown || before.shape == .capital)
        }
        guard token.kind == .word || token.kind == .dottedLetters else { return false }
        if before.kind == .word, before.count == 1, line.isCapitalised(before) { return false }
        if line.isCapitalised(token) {
            // ".NET", "foo.Bar" in capitals or after a word no dictionary has may be code or a name.
            if token.shape == .capitals, token.count > 1, before.shape == .capitals { return false }
            return true
        }
        let word = line.word(token)
        return token.shape == .small && word.isFunction && before.kind == .word && before.shape == .small && line.word(before).isSmall
    }

    private func afterColon(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index], before = line[index - 2]
        guard before.gap != .none || index == 2 || line[index - 3].kind == .mark else { return false }
        if before.mark == .closeBracket || before.mark.isDoubleQuote { return token.kind == .word }
        guard before.kind == .word, before.count > 1, token.count > 1 || token.kind == .number || line.isCapitalised(token) else { return false }
        let known = line.word(before).isKnown || line.isCapitalised(before)
        if token.kind == .number { return known && before.count > 2 && !line.word(before).isAbbreviation && before.shape != .capitals }
        guard token.kind == .word, known, before.shape != .mixed else { return false }
        return line.isCapitalised(token) ? token.shape == .capital || token.count > 1 : line.word(token).isKnown && line.word(before).isKnown
    }

    private func afterBracket(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index]
        guard token.kind == .word || token.kind == .number || token.kind == .dottedLetters, token.count > 1 || line.isCapitalised(token) else { return false }
        guard let open = openBracket(line, index - 1) else { return line.byte(Int(line[index - 1].start)) == UInt8(ascii: ")") }
        // "word(s)like", "f(x)dx": a bracket glued to what stands before holds a part of a word or formula.
        if line[open].gap == .none, line.has(open - 1), line[open - 1].kind != .mark { return Int(line[index - 1].start) - Int(line[open].end) > 2 }
        return line.byte(Int(line[open].start)) == UInt8(ascii: "(") || line.isCapitalised(token)
    }

    private func openBracket(_ line: borrowing LineText, _ close: Int) -> Int? {
        var index = close - 1
        while index >= 0 {
            if line[index].mark == .openBracket { return index }
            if line[index].mark == .closeBracket { return nil }
            index -= 1
        }
        return nil
    }

    /// "word(word word)": not a call, a plural in brackets or a unit.
    private func opensAfterWord(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], first = line[index + 1]
        guard line.byte(Int(line[index].start)) == UInt8(ascii: "("), first.gap == .none else { return false }
        guard before.kind == .word, before.count > 1, before.shape != .mixed else {
            return (before.mark == .closeQuote || before.mark == .comma) && first.kind == .word
        }
        guard first.kind == .word || first.kind == .number || first.kind == .chinese || first.mark.isDoubleQuote, first.count > 2 || line.isCapitalised(first) || first.kind == .number else { return false }
        var close = index + 1
        while line.has(close), line[close].mark != .closeBracket { close += 1 }
        guard line.has(close) else { return false }
        // An empty pair or a single small letter is code; what is glued after it, a formula.
        return line.word(before).isKnown || line.isCapitalised(before)
    }

    private func afterDottedLetters(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index], before = line[index - 1]
        guard token.kind == .word, line.byte(Int(before.end) - 1) == UInt8(ascii: ".") else { return false }
        // "J.K.Rowling" are initials, which are written both ways.
        if line.isCapitalised(token), line.isCapitalised(before) { return false }
        return token.count > 1 && line.word(token).isKnown
    }
}
