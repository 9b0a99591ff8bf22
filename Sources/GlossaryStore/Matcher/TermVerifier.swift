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

    /// Adds the hits of the forms whose anchor, which has this tag, begins at `place`.
    ///
    /// - Parameter firstHit: the hits from there on are kept in order.
    @inline(__always)
    func verify(_ tag: UInt32, at place: Int, from firstHit: Int, _ hits: inout [TermHit]) {
        let first = anchors.first(tag)
        guard first != 0 else { return }
        var entry = entries + (Int(first) &- 1)
        while true {
            if entry.pointee.mayStand(in: text, at: place, count: count) { compare(entry.pointee.record, place, firstHit, &hits) }
            if entry.pointee.isLast { return }
            entry += 1
        }
    }

    /// Adds the hit of one record, if there is one.
    @inline(never)
    private func compare(_ offset: Int, _ anchor: Int, _ firstHit: Int, _ hits: inout [TermHit]) {
        let record = FormRecord(records, at: offset)
        if let hit = hit(record, records + (offset &+ FormRecord.headerSize), anchor) { Self.insert(hit, firstHit, &hits) }
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

    /// Appends a hit, keeping the order by start and end among those from `first` on.
    @inline(__always)
    private static func insert(_ hit: TermHit, _ first: Int, _ hits: inout [TermHit]) {
        hits.append(hit)
        var index = hits.count &- 1
        while index > first, hits[index &- 1].isAfter(hit) {
            hits[index] = hits[index &- 1]
            hits[index &- 1] = hit
            index &-= 1
        }
    }
}

extension TermHit {
    /// The order of hits: by start, then by end, then by form.
    @inline(__always)
    fileprivate func isAfter(_ other: TermHit) -> Bool {
        if start != other.start { return start > other.start }
        return end != other.end ? end > other.end : form > other.form
    }
}
