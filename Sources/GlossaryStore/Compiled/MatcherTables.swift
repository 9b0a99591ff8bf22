/// The tables of a `TermMatcher`.
struct MatcherTables: Sendable {
    /// The forms: see `FormRecord`.
    let records: Table<UInt8>
    /// All forms by their bytes: see `TagTable`.
    let forms: Table<UInt64>
    /// The keys by which forms are sought: see `AnchorTable`.
    let anchors: Table<UInt64>
    let anchorEntries: Table<AnchorEntry>
    /// See `WordFilter`.
    let filter: Table<UInt64>
    /// 256 flags: which bytes begin a sought form without words.
    let leads: Table<UInt8>
    /// By form: `FormRoles`, `FormTableBuilder.smallBit` and `FormTableBuilder.soughtBit`.
    let roles: Table<UInt8>
    let owners: Table<FormOwner>
    /// By form: where its owners begin; one more at the end.
    let ownerStarts: Table<UInt32>
    /// By index in `Glossary.values`: the form; -1 for the words and classes of neighbours.
    let valueForms: Table<Int32>
    /// How many forms conditions name; they have the first numbers.
    let evidenceCount: Int
}

extension MatcherTables {
    /// Makes the tables of a glossary.
    init(_ rows: GlossaryRows) {
        var expected = rows.values.count + rows.entries.count
        for entry in rows.entries { expected += Int(entry.admittedCount) + Int(entry.deprecatedCount) }
        var builder = FormTableBuilder(expected: expected)
        valueForms = Table(Self.addConditions(of: rows, to: &builder))
        evidenceCount = builder.formCount
        Self.addTerms(of: rows, to: &builder)
        let (owners, starts) = builder.owners()
        self.owners = Table(owners)
        ownerStarts = Table(starts)
        let anchors = builder.anchors()
        self.anchors = Table(anchors.words.slots)
        anchorEntries = Table(anchors.entries)
        filter = Table(anchors.filter.words)
        records = builder.store.table
        forms = Table(builder.forms.slots)
        leads = Table(builder.leads)
        roles = Table(builder.roles)
    }

    /// What the tables take up in memory, in bytes.
    var byteCount: Int {
        func bytes<Element>(_ table: Table<Element>) -> Int { table.count * MemoryLayout<Element>.stride }
        return bytes(records) + bytes(forms) + bytes(anchors) + bytes(anchorEntries) + bytes(filter) + bytes(leads)
            + bytes(roles) + bytes(owners) + bytes(ownerStarts) + bytes(valueForms)
    }

    private static func addConditions(of rows: GlossaryRows, to builder: inout FormTableBuilder) -> [Int32] {
        var forms = [Int32](repeating: -1, count: rows.values.count)
        for condition in rows.conditions where !condition.test.isNeighbour {
            for index in condition.values {
                if let form = builder.add(condition: rows.bytes(rows.values[index].text)) { forms[index] = Int32(form) }
            }
        }
        return forms
    }

    private static func addTerms(of rows: GlossaryRows, to builder: inout FormTableBuilder) {
        var derived = DerivedSpellings()
        for index in rows.entries.indices {
            let entry = rows.entries[index]
            builder.add(rows.bytes(entry.preferred), entry: index, role: .preferred)
            for term in entry.admitted { builder.add(rows.bytes(rows.terms[term]), entry: index, role: .admitted) }
            for term in entry.deprecated { builder.add(rows.bytes(rows.terms[term]), entry: index, role: .deprecated) }
            derived.forEach(rows.bytes(entry.preferred), rows.bytes(rows.terms[entry.spellings.lowerBound]), entry.kind) { form in
                builder.add(form, entry: index, role: .derived)
            }
        }
    }
}

extension GlossaryRows {
    /// The bytes of a range, valid as long as the rows are.
    @inline(__always)
    func bytes(_ range: TextRange) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.base + Int(range.start), count: range.count)
    }
}
