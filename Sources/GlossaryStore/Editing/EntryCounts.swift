/// How much of what glossaries hold.
package struct EntryCounts: Sendable {
    package private(set) var rows = 0
    /// Different first spellings.
    package private(set) var terms = 0
    package private(set) var spellings = 0
    package private(set) var deprecated = 0
    package private(set) var admitted = 0
    /// Rows that have deprecated renderings.
    package private(set) var rowsWithDeprecated = 0
    /// Rows that have conditions.
    package private(set) var rowsWithConditions = 0
    /// Rows of each kind.
    package private(set) var kinds: [TermKind: Int] = [:]
    /// Rows with each condition, by its name.
    package private(set) var conditions: [String: Int] = [:]

    package init(_ documents: [GlossaryDocument]) {
        var seen: Set<String> = []
        for entry in documents.flatMap(\.entries) {
            count(entry.row)
            seen.insert(entry.row.term)
        }
        terms = seen.count
    }

    /// Rows without a kind.
    package var withoutKind: Int { rows - kinds.values.reduce(0, +) }

    private mutating func count(_ row: EntryRow) {
        rows += 1
        spellings += row.spellings.count
        deprecated += row.deprecated.count
        admitted += row.admitted.count
        if !row.deprecated.isEmpty { rowsWithDeprecated += 1 }
        if !row.when.isEmpty { rowsWithConditions += 1 }
        if let kind = row.kind { kinds[kind, default: 0] += 1 }
        for name in Set(row.when.isEmpty ? [] : ConditionText.names(row.when)) { conditions[name, default: 0] += 1 }
    }
}
