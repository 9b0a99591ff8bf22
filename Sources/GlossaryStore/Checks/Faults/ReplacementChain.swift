/// A becomes B, and B becomes C.
struct ReplacementChain: GlossaryCheck {
    let info = CheckInfo(
        id: "replacement-chain", severity: .error,
        summary: "A replacement that another row replaces in turn (A to B, B to C), or in a circle",
        reason: """
            One of the rows is wrong, or both are about the same term. A condition at the row that replaces in turn keeps them apart; where only \
            the other row has one it is a note.
            """,
        isForLoading: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        guard !context.deprecated.isEmpty else { return }
        for (index, entry) in context.storage.entries.enumerated() where entry.deprecatedCount > 0 {
            guard let next = context.deprecated.place(of: entry.preferred), next.entry != index else { continue }
            let replacement = context.storage.entries[next.entry].preferred
            let way = ReplacementChain.returns(to: entry.preferred, from: replacement, context) ? "in a circle" : "in turn"
            report.add(
                TermPlace(entry: index, column: .en), other: next, severity: entry.isConditional ? .note : .error,
                """
                \(context.quoted(entry.preferred)) is replaced \(way), by \(context.quoted(replacement)); prefer that here, or remove \
                \(context.quoted(entry.preferred)) from the deprecated ones there
                """)
        }
    }

    /// Whether the replacements of a term lead back to a form of it.
    private static func returns(to start: TextRange, from term: TextRange, _ context: CheckContext) -> Bool {
        var term = term
        for _ in 0..<16 {
            if context.areEqual(term, start) { return true }
            guard let next = context.deprecated.place(of: term) else { return false }
            term = context.storage.entries[next.entry].preferred
        }
        return false
    }
}
