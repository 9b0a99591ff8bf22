/// Finds the forms of a glossary in a text: the terms of its entries, and what conditions name.
///
/// Method: a text is cut into words (runs of ASCII letters and digits) 64 bytes at a time. Each form is sought by one of its words, a
/// rare one, so most words of a text are done with after a look into a bit set by the hash of their first eight letters;
/// for those that pass a hash table tells which forms have them, and these are compared byte by byte.
package struct TermMatcher: Sendable {
    let tables: MatcherTables
    private let wordHeads: Table<UInt64>
    /// `tables` as pointers.
    private let pointers: TermTables
    // Those of `tables` that other modules look into, where the compiler can see it.
    @usableFromInline let formRoles: Table<UInt8>
    @usableFromInline let ownerStarts: Table<UInt32>
    @usableFromInline let valueForms: Table<Int32>

    /// The entries of all forms: see `FormInfo.owners`.
    package let owners: Table<FormOwner>

    /// The condition terms have the first numbers, so a form's number below this is its evidence number too.
    package let evidenceCount: Int

    /// Compiles the forms of a glossary; those of the shipped one come compiled.
    package init(glossary: Glossary) {
        let tables = glossary.tables ?? MatcherTables(glossary.rows)
        self.init(tables, tables.keys, WordHeads.table())
    }

    private init(_ tables: MatcherTables, _ keys: SoughtKeys, _ wordHeads: Table<UInt64>) {
        self.tables = tables
        self.wordHeads = wordHeads
        pointers = TermTables(tables, keys, wordHeads)
        formRoles = tables.roles
        ownerStarts = tables.ownerStarts
        valueForms = tables.valueForms
        owners = tables.owners
        evidenceCount = tables.evidenceCount
    }

    /// The same forms, sought in texts beside their source: the wrong forms of rows with the condition `source`, too, which never apply
    /// without one.
    package var besideSource: TermMatcher { TermMatcher(tables, tables.keysBesideSource, wordHeads) }

    /// What the tables take up in memory, in bytes.
    package var byteCount: Int { tables.byteCount }

    /// How many forms there are; they are numbered from 0.
    @inlinable package var formCount: Int { formRoles.count }

    /// What is known of a form.
    @inlinable @inline(__always)
    package func info(_ form: UInt32) -> FormInfo {
        let form = Int(form)
        return FormInfo(
            roles: FormRoles(rawValue: formRoles[form] & FormTableBuilder.rolesMask),
            evidence: form < evidenceCount ? form : -1,
            owners: Int(ownerStarts[form])..<Int(ownerStarts[form + 1]),
            beginsSmall: formRoles[form] & FormTableBuilder.smallBit != 0
        )
    }

    /// The roles of a form alone.
    @inlinable @inline(__always)
    package func roles(_ form: UInt32) -> FormRoles {
        FormRoles(rawValue: formRoles[Int(form)] & FormTableBuilder.rolesMask)
    }

    /// Whether `scan` finds the form, beside a source at least.
    package func isSought(_ form: UInt32) -> Bool {
        formRoles[Int(form)] & FormTableBuilder.soughtBit != 0
    }

    /// The evidence number of a value of a condition; -1 for the words and classes of neighbours.
    ///
    /// - Parameter value: an index in `Glossary.values`.
    @inlinable
    package func evidence(ofValue value: Int) -> Int {
        Int(valueForms[value])
    }

    /// Appends all occurrences of sought forms to `hits`, ordered by start, then by end.
    ///
    /// Sought are deprecated forms, those that conditions name, and the preferred and admitted ones that protect: inside which a deprecated
    /// form may begin (`DeprecatedWords`). Without one of these, a preferred or admitted form changes nothing wherever it stands; `form(exactly:)`
    /// knows it all the same.
    ///
    /// An occurrence is whole words: no letter or digit stands before or after it, but a possessive ('s) may follow, and so may a
    /// plural ending (s, or es after s, x, z, ch, sh, o) when the form begins with a small letter. Letter case must be that of
    /// the form, but for the first letter when that is small. ' and ’ stand for each other. Spaces and hyphens are those of the form.
    ///
    /// Linear in the text; the only memory taken is what `hits` needs to grow.
    ///
    /// - Parameter text: at most 4 GiB of any bytes.
    package func scan(_ text: Span<UInt8>, into hits: inout [TermHit]) {
        guard text.count > 0 else { return }
        withExtendedLifetime(self) {
            text.withUnsafeBufferPointer { TermScanner(pointers, $0).scan(into: &hits) }
        }
    }

    /// The form, sought or not, that is spelled exactly so, letter case included (’ and ' are the same).
    package func form(exactly bytes: Span<UInt8>) -> UInt32? {
        guard bytes.count > 0, bytes.count <= FormRecord.maximumLength else { return nil }
        return withExtendedLifetime(self) {
            bytes.withUnsafeBufferPointer { text in
                if text.contains(0xE2) { return form(plain: text) }
                return pointers.form(exactly: text.baseAddress!, text.count)
            }
        }
    }

    /// The same for a text that may have ’.
    private func form(plain text: UnsafeBufferPointer<UInt8>) -> UInt32? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count) { copy in
            let plain = copy.baseAddress!
            let count = FormComparison.writePlain(text, to: plain)
            return pointers.form(exactly: plain, count)
        }
    }
}
