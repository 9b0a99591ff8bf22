internal import Lexicon
internal import TextModel

/// A space on the wrong side of a quotation mark: `the“ new ”town` becomes `the “new” town`.
struct QuoteSide: Rule {
    let info = RuleInfo(
        id: "quote-side", stage: .spacing,
        summary: "A space on the wrong side of a quotation mark",
        reason: """
            Chinese quotation marks take no spaces, and translation puts them anywhere. Outside a quotation there is a space, inside \
            none. “ and ” show their side where both stand on the line; straight marks are paired by turns, and where they do not pair \
            nothing is changed. A pair that is closed by “ or opened by ” is a review.
            """,
        examples: [
            .init("They call it the“ new town ”of the west.", "They call it the “new town” of the west."),
            .init("a 15\" screen", "a 15\" screen"),
        ])
    let triggers: Triggers = [.oddQuote, .tightMark, .looseApostrophe]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var quotes = QuoteSides(line)
        if quotes.hasSwappedPair {
            if EnglishLine.isLikely(line) { SwappedQuotes.propose(line, &proposals) }
            return
        }
        for index in 0..<line.count {
            quotes.advance(line, index)
            switch quotes.side {
            case .opening where quotes.isPaired: opening(line, index, &proposals)
            case .closing where quotes.isPaired: closing(line, index, &proposals)
            default: if line[index].mark == .openSingleQuote { inner(line, index, &proposals) }
            }
        }
    }

    private func opening(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        let token = line[index], before = line[index - 1], after = line[index + 1]
        if token.gap == .none, isText(before) || before.mark == .closeBracket || before.mark == .closeQuote {
            proposals.insert(Bytes.space, at: Int(token.start))
        }
        // A straight mark shows its side by the space before it: `said," he` is right.
        guard token.mark == .openQuote || token.gap != .none || index == 0 || before.mark == .openBracket else { return }
        if after.gap == .space, line.has(index + 1), !after.mark.isDoubleQuote { proposals.delete(Int(token.end)..<Int(after.start)) }
    }

    /// Where the quotation ends with a mark (`go,”he`), the space after it is `missing-space`'s.
    private func closing(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        let token = line[index], before = line[index - 1], after = line[index + 1]
        if token.gap == .space, !before.mark.isDoubleQuote { proposals.delete(Int(before.end)..<Int(token.start)) }
        guard after.gap == .none, line.has(index + 1), !before.mark.endsClause else { return }
        if (after.mark == .openBracket && token.mark == .closeQuote) || (isText(after) && !isPlural(line, after)) {
            proposals.insert(Bytes.space, at: Int(after.start))
        }
    }

    /// ‘ stay put ’: a single pair with a space inside both marks; an apostrophe has none before it.
    private func inner(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        guard line.has(index + 1), line[index + 1].gap == .space else { return }
        var close = index + 1
        while line.has(close), !line[close].mark.isSingleQuote { close += 1 }
        guard line[close].mark == .closeSingleQuote, line[close].gap == .space, close > index + 1 else { return }
        proposals.delete(Int(line[index].end)..<Int(line[index + 1].start))
        proposals.delete(Int(line[close - 1].end)..<Int(line[close].start))
    }

    /// three “A”s
    private func isPlural(_ line: borrowing LineText, _ token: Token) -> Bool { line.token(token, folds: "s") }

    private func isText(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .number, .numberWord, .dottedLetters, .protected: true
        default: false
        }
    }
}
