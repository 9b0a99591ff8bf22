/// Compares the forms that a word of a text may stand for with the text.
struct TermVerifier {
    private let anchors: TagSlots
    private let entries: UnsafePointer<AnchorEntry>
    private let records: UnsafePointer<UInt8>
    private let text: UnsafePointer<UInt8>
    private let count: Int

    init(_ tables: TermTables, _ text: UnsafeBufferPointer<UInt8>) {
        anchors = tables.anchors
        entries = tables.anchorEntries
        records = tables.records
        self.text = text.baseAddress!
        count = text.count
    }

    /// Adds the hits of the forms whose anchors may be among the words noted.
    ///
    /// - Parameters:
    ///   - words: of each the tag in the high half, its place in the text in the low half. They are overwritten.
    @inline(__always)
    func verify(_ words: UnsafeMutablePointer<UInt64>, _ wordCount: Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        // All are looked up before the first is compared, so that cache misses overlap.
        var found = 0
        for index in 0..<wordCount {
            let word = words[index]
            let first = anchors.first(UInt32(truncatingIfNeeded: word >> 32))
            words[found] = UInt64(first) << 32 | word & 0xFFFF_FFFF
            found &+= first != 0 ? 1 : 0
        }
        for index in 0..<found {
            let word = words[index]
            compare(entries + (Int(truncatingIfNeeded: word >> 32) &- 1), Int(truncatingIfNeeded: word & 0xFFFF_FFFF), &list, &hits)
        }
    }

    /// Compares the forms of a word's entries.
    @inline(__always)
    private func compare(_ entries: UnsafePointer<AnchorEntry>, _ place: Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        let isInside = place >= AnchorEntry.reach && place &+ AnchorEntry.reach <= count
        var entry = entries
        while true {
            let candidate = entry.pointee
            let mayStand =
                isInside
                ? candidate.mayStand(around: text + place) : candidate.mayStand(around: text + place, before: place, after: count &- place)
            if mayStand { compare(candidate.record, place, &list, &hits) }
            if candidate.isLast { return }
            entry += 1
        }
    }

    /// Adds the hit of one record, if there is one.
    @inline(never)
    private func compare(_ offset: Int, _ anchor: Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        let record = FormRecord(records, at: offset)
        if let hit = hit(record, records + (offset &+ FormRecord.headerSize), anchor) { list.insert(hit, &hits) }
    }

    /// The hit of one record, if the text has it as whole words.
    @inline(__always)
    private func hit(_ record: FormRecord, _ form: UnsafePointer<UInt8>, _ anchor: Int) -> TermHit? {
        var start = anchor &- record.prefix
        if record.flags.contains(.hasApostrophe) {
            guard let moved = FormComparison.prefixStart(form, prefix: record.prefix, text, anchor, count: count) else { return nil }
            start = moved
        }
        guard start >= 0, var end = FormComparison.end(form, record, text, start, count: count) else { return nil }
        if record.flags.contains(.beginsWord), start > 0, WordCharacters.ends(text, start, count: count) { return nil }
        var plural = 0
        if record.flags.contains(.endsWord), WordCharacters.begins(text, end, count: count) {
            plural = pluralEnding(record.flags, end)
            guard plural > 0 else { return nil }
            end &+= plural
        }
        return TermHit(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), form: record.form,
            plural: UInt8(truncatingIfNeeded: plural),
            possessive: UInt8(truncatingIfNeeded: FormComparison.possessive(text, end, count: count)),
            isRaised: record.flags.contains(.small) && text[start &+ FormRecord.caseIndex(form)] != form[FormRecord.caseIndex(form)]
        )
    }

    /// The bytes of the plural ending at `end`, after which the word ends; 0 when there is none.
    @inline(__always)
    private func pluralEnding(_ flags: FormRecord.Flags, _ end: Int) -> Int {
        if flags.contains(.takesS), text[end] == UInt8(ascii: "s"), !WordCharacters.begins(text, end &+ 1, count: count) { return 1 }
        guard flags.contains(.takesES), end &+ 1 < count, text[end] == UInt8(ascii: "e"), text[end &+ 1] == UInt8(ascii: "s"),
            !WordCharacters.begins(text, end &+ 2, count: count)
        else { return 0 }
        return 2
    }
}
