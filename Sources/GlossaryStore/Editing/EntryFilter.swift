/// Which rows of a glossary are wanted: those that meet everything that is set.
package struct EntryFilter: Sendable {
    private let kinds: Set<TermKind>
    private let text: String?
    private let onlyDeprecated: Bool

    /// - Parameters:
    ///   - kinds: the kinds that are wanted; empty for all.
    ///   - text: what a term, a reading or a note has to contain, in capitals or small letters.
    ///   - onlyDeprecated: whether a row must have a wrong rendering.
    package init(kinds: [TermKind], text: String?, onlyDeprecated: Bool) {
        self.kinds = Set(kinds)
        self.text = text?.lowercased()
        self.onlyDeprecated = onlyDeprecated
    }

    package func accepts(_ row: EntryRow) -> Bool {
        if !kinds.isEmpty, row.kind.map(kinds.contains) != true { return false }
        if onlyDeprecated, row.deprecated.isEmpty { return false }
        guard let text else { return true }
        let texts = row.spellings + [row.preferred] + row.deprecated + row.admitted + [row.pinyin, row.note]
        return texts.contains { $0.lowercased().contains(text) }
    }
}
