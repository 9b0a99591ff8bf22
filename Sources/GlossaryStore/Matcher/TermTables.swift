/// The tables of a `TermMatcher` as plain pointers, for the innermost loops. Valid as long as the matcher.
struct TermTables: @unchecked Sendable {
    let forms: TagSlots
    let anchors: TagSlots
    let anchorEntries: UnsafePointer<AnchorEntry>
    let filter: UnsafePointer<UInt64>
    /// Of a 64-bit hash.
    let filterShift: UInt64
    let records: UnsafePointer<UInt8>
    let leads: LeadBytes
    let wordHeads: UnsafePointer<UInt64>

    init(_ tables: MatcherTables, _ keys: SoughtKeys, _ wordHeads: Table<UInt64>) {
        forms = TagSlots(tables.forms)
        anchors = TagSlots(keys.anchors)
        anchorEntries = keys.entries.base
        filter = keys.filter.base
        filterShift = UInt64(58 - keys.filter.count.trailingZeroBitCount)
        records = tables.records.base
        leads = LeadBytes(tables.leads)
        self.wordHeads = wordHeads.base
    }

    /// The form whose bytes are exactly these, ’ as '.
    func form(exactly text: UnsafePointer<UInt8>, _ count: Int) -> UInt32? {
        let record = forms.first(TokenHash.form(text, count)) { FormRecord.has(records, at: Int($0) &* 4, text, count) }
        return record == 0 ? nil : FormRecord(records, at: Int(record) &* 4).form
    }
}
