internal import Lexicon
internal import TextModel

/// "in The west" becomes "in the west".
struct StrayCapital: Rule {
    let info = RuleInfo(
        id: "stray-capital", stage: .casing,
        summary: "A function word with a capital in the middle of a sentence",
        reason: """
            Where pieces of a sentence were translated one by one and put together, words in its middle keep the capital of a \
            sentence start. Only a function word between two words in small letters is certain, or an article before a name that \
            the glossary has without one. Headlines, titles (The Times, The Hague), grades and series (vitamin A) stay.
            """,
        examples: [
            .init("They moved to a village in The west.", "They moved to a village in the west."),
            .init("The court sits in The Hague.", "The court sits in The Hague."),
        ])
    let triggers: Triggers = [.strayCapital]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 1..<max(1, line.count) {
            let token = line[index]
            guard token.kind == .word, token.shape == .capital, token.gap == .space, line[index - 1].kind == .word,
                line[index - 1].shape == .small, line[index + 1].kind == .word, line[index + 1].gap == .space
            else { continue }
            let word = line.word(token)
            guard word.isFunction, !word.isCalendar, !word.isGivenName, !word.isUpper, !word.isTitle,
                !line.token(token, folds: "i"), let edit = line.recase(token, upper: false)
            else { continue }
            guard let certainty = certainty(line, index, context), !Capitals.isTitleCase(line) else { continue }
            proposals.replace(edit.range, with: edit.replacement, certainty)
        }
    }

    private func certainty(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Applicability? {
        let token = line[index], next = line[index + 1]
        if next.shape == .small {
            // "college A adopts" is a grade or a label; after a preposition it is an article.
            if token.count == 1 { return line.word(index - 1).isFunction ? .safe : nil }
            return isLabel(line, index) ? nil : .safe
        }
        guard line.token(token, folds: "the"), line.word(index - 1).isFunction else { return nil }
        return namesWithoutArticle(line, index, context) ? .safe : nil
    }

    /// A capital that closes a name or title: "the group The who", "page Two of".
    private func isLabel(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index - 2].mark.isDoubleQuote || line[index + 2].mark.isDoubleQuote
    }

    /// The run after the article is a name of the glossary, and not one together with the article.
    private func namesWithoutArticle(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Bool {
        var end = index + 1
        while line[end].kind == .word, line[end].gap == .space, line.isCapitalised(line[end]) { end += 1 }
        guard end > index + 1 else { return false }
        let start = Int(line[index].start), stop = line.stemEnd(line[end - 1])
        return context.glossary.isName(line.text(Int(line[index + 1].start)..<stop))
            && !context.glossary.isName(line.text(start..<stop))
    }
}
