/// Finds the forms of a glossary in a text: preferred, admitted and deprecated terms of all entries, and what conditions name.
///
/// Method: a text is cut into words (runs of ASCII letters and digits) 64 bytes at a time; each word and each pair of neighbouring words
/// is looked up by its hash, which disregards case, in a Bloom filter; what passes is looked up in a hash table that
/// has a key for each beginning of a form (a trie over words), and compared byte by byte. The cost of a word does not depend
/// on how many forms begin with it.
package struct TermMatcher: Sendable {
    /// The entries of all forms: see `FormInfo.owners`.
    package let owners: [FormOwner]
    let records: RecordStore
    let slots: [UInt64]
    let slotShift: UInt32
    let filter: SequenceFilter
    let raw: RawForms
    /// By form: `FormRoles` and `FormTableBuilder.smallBit`.
    let roles: [UInt8]
    /// By form: where its owners begin; one more at the end.
    let ownerStarts: [UInt32]
    /// By index in `Glossary.values`: the form; -1 for the words and classes of neighbours.
    let valueForms: [Int32]

    /// The condition terms have the first numbers, so a form's number below this is its evidence number too.
    package let evidenceCount: Int

    package init(glossary: Glossary) {
        let storage = glossary.storage
        var expected = storage.values.count + storage.entries.count
        for entry in storage.entries { expected += Int(entry.admittedCount) + Int(entry.deprecatedCount) }
        var builder = FormTableBuilder(expected: expected)
        valueForms = Self.addConditions(of: storage, to: &builder)
        evidenceCount = builder.formCount
        Self.addTerms(of: storage, to: &builder)
        (owners, ownerStarts) = builder.owners()
        filter = builder.filter()
        records = builder.store
        slots = builder.sequences.slots
        slotShift = builder.sequences.shift
        raw = builder.raw
        roles = builder.roles
    }

    private static func addConditions(of storage: GlossaryStorage, to builder: inout FormTableBuilder) -> [Int32] {
        var forms = [Int32](repeating: -1, count: storage.values.count)
        storage.text.withUnsafeBufferPointer { text in
            for condition in storage.conditions where !condition.test.isNeighbour {
                for index in condition.values {
                    let term = UnsafeBufferPointer(rebasing: text[storage.values[index].text.indices])
                    if let form = builder.add(condition: term) { forms[index] = Int32(form) }
                }
            }
        }
        return forms
    }

    private static func addTerms(of storage: GlossaryStorage, to builder: inout FormTableBuilder) {
        storage.text.withUnsafeBufferPointer { text in
            for (index, entry) in storage.entries.enumerated() {
                builder.add(UnsafeBufferPointer(rebasing: text[entry.preferred.indices]), entry: index, role: .preferred)
                for term in entry.admitted {
                    builder.add(UnsafeBufferPointer(rebasing: text[storage.terms[term].indices]), entry: index, role: .admitted)
                }
                for term in entry.deprecated {
                    builder.add(UnsafeBufferPointer(rebasing: text[storage.terms[term].indices]), entry: index, role: .deprecated)
                }
            }
        }
    }

    /// How many forms there are; they are numbered from 0.
    package var formCount: Int { roles.count }

    /// What is known of a form.
    package func info(_ form: UInt32) -> FormInfo {
        let form = Int(form)
        return FormInfo(
            roles: FormRoles(rawValue: roles[form] & ~FormTableBuilder.smallBit),
            evidence: form < evidenceCount ? form : -1,
            owners: Int(ownerStarts[form])..<Int(ownerStarts[form + 1]),
            beginsSmall: roles[form] & FormTableBuilder.smallBit != 0
        )
    }

    /// The roles of a form alone.
    package func roles(_ form: UInt32) -> FormRoles {
        FormRoles(rawValue: roles[Int(form)] & ~FormTableBuilder.smallBit)
    }

    /// The evidence number of a value of a condition; -1 for the words and classes of neighbours.
    ///
    /// - Parameter value: an index in `Glossary.values`.
    package func evidence(ofValue value: Int) -> Int {
        Int(valueForms[value])
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
            text.withUnsafeBufferPointer { TermScanner(tables, UnsafeBufferPointer(rebasing: $0[...])).scan(into: &hits) }
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
        slots.withUnsafeBufferPointer { slots in
            filter.words.withUnsafeBufferPointer { words in
                raw.isLead.withUnsafeBufferPointer { leads in
                    withExtendedLifetime(records) {
                        body(
                            TermTables(
                                slots: slots.baseAddress!, slotShift: slotShift, slotMask: slots.count - 1,
                                filter: words.baseAddress!, filterShift: filter.shift,
                                records: UnsafePointer(records.bytes), leads: leads.baseAddress!, raw: raw
                            )
                        )
                    }
                }
            }
        }
    }
}

extension TermMatcher {
    /// The bytes that the tables take.
    package var memory: Int {
        records.capacity + slots.count * 8 + filter.words.count * 8 + roles.count + ownerStarts.count * 4 + owners.count * 4
            + valueForms.count * 4
    }
}
