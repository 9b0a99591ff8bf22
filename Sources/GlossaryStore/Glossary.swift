/// The merged rows of all glossary files, in the order they were added.
///
/// Rows of the shipped files come first. A term may stand in several rows, which differ in their conditions.
package struct Glossary: Sendable {
    private(set) var rows: GlossaryRows
    /// The matcher's tables, where they come with the rows.
    private(set) var tables: MatcherTables?

    /// A glossary without rows.
    package static let empty = Glossary(GlossaryRows(GlossaryStorage()))

    init(_ rows: GlossaryRows, _ tables: MatcherTables? = nil) {
        self.rows = rows
        self.tables = tables
    }

    /// Makes the matcher's tables, where they did not come with the rows; a `TermMatcher` of the glossary then uses them.
    package mutating func compile() {
        if tables == nil { tables = MatcherTables(rows) }
    }

    package var entries: Table<GlossaryEntry> { rows.entries }
    /// What the ranges of entries, terms and values are offsets in: UTF-8.
    package var text: Table<UInt8> { rows.text }
    package var terms: Table<TextRange> { rows.terms }
    package var conditions: Table<Condition> { rows.conditions }
    package var values: Table<ConditionValue> { rows.values }
    /// The names of the files, by `GlossaryEntry.file`.
    package var files: [String] { rows.files }

    package func string(_ range: TextRange) -> String {
        withExtendedLifetime(rows) { String(decoding: rows.bytes(range), as: UTF8.self) }
    }

    package func bytes(_ range: TextRange) -> [UInt8] {
        withExtendedLifetime(rows) { Array(rows.bytes(range)) }
    }

    /// True when `form` is the term with small letters for some of its capitals, or the term itself.
    package func lacksCapitals(_ form: Span<UInt8>, of term: TextRange) -> Bool {
        guard form.count == term.count else { return false }
        return withExtendedLifetime(rows) {
            let term = rows.bytes(term)
            return form.indices.allSatisfy { index in
                let byte = term[index]
                return form[index] == byte || byte &- UInt8(ascii: "A") < 26 && form[index] == byte | 0x20
            }
        }
    }

    /// The texts of an entry's terms (its `spellings`, `admitted` or `deprecated`).
    package func strings(_ terms: Range<Int>) -> [String] {
        rows.terms[terms].map(string)
    }

    /// What a finding shows of an entry.
    ///
    /// - Parameter entry: an index in `entries`.
    package func reference(_ entry: Int) -> EntryReference {
        let row = rows.entries[entry]
        return EntryReference(
            zh: string(rows.terms[row.spellings.lowerBound]), en: string(row.preferred), file: rows.files[Int(row.file)],
            line: Int(row.line), note: string(row.note)
        )
    }
}
