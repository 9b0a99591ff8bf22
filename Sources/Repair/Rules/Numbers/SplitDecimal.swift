internal import Lexicon
internal import TextModel

/// "provides 1.Homework guidance for 600 million pupils" becomes "provides homework guidance for 160 million pupils".
struct SplitDecimal: Rule {
    let info = RuleInfo(
        id: "split-decimal", stage: .numbers,
        summary: "A number torn apart at its decimal point",
        reason: """
            1.6亿 is 160 million. Translators take the point for the end of a sentence: "1." stays where it was, a new \
            sentence begins after it, and 6亿 turns up later as 600 million. Both are put together where nothing else fits: a \
            digit and a point inside a clause, glued to a common word with a capital, and after it in the same clause, as its \
            next number, one digit times 100 million. The same with 万 (1. and 60,000 for 16,000) is a review. The numbers of \
            a list, a step, a chapter stay; where the word before the digit leaves a gap in the sentence the place is reported.
            """,
        examples: [
            .init(
                "The site offers 1.Homework guidance for 600 million pupils.",
                "The site offers homework guidance for 160 million pupils."),
            .init("Stage 1.Open the lid, then wait.", "Stage 1.Open the lid, then wait."),
        ])
    let triggers: Triggers = [.tightMark]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var index = 1
        while index + 2 < line.count {
            if line[index].kind == .number, let torn = TornDecimal(line, index) { propose(torn, line, &proposals) }
            index += 1
        }
    }

    private func propose(_ torn: TornDecimal, _ line: borrowing LineText, _ proposals: inout Proposals) {
        let before = line.word(torn.index - 1)
        // "more than 1.Homework for 600 million pupils": the number belonged where the digit stands, and so would its noun.
        if before.isFunction { return proposals.report(torn.range(line)) }
        proposals.replace(torn.range(line), with: torn.repaired(line), torn.scale == .hundredMillions ? .safe : .review)
    }
}
