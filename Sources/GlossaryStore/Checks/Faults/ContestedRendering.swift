/// A rendering that one row calls wrong and another right.
struct ContestedRendering: GlossaryCheck {
    let info = CheckInfo(
        id: "contested-rendering", severity: .error,
        summary: "A deprecated rendering that is a preferred or admitted term of the same or another row",
        reason: """
            Texts that mean the other term are changed, too. Where the deprecated rendering has a condition it is in order: \
            汉 may be Wuhan in one text and Han in another. Where only the other row has one it is a note.
            """,
        isForLoading: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        checkWithinRows(context, &report)
        guard !context.deprecated.isEmpty else { return }
        for (index, entry) in context.storage.entries.enumerated() {
            // A preferred term of a row that replaces something is a link of a chain, which ReplacementChain reports.
            if entry.deprecatedCount == 0 { check(entry.preferred, TermPlace(entry: index, column: .en), context, &report) }
            for (alternative, term) in entry.admitted.enumerated() {
                check(context.storage.terms[term], TermPlace(entry: index, column: .admitted, alternative: alternative), context, &report)
            }
        }
    }

    private func check(_ term: TextRange, _ right: TermPlace, _ context: CheckContext, _ report: inout CheckReport) {
        guard let wrong = context.deprecated.place(of: term), wrong.entry != right.entry else { return }
        let isConditional = context.storage.entries[right.entry].isConditional
        report.add(
            wrong, other: right, severity: isConditional ? .note : .error,
            "\(context.quoted(term)) is \(right.column == .en ? "the term for" : "admitted for") \(context.term(right.entry)); remove it in one of the rows, or add a condition here"
        )
    }

    /// Conditions do not matter here: a row cannot want and refuse the same.
    private func checkWithinRows(_ context: CheckContext, _ report: inout CheckReport) {
        for (index, entry) in context.storage.entries.enumerated() where entry.deprecatedCount > 0 && entry.admittedCount > 0 {
            let admitted = AdmittedTerms(entry, context)
            for (alternative, term) in entry.deprecated.enumerated() where admitted.contain(context.storage.terms[term]) {
                let term = context.storage.terms[term]
                report.add(
                    TermPlace(entry: index, column: .deprecated, alternative: alternative), other: TermPlace(entry: index, column: .admitted),
                    "\(context.quoted(term)) is admitted in the same row; remove one of the two")
            }
        }
    }
}

/// The admitted terms of a row. Most rows have so few that comparing them is quicker than making a set.
private struct AdmittedTerms {
    private static let few = 16

    private let context: CheckContext
    private let terms: ArraySlice<TextRange>
    private let set: Set<ArraySlice<UInt8>>

    init(_ entry: GlossaryEntry, _ context: CheckContext) {
        self.context = context
        terms = context.storage.terms[entry.admitted]
        set = terms.count <= Self.few ? [] : Set(terms.map { context.storage.text[$0.indices] })
    }

    func contain(_ term: TextRange) -> Bool {
        set.isEmpty ? terms.contains { context.areEqual($0, term) } : set.contains(context.storage.text[term.indices])
    }
}
