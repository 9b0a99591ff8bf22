/// The merged rows of all glossary files, in the order they were added.
///
/// Rows of the shipped files come first. A term may stand in several rows, which differ in their conditions.
package struct Glossary: Sendable {
    var storage = GlossaryStorage()

    /// A glossary without rows.
    package static let empty = Glossary()

    package var entries: [GlossaryEntry] { storage.entries }
    /// What the ranges of entries, terms and values are offsets in: UTF-8.
    package var text: [UInt8] { storage.text }
    package var terms: [TextRange] { storage.terms }
    package var conditions: [Condition] { storage.conditions }
    package var values: [ConditionValue] { storage.values }
    /// The names of the files, by `GlossaryEntry.file`.
    package var files: [String] { storage.files }

    package func string(_ range: TextRange) -> String {
        String(decoding: storage.text[range.indices], as: UTF8.self)
    }

    package func bytes(_ range: TextRange) -> [UInt8] {
        Array(storage.text[range.indices])
    }

    /// The texts of an entry's terms (its `spellings`, `admitted` or `deprecated`).
    package func strings(_ terms: Range<Int>) -> [String] {
        storage.terms[terms].map(string)
    }

    /// What a finding shows of an entry.
    ///
    /// - Parameter entry: an index in `entries`.
    package func reference(_ entry: Int) -> EntryReference {
        let row = storage.entries[entry]
        return EntryReference(
            zh: string(storage.terms[row.spellings.lowerBound]), en: string(row.preferred), file: storage.files[Int(row.file)],
            line: Int(row.line), note: string(row.note)
        )
    }
}
