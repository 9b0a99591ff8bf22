internal import Lexicon
internal import TextModel

/// "the plan ," becomes "the plan,".
struct SpaceBeforeMark: Rule {
    let info = RuleInfo(
        id: "space-before-mark", stage: .spacing,
        summary: "A space before a mark or inside a bracket",
        reason: """
            English sets a mark directly after the word. Left alone: an ellipsis, a mark that begins a word (.NET, .5) or an emoticon, \
            one between numbers, one after another mark, the colon of a label or title, and the marks of French.
            """,
        examples: [
            .init("The plan , once made , was kept .", "The plan, once made, was kept."),
            .init("It runs on .NET and costs .5 yuan ...", "It runs on .NET and costs .5 yuan ..."),
        ])
    let triggers: Triggers = [.looseMark]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var quotes = QuoteSides(line), english = LineAnswer(), afterQuote = false
        for index in 0..<line.count {
            let closesQuote = afterQuote
            quotes.advance(line, index)
            afterQuote = quotes.side == .closing && (quotes.isPaired || line[index].mark == .closeQuote)
            guard index > 0, line[index].gap != .none else { continue }
            let start = Int(line[index - 1].end), end = Int(line[index].start)
            if isLoose(line, index, closesQuote, &english), isPlain(line, start, end) { proposals.delete(start..<end) }
        }
    }

    private func isPlain(_ line: borrowing LineText, _ start: Int, _ end: Int) -> Bool {
        for place in start..<end where line.byte(place) != 0x20 { return false }
        return true
    }

    private func isLoose(_ line: borrowing LineText, _ index: Int, _ closesQuote: Bool, _ english: inout LineAnswer) -> Bool {
        let token = line[index], before = line[index - 1]
        if before.mark == .openBracket { return opensAside(line, index) }
        guard token.kind == .mark, endsText(line, before) || closesQuote || endsAbbreviation(line, index) else { return false }
        switch token.mark {
        case .closeBracket: return closesAside(line, index)
        case .comma: return isComma(line, index)
        case .semicolon: return isFollowedByGap(line, index) && english.get(line, EnglishLine.isLikely)
        case .exclamation, .question: return isFollowedByGap(line, index) && !isOperator(line, index) && english.get(line, EnglishLine.isLikely)
        case .colon: return isFollowedByGap(line, index) && isInClause(line, index)
        case .period: return isStop(line, index)
        default: return false
        }
    }

    private func endsText(_ line: borrowing LineText, _ token: Token) -> Bool {
        switch token.kind {
        case .word, .number, .numberWord, .dottedLetters, .protected: true
        case .mark:
            line.byte(Int(token.start)) == UInt8(ascii: ")") || line.byte(Int(token.start)) == UInt8(ascii: "%")
        default: false
        }
    }

    /// "etc. , and", "Co. , Ltd": the full stop is the abbreviation's, so the comma or semicolon is no second mark.
    private func endsAbbreviation(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line[index].mark == .comma || line[index].mark == .semicolon else { return false }
        let stop = line[index - 1], word = line[index - 2]
        return stop.mark == .period && stop.gap == .none && word.kind == .word && line.word(word).abbreviationMayEndSentence
    }

    /// After the mark comes white space, the end of the line, or what closes a quotation or bracket.
    private func isFollowedByGap(_ line: borrowing LineText, _ index: Int) -> Bool {
        let after = line[index + 1]
        guard line.has(index + 1), after.gap == .none else { return true }
        switch after.mark {
        case .closeBracket, .straightQuote, .openQuote, .closeQuote, .openSingleQuote, .closeSingleQuote: return true
        default: return false
        }
    }

    /// "if ! ready": a small word goes on after the mark.
    private func isOperator(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index + 1].kind == .word && line[index + 1].shape == .small
    }

    /// A comma may also be glued to the next word; between figures it parts thousands.
    private func isComma(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], after = line[index + 1]
        if before.kind == .number, after.kind == .number { return false }
        return isFollowedByGap(line, index) || after.kind == .word
    }

    /// A full stop that ends something; glued after it may be a closing mark, or the capital of the next sentence.
    private func isStop(_ line: borrowing LineText, _ index: Int) -> Bool {
        let after = line[index + 1]
        if isFollowedByGap(line, index) { return after.mark != .period }
        return after.kind == .word && after.shape == .capital && line.word(after).isFunction
    }

    /// How far back a colon's sentence is looked at, in tokens.
    private static let longestClause = 128

    /// A colon that a sentence goes on after: a small word stands before it and a function word earlier in the sentence.
    /// Labels and titles have none.
    private func isInClause(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line[index].gap == .space, line[index - 1].kind == .word, line[index - 1].shape == .small else { return false }
        var place = index - 1
        while place >= 0, index - place < SpaceBeforeMark.longestClause, !line[place].mark.endsSentence {
            if place < index - 1, line[place].kind == .word, line.word(place).isFunction { return true }
            place -= 1
        }
        return false
    }

    /// `( Stone`: the space after a round bracket that is closed again.
    private func opensAside(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index]
        guard BracketGap.isRound(line, index - 1), GluedMark.isText(token) || token.mark.isDoubleQuote else { return false }
        var close = index
        while line.has(close), line[close].mark != .closeBracket, line[close].mark != .openBracket { close += 1 }
        return line[close].mark == .closeBracket
    }

    private func closesAside(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard BracketGap.isRound(line, index) else { return false }
        var open = index - 1
        while open >= 0, line[open].mark != .openBracket, line[open].mark != .closeBracket { open -= 1 }
        return open >= 0 && open < index - 1 && line[open].mark == .openBracket
    }
}
