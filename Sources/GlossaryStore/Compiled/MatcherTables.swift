/// The tables of a `TermMatcher`.
struct MatcherTables: Sendable {
    /// The forms: see `FormRecord`.
    let records: Table<UInt8>
    /// All forms by their bytes: see `TagTable`.
    let forms: Table<UInt64>
    /// The keys by which forms are sought in a text without a source, and in one beside it.
    let keys: SoughtKeys, keysBesideSource: SoughtKeys
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
        keys = SoughtKeys(anchors.alone)
        keysBesideSource = SoughtKeys(anchors.besideSource)
        records = builder.store.table
        forms = Table(builder.forms.slots)
        leads = Table(builder.leads)
        roles = Table(builder.roles)
    }

    /// What the tables take up in memory, in bytes.
    var byteCount: Int {
        func bytes<Element>(_ table: Table<Element>) -> Int { table.count * MemoryLayout<Element>.stride }
        return bytes(records) + bytes(forms) + bytes(leads) + bytes(roles) + bytes(owners) + bytes(ownerStarts) + bytes(valueForms)
            + keys.byteCount + keysBesideSource.byteCount
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
            let entry = rows.entries[index], needsSource = entry.flags.contains(.source)
            func add(_ bytes: UnsafeBufferPointer<UInt8>, _ role: FormRoles) {
                builder.add(bytes, entry: index, role: role, needsSource: needsSource)
            }
            add(rows.bytes(entry.preferred), .preferred)
            for term in entry.admitted { add(rows.bytes(rows.terms[term]), .admitted) }
            for term in entry.deprecated { add(rows.bytes(rows.terms[term]), .deprecated) }
            derived.forEach(rows.bytes(entry.preferred), rows.bytes(rows.terms[entry.spellings.lowerBound]), entry.kind) { add($0, .derived) }
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
