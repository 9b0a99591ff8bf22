internal import GlossaryStore
internal import TextModel

/// "arrived in Han yesterday" becomes "arrived in Wuhan yesterday".
struct ShortName: TermRule {
    let info = RuleInfo(
        id: "short-name", stage: .terms,
        summary: "The pinyin of a Chinese short name",
        reason: """
            Chinese writes a city or province with one character where space is short: 汉 for Wuhan, 沪 for Shanghai, 京 for \
            Beijing. Translators put its pinyin, which says nothing to an English reader, and which is a dynasty, a river, a \
            people or a family name far oftener than a city. The glossary lists them as abbreviations, each with the \
            conditions under which nothing else is meant: the full name or that of its province in the document, a word such as \
            "in" before it, no name, Dynasty or River after it.
            """,
        examples: [
            .init(
                "Wuhan has two airports. Most students in Han come from elsewhere.",
                "Wuhan has two airports. Most students in Wuhan come from elsewhere."),
            .init("Wuhan has a museum of the Han Dynasty.", "Wuhan has a museum of the Han Dynasty."),
        ])

    var role: FormRoles { .deprecated }

    func judges(_ owner: FormOwner, _ form: Span<UInt8>, _ glossary: Glossary) -> Bool {
        glossary.entries[owner.entry].kind == .abbreviation
    }

    func applicability(
        _ line: borrowing LineText, _ place: TermPlace, _ owner: FormOwner, _ context: borrowing RuleContext
    ) -> Applicability? {
        TermConditions.applicability(owner.entry, line, place, context)
    }
}
