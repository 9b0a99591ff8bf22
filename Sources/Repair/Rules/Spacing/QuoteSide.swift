internal import Lexicon
internal import TextModel

/// A space on the wrong side of a quotation mark: `the“ new ”town` becomes `the “new” town`.
struct QuoteSide: Rule {
    let info = RuleInfo(
        id: "quote-side", stage: .spacing,
        summary: "A space on the wrong side of a quotation mark",
        reason: """
            Chinese quotation marks take no spaces, and translation puts them anywhere. Outside a quotation there is a space, inside \
            none. “ and ” show their side; straight marks are paired by turns, and where they do not pair, or a curly mark stands \
            where the other shape is due, nothing is changed.
            """,
        examples: [
            .init("They call it the“ new town ”of the west.", "They call it the “new town” of the west."),
            .init("a 15\" screen", "a 15\" screen"),
        ])
    let triggers: Triggers = [.oddQuote]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var quotes = QuoteSides(line), inside = false
        for index in 0..<line.count {
            let token = line[index]
            quotes.advance(line, index)
            if quotes.opens(token) {
                // A second opening mark: a paragraph of a longer quotation, or a wrong shape. What follows is not told.
                if inside { return }
                inside = true
                opening(line, index, &proposals)
            } else if quotes.closes(token) {
                guard inside else { return }
                inside = false
                closing(line, index, &proposals)
            }
        }
    }

    private func opening(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        let token = line[index], before = line[index - 1], after = line[index + 1]
        if token.gap == .none, line.has(index - 1), isText(before) || before.mark == .closeBracket || before.mark == .closeQuote {
            proposals.insert(Bytes.space, at: Int(token.start))
        }
        if after.gap == .space, line.has(index + 1), !after.mark.isDoubleQuote { proposals.delete(Int(token.end)..<Int(after.start)) }
    }

    private func closing(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        let token = line[index], before = line[index - 1], after = line[index + 1]
        if token.gap == .space, !before.mark.isDoubleQuote { proposals.delete(Int(before.end)..<Int(token.start)) }
        if after.gap == .none, line.has(index + 1), isText(after) || (after.mark == .openBracket) {
            proposals.insert(Bytes.space, at: Int(after.start))
        }
    }

    private func isText(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .number, .numberWord, .dottedLetters: true
        default: false
        }
    }
}
