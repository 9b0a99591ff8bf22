/// The rows of a glossary as tables: what a `GlossaryStorage` holds when it is complete.
struct GlossaryRows: Sendable {
    let text: Table<UInt8>
    let terms: Table<TextRange>
    let entries: Table<GlossaryEntry>
    let conditions: Table<Condition>
    let values: Table<ConditionValue>
    let files: [String]
}

extension GlossaryRows {
    init(_ storage: GlossaryStorage) {
        text = Table(storage.text)
        terms = Table(storage.terms)
        entries = Table(storage.entries)
        conditions = Table(storage.conditions)
        values = Table(storage.values)
        files = storage.files
    }
}

extension GlossaryStorage {
    init(_ rows: GlossaryRows) {
        text = Array(rows.text)
        terms = Array(rows.terms)
        entries = Array(rows.entries)
        conditions = Array(rows.conditions)
        values = Array(rows.values)
        files = rows.files
    }
}
