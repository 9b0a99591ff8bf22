internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "Ape Coaching" becomes "Yuanfudao".
struct DeprecatedTerm: TermRule {
    let info = RuleInfo(
        id: "deprecated-term", stage: .terms,
        summary: "A rendering that the glossary deprecates",
        reason: """
            The glossary lists renderings of a Chinese term that are wrong, and under which conditions. They are replaced by the \
            preferred term, on whole words, the longest first, never inside a preferred or admitted term of any entry. A possessive \
            stays, a plural is followed where the term is a common noun, "a" and "an" are put right.
            """,
        examples: [
            .init("There were 20 cases of new crown pneumonia.", "There were 20 cases of COVID-19."),
            .init("Relations between my country and yours are good.", "Relations between my country and yours are good."),
        ])

    var role: FormRoles { .deprecated }

    func judges(_ owner: FormOwner, _ form: Span<UInt8>, _ glossary: Glossary) -> Bool {
        glossary.entries[owner.entry].kind != .abbreviation
    }

    func applicability(
        _ line: borrowing LineText, _ place: TermPlace, _ owner: FormOwner, _ context: borrowing RuleContext
    ) -> Applicability? {
        TermConditions.applicability(owner.entry, line, place, context)
    }
}
