/// Finds the forms of a glossary in a text: preferred, admitted and deprecated terms of all entries, and what conditions name.
///
/// Method: a text is cut into words (runs of ASCII letters and digits) 64 bytes at a time; each word and each pair of neighbouring words
/// is looked up by its hash, which disregards case, in a Bloom filter; what passes is looked up in a hash table that
/// has a key for each beginning of a form (a trie over words), and compared byte by byte. The cost of a word does not depend
/// on how many forms begin with it.
package struct TermMatcher: Sendable {
    let tables: MatcherTables
    /// Whether there are forms without words.
    private let hasLeads: Bool

    /// Compiles the forms of a glossary; those of the shipped one come compiled.
    package init(glossary: Glossary) {
        tables = glossary.tables ?? MatcherTables(glossary.rows)
        hasLeads = tables.leads.contains(1)
    }

    /// The entries of all forms: see `FormInfo.owners`.
    package var owners: Table<FormOwner> { tables.owners }

    /// The condition terms have the first numbers, so a form's number below this is its evidence number too.
    package var evidenceCount: Int { tables.evidenceCount }

    /// How many forms there are; they are numbered from 0.
    package var formCount: Int { tables.roles.count }

    /// What is known of a form.
    package func info(_ form: UInt32) -> FormInfo {
        let form = Int(form)
        return FormInfo(
            roles: FormRoles(rawValue: tables.roles[form] & ~FormTableBuilder.smallBit),
            evidence: form < evidenceCount ? form : -1,
            owners: Int(tables.ownerStarts[form])..<Int(tables.ownerStarts[form + 1]),
            beginsSmall: tables.roles[form] & FormTableBuilder.smallBit != 0
        )
    }

    /// The roles of a form alone.
    package func roles(_ form: UInt32) -> FormRoles {
        FormRoles(rawValue: tables.roles[Int(form)] & ~FormTableBuilder.smallBit)
    }

    /// The evidence number of a value of a condition; -1 for the words and classes of neighbours.
    ///
    /// - Parameter value: an index in `Glossary.values`.
    package func evidence(ofValue value: Int) -> Int {
        Int(tables.valueForms[value])
    }

    /// Appends all occurrences of forms to `hits`, ordered by start, then by end.
    ///
    /// An occurrence is whole words: no letter or digit stands before or after it, but a possessive ('s) may follow, and so may a
    /// plural ending (s, or es after s, x, z, ch, sh, o) when the form begins with a small letter. Letter case must be that of
    /// the form, but for the first letter when that is small. ' and ’ stand for each other. Spaces and hyphens are those of the form.
    ///
    /// Linear in the text; the only memory taken is a small window and what `hits` needs to grow.
    ///
    /// - Parameter text: at most 4 GiB of any bytes.
    package func scan(_ text: Span<UInt8>, into hits: inout [TermHit]) {
        guard formCount > 0, text.count > 0 else { return }
        withTables { tables in
            text.withUnsafeBufferPointer { TermScanner(tables, $0).scan(into: &hits) }
        }
    }

    /// The form that is spelled exactly so, letter case included (’ and ' are the same).
    package func form(exactly bytes: Span<UInt8>) -> UInt32? {
        guard formCount > 0, bytes.count > 0, bytes.count <= FormRecord.maximumLength else { return nil }
        return withTables { tables in
            bytes.withUnsafeBufferPointer { tables.form(exactly: $0.baseAddress!, $0.count) }
        }
    }

    @inline(__always)
    private func withTables<Result>(_ body: (TermTables) -> Result) -> Result {
        withExtendedLifetime(tables) { body(TermTables(tables, hasLeads: hasLeads)) }
    }
}

extension TermMatcher {
    /// The bytes that the tables take.
    package var memory: Int {
        tables.records.count + tables.slots.count * 8 + tables.filter.count * 8 + tables.roles.count + tables.ownerStarts.count * 4
            + tables.owners.count * 4 + tables.valueForms.count * 4
    }
}
