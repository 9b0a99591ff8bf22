internal import Lexicon
internal import TextModel

/// "the plan ," becomes "the plan,".
struct SpaceBeforeMark: Rule {
    let info = RuleInfo(
        id: "space-before-mark", stage: .spacing,
        summary: "A space before a mark or inside a bracket",
        reason: """
            English sets a mark directly after the word. Left alone: an ellipsis, a mark that begins a word (.NET, .5) or an emoticon, \
            one between numbers, and one after another mark.
            """,
        examples: [
            .init("The plan , once made , was kept .", "The plan, once made, was kept."),
            .init("It runs on .NET and costs .5 yuan ...", "It runs on .NET and costs .5 yuan ..."),
        ])
    let triggers: Triggers = [.looseMark]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 1..<max(1, line.count) {
            let token = line[index]
            guard token.gap == .space, token.kind == .mark || line[index - 1].mark == .openBracket else { continue }
            if isLoose(line, index) { proposals.delete(Int(token.start) - 1..<Int(token.start)) }
        }
    }

    private func isLoose(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index], before = line[index - 1], after = line[index + 1]
        if before.mark == .openBracket, line.byte(Int(before.start)) == UInt8(ascii: "(") {
            return token.kind == .word || token.kind == .number || token.mark.isDoubleQuote
        }
        guard endsText(line, before) else { return false }
        switch token.mark {
        case .closeBracket: return line.byte(Int(token.start)) == UInt8(ascii: ")") && isOpen(line, index)
        case .comma, .semicolon: return !beginsWord(after)
        case .colon: return !(after.kind == .number && before.kind == .number) && !(after.kind == .mark && after.gap == .none)
        case .exclamation, .question: return !(after.gap == .none && after.kind == .mark && after.mark == .technical)
        case .period: return isStop(line, index)
        default: return false
        }
    }

    private func endsText(_ line: borrowing LineText, _ token: Token) -> Bool {
        switch token.kind {
        case .word, .number, .numberWord, .dottedLetters, .protected: true
        case .mark: token.mark == .closeBracket && line.byte(Int(token.start)) == UInt8(ascii: ")") || token.mark == .closeQuote
            || (token.mark == .other && line.byte(Int(token.start)) == UInt8(ascii: "%"))
        default: false
        }
    }

    private func beginsWord(_ token: Token) -> Bool { token.gap == .none && token.kind == .mark && token.mark.endsClause }

    /// A full stop that ends something: nothing glued after it but a closing mark or the capital of the next sentence.
    private func isStop(_ line: borrowing LineText, _ index: Int) -> Bool {
        let after = line[index + 1]
        guard line.has(index + 1), after.gap == .none else { return after.mark != .period }
        if after.kind == .mark { return after.mark == .closeQuote || after.mark.isDoubleQuote || after.mark == .closeBracket }
        return after.kind == .word && after.shape == .capital && line.word(after).isFunction
    }

    private func isOpen(_ line: borrowing LineText, _ close: Int) -> Bool {
        var index = close - 1
        while index >= 0 {
            if line[index].mark == .openBracket { return index < close - 1 }
            if line[index].mark == .closeBracket { return false }
            index -= 1
        }
        return false
    }
}
