/// A replacement that contains what it replaces.
struct ReplacementInside: GlossaryCheck {
    let info = CheckInfo(
        id: "replacement-inside", severity: .error,
        summary: "A preferred term that is, or contains as a word, what it replaces",
        reason: """
            Every text that has the rendering in another sense, or the term in another form, is changed for the worse. A condition keeps that \
            apart, except where both are the same.
            """,
        isForLoading: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for (index, entry) in context.storage.entries.enumerated() where entry.deprecatedCount > 0 {
            for (alternative, place) in entry.deprecated.enumerated() {
                let term = context.storage.terms[place]
                guard term.count <= entry.preferred.count else { continue }
                let isSame = term.count == entry.preferred.count
                guard isSame || !entry.isConditional, ReplacementInside.contains(entry.preferred, term, context.storage) else { continue }
                let relation =
                    isSame
                    ? "is the preferred term itself; remove it"
                    : "is part of its replacement \(context.quoted(entry.preferred)); remove it, or add a condition"
                report.add(
                    TermPlace(entry: index, column: .deprecated, alternative: alternative), other: TermPlace(entry: index, column: .en),
                    "\(context.quoted(term)) \(relation)")
            }
        }
    }

    /// Whether `term` stands in `whole` with no letter or digit at its sides.
    private static func contains(_ whole: TextRange, _ term: TextRange, _ storage: GlossaryStorage) -> Bool {
        storage.text.withUnsafeBufferPointer { text in
            let whole = UnsafeBufferPointer(rebasing: text[whole.indices])
            let term = UnsafeBufferPointer(rebasing: text[term.indices])
            guard let bytes = whole.baseAddress, !term.isEmpty else { return false }
            for start in 0...whole.count - term.count where whole[start] == term[0] {
                let end = start + term.count
                guard whole[start..<end].elementsEqual(term) else { continue }
                let isLeftOpen = WordCharacters.ends(bytes, start, count: whole.count)
                if !isLeftOpen, !WordCharacters.begins(bytes, end, count: whole.count) { return true }
            }
            return false
        }
    }
}
