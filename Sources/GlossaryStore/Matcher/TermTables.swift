/// The tables of a `TermMatcher` as plain pointers, for the innermost loops. Valid only inside `TermMatcher.withTables`.
struct TermTables {
    let slots: UnsafePointer<UInt64>
    let slotShift: UInt32
    let slotMask: Int
    let filter: UnsafePointer<UInt64>
    let filterShift: UInt32
    let records: UnsafePointer<UInt8>
    /// Which bytes begin a form without words; nil when there is no such form.
    let leads: UnsafePointer<UInt8>?

    init(_ tables: MatcherTables, hasLeads: Bool) {
        slots = tables.slots.base
        slotShift = UInt32(32 - tables.slots.count.trailingZeroBitCount)
        slotMask = tables.slots.count - 1
        filter = tables.filter.base
        filterShift = UInt32(32 - tables.filter.count.trailingZeroBitCount)
        records = tables.records.base
        leads = hasLeads ? tables.leads.base : nil
    }

    /// The value of a sequence of words in the table; 0 when there is none.
    @inline(__always)
    func find(_ tag: UInt32) -> UInt32 {
        var index = Int(tag >> slotShift)
        while true {
            let slot = slots[index]
            if slot == 0 { return 0 }
            if UInt32(truncatingIfNeeded: slot >> 32) == tag { return UInt32(truncatingIfNeeded: slot) }
            index = (index &+ 1) & slotMask
        }
    }

    /// The end of the word that begins at `start`.
    @inline(__always)
    static func wordEnd(_ text: UnsafePointer<UInt8>, _ start: Int, count: Int) -> Int {
        var end = start &+ 1
        while end < count, WordCharacters.isASCIIWord(text[end]) { end &+= 1 }
        return end
    }

    /// The start of the first word at or after `index`; `count` when there is none.
    @inline(__always)
    static func wordStart(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Int {
        var start = index
        while start < count, !WordCharacters.isASCIIWord(text[start]) { start &+= 1 }
        return start
    }

    /// The form whose bytes are exactly these.
    func form(exactly text: UnsafePointer<UInt8>, _ count: Int) -> UInt32? {
        var start = Self.wordStart(text, 0, count: count)
        var hash: UInt64 = 0
        var words = 0
        while start < count {
            let end = Self.wordEnd(text, start, count: count)
            let word = TokenHash.word(text, start, end, count: count)
            hash = words == 0 ? word : TokenHash.appending(word, to: hash)
            words += 1
            start = Self.wordStart(text, end, count: count)
        }
        if words == 0 {
            hash = RawForms.hash(text, 0, count: count, characters: 2) ?? RawForms.hash(text, 0, count: count, characters: 1)
                ?? TokenHash.rawFactor
        }
        var offset = Int(SequenceTable.record(find(TokenHash.tag(hash)))) * 4
        while offset != 0 {
            let record = FormRecord(records, at: offset)
            let form = records + (offset + FormRecord.headerSize)
            if !record.flags.contains(.isPlural), FormComparison.end(form, record, text, 0, count: count) == count,
                text[record.caseIndex] == form[record.caseIndex]
            {
                return record.form
            }
            offset = Int(record.next) * 4
        }
        return nil
    }
}
