internal import Lexicon
internal import TextModel

/// "well,, then" becomes "well, then".
struct DoubledMark: Rule {
    let info = RuleInfo(
        id: "doubled-mark", stage: .spacing,
        summary: "A mark that stands twice",
        reason: """
            A mark of the source and one of the translation meet. Two equal commas, semicolons or colons are one; a closing quotation \
            mark of another shape after one that already closed the quotation goes. Two different marks, or two full stops, which may \
            be an ellipsis, are a review. "..." "?!" "!!" and the full stop of an abbreviation before a comma are no doubles.
            """,
        examples: [
            .init("It was late,, but they went on.", "It was late, but they went on."),
            .init("\"We will come.\"” he said.", "\"We will come.\" he said."),
            .init("What?! Wait...", "What?! Wait..."),
        ])
    let triggers: Triggers = [.doubledMark, .looseMark, .oddQuote]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var straight = 0, curly = 0
        for index in 0..<line.count {
            let token = line[index], before = line[index - 1]
            if index > 0, before.kind == .mark, token.kind == .mark, token.mark.endsClause, before.mark.endsClause {
                pair(line, index, &proposals)
            }
            let surplus = surplusQuote(token, before, straight: straight, curly: curly)
            if surplus { proposals.delete(Int(before.end)..<Int(token.end)) }
            if !surplus, token.mark == .straightQuote { straight += 1 }
            if token.mark == .openQuote { curly += 1 }
            if !surplus, token.mark == .closeQuote { curly -= 1 }
        }
    }

    /// A closing mark glued to one of the other shape that has closed the quotation already.
    private func surplusQuote(_ token: Token, _ before: Token, straight: Int, curly: Int) -> Bool {
        guard token.gap == .none else { return false }
        if token.mark == .closeQuote, before.mark == .straightQuote { return straight > 0 && straight % 2 == 0 && curly == 0 }
        if token.mark == .straightQuote, before.mark == .closeQuote { return straight % 2 == 0 && curly == 0 }
        return false
    }

    private func pair(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        let token = line[index], before = line[index - 1]
        // Longer runs are an ellipsis or emphasis.
        if line[index + 1].kind == .mark, line[index + 1].mark.endsClause, line[index + 1].gap == .none { return }
        if line[index - 2].kind == .mark, line[index - 2].mark.endsClause, before.gap == .none { return }
        guard token.gap != .wide, line.has(index - 2), line[index - 2].kind != .mark || line[index - 2].mark == .closeBracket || line[index - 2].mark.isDoubleQuote else { return }
        let range = Int(before.end)..<Int(token.end)
        switch (before.mark, token.mark) {
        case (.comma, .comma), (.semicolon, .semicolon), (.colon, .colon):
            if token.gap == .none || before.mark == .comma { proposals.delete(range) }
        case (.period, .period): proposals.delete(range, .review)
        case (.comma, .period), (.semicolon, .period): proposals.delete(Int(before.start)..<Int(token.start), .review)
        case (.period, .comma), (.period, .semicolon):
            let last = line[index - 2]
            guard last.kind == .word, last.shape == .small, last.count > 2, !line.word(last).isAbbreviation else { return }
            proposals.delete(range, .review)
        default: return
        }
    }
}
