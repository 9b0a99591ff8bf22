/// One wrong rendering, two replacements.
struct AmbiguousRendering: GlossaryCheck {
    let info = CheckInfo(
        id: "ambiguous-rendering", severity: .error,
        summary: "A deprecated rendering with different replacements in rows without conditions",
        reason: "Only one of the rows has an effect, and nothing says that it is the right one.",
        isForLoading: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        guard !context.deprecated.isEmpty else { return }
        for (index, entry) in context.storage.entries.enumerated() where !entry.isConditional {
            for (alternative, place) in entry.deprecated.enumerated() {
                let term = context.storage.terms[place]
                guard let other = context.deprecated.place(of: term), other.entry != index else { continue }
                let first = context.storage.entries[other.entry].preferred
                guard !context.areEqual(first, entry.preferred), !context.areEqual(term, entry.preferred) else { continue }
                report.add(
                    TermPlace(entry: index, column: .deprecated, alternative: alternative), other: other,
                    """
                    \(context.quoted(term)) becomes \(context.quoted(entry.preferred)) here and \(context.quoted(first)) in another row; \
                    remove it in one of them, or add a condition
                    """)
            }
        }
    }
}
