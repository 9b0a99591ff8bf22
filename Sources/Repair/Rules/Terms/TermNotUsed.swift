internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "Wang Sishu" becomes "Wang Sishuo" where the source has 王思硕.
struct TermNotUsed: Rule {
    let info = RuleInfo(
        id: "term-not-used", stage: .terms,
        summary: "A term of the source that is not rendered as the glossary has it",
        reason: """
            With the Chinese source (--source) every term of the glossary in a source line is looked for in the line. A preferred \
            or admitted term is fine. Else the wrong rendering is sought: a deprecated one, or a name like the term among the words \
            that no other term of the source explains. A name whose rendering is not found is shown, and never put in.
            """,
        examples: [
            .init("He went from Shenyan to Wuhan.", "He went from Shenyang to Wuhan.", source: "他从沈阳去了武汉。"),
            .init("The French team won.", "The French team won.", source: "法国队赢了。"),
        ])
    let triggers: Triggers = [.source]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        SourcePlaces.propose(line, context, &proposals) { $0.entry >= 0 }
    }
}
