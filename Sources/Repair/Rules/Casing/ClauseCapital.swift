internal import Lexicon
internal import TextModel

/// ",There" becomes ", there".
struct ClauseCapital: Rule {
    let info = RuleInfo(
        id: "clause-capital", stage: .casing,
        summary: "A capital at the start of a clause",
        reason: """
            Translation clause by clause begins every clause with a capital, also after a comma or semicolon. The capital becomes \
            small for a word that English writes small, unless a name begins there: a name of the glossary, one that the document \
            has in the middle of a sentence, a Chinese surname before a given name, a noun or adjective before another capital. \
            Function words and verbs are lowered even before a name. Titles of office are written both ways and stay. Where the \
            text already had a space after the comma it is a review, unless the document does it again and again.
            """,
        examples: [
            .init("Sales rose,The company said.", "Sales rose,the company said."),
            .init("In Hefei,Huangshan tea is drunk.", "In Hefei,Huangshan tea is drunk."),
        ])
    let triggers: Triggers = [.gluedCapital, .clauseCapital]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var titleCase: Bool?
        for index in 1..<max(1, line.count) {
            let token = line[index]
            guard token.kind == .word, token.shape == .capital, opensClause(line, index) else { continue }
            let certainty = Capitals.ordinary(line, index, context)
            guard certainty != .name, let edit = line.recase(token, upper: false) else { continue }
            if titleCase == nil { titleCase = Capitals.isTitleCase(line) }
            if titleCase == true { return }
            let habit = line.gapIsNew(index) || token.gap == .none || context.document.documentStyle.capitalisesClauses
            proposals.replace(edit.range, with: edit.replacement, certainty == .ordinary && habit ? .safe : .review)
        }
    }

    /// After a comma or semicolon that follows a word, number or closing mark.
    private func opensClause(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index - 1], before = line[index - 2]
        guard mark.kind == .mark, mark.mark == .comma || mark.mark == .semicolon, line[index].gap != .wide else { return false }
        guard line.has(index - 2) else { return false }
        // "Co.,Limited" is a name; so is what follows an abbreviation.
        if before.mark == .period, line.word(index - 3).isAbbreviation { return false }
        return true
    }
}
