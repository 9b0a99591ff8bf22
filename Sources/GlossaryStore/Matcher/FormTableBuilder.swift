/// Collects forms and makes the tables of a `TermMatcher`.
struct FormTableBuilder {
    let store: RecordStore
    private(set) var sequences: SequenceTable
    /// 256 flags: which bytes begin a form without words.
    private(set) var leads = [UInt8](repeating: 0, count: 256)
    /// By form: `FormRoles`, and `smallBit`.
    private(set) var roles: [UInt8] = []
    /// The forms of entries and their owners, in the order they were added.
    private var uses: [(form: UInt32, owner: FormOwner)] = []

    /// In `roles`: the form begins with a small letter.
    static let smallBit: UInt8 = 0x80

    /// - Parameter expected: how many forms to make room for.
    init(expected: Int) {
        store = RecordStore(capacity: expected * 32)
        sequences = SequenceTable(expected: expected)
        roles.reserveCapacity(expected)
        uses.reserveCapacity(expected)
    }

    var formCount: Int { roles.count }

    /// Adds a term that a condition names; returns its form, or nil when it can't be sought.
    mutating func add(condition bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard let form = form(bytes) else { return nil }
        roles[Int(form)] |= FormRoles.condition.rawValue
        return form
    }

    /// Adds a term of an entry.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, entry: Int, role: FormRoles) {
        guard let form = form(bytes) else { return }
        roles[Int(form)] |= role.rawValue
        uses.append((form, FormOwner(entry: entry, role: role)))
    }

    /// The owners of all forms, in the order of the forms, and where each form's begin (with one more at the end).
    func owners() -> (owners: [FormOwner], starts: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: formCount + 2)
        for use in uses { starts[Int(use.form) + 2] += 1 }
        for form in 0..<formCount { starts[form + 2] += starts[form + 1] }
        var owners = [FormOwner](repeating: FormOwner(entry: 0, role: .preferred), count: uses.count)
        for use in uses {
            owners[Int(starts[Int(use.form) + 1])] = use.owner
            starts[Int(use.form) + 1] += 1
        }
        starts.removeLast()
        return (owners, starts)
    }

    /// A filter of the words and pairs of words that begin forms.
    func filter() -> SequenceFilter {
        var filter = SequenceFilter(expected: sequences.count)
        for slot in sequences.slots where UInt32(truncatingIfNeeded: slot) & SequenceTable.shallow != 0 {
            filter.insert(UInt32(truncatingIfNeeded: slot >> 32))
        }
        return filter
    }

    // MARK: One form

    /// The number of a form, which is made when it is new.
    private mutating func form(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        guard let source = bytes.baseAddress, bytes.count > 0, bytes.count <= FormRecord.maximumLength else { return nil }
        store.reserve(bytes.count)
        let text = store.bytes + (store.end + FormRecord.headerSize)
        var record = Self.copy(source, bytes.count, to: text)
        record.form = UInt32(formCount)
        let slot = slot(text, &record)
        if let known = existing(record, text, in: sequences.value(slot)) { return known }
        link(record, slot)
        roles.append(record.flags.contains(.small) ? Self.smallBit : 0)
        if record.flags.contains(.takesES) { addPlural(of: record, at: store.end - Self.size(record)) }
        return record.form
    }

    /// Writes the bytes of a form, ’ as ', and says what they are.
    private static func copy(_ source: UnsafePointer<UInt8>, _ count: Int, to text: UnsafeMutablePointer<UInt8>) -> FormRecord {
        var record = FormRecord(form: 0, next: 0, length: 0, prefix: 0, flags: [])
        var index = 0
        while index < count {
            var byte = source[index]
            if byte == 0xE2, index + 2 < count, source[index + 1] == 0x80, source[index + 2] == 0x99 {
                byte = UInt8(ascii: "'")
                index += 2
            }
            if byte == UInt8(ascii: "'") { record.flags.insert(.hasApostrophe) }
            text[record.length] = byte
            record.length += 1
            index += 1
        }
        record.flags.formUnion(.of(text, record.length))
        return record
    }

    /// The slot of a form's words, which is made with those of their beginnings when there is none.
    @inline(__always)
    private mutating func slot(_ text: UnsafePointer<UInt8>, _ record: inout FormRecord) -> Int {
        let length = record.length
        var start = 0
        var words = 0
        var hash: UInt64 = 0
        while true {
            while start < length, !WordCharacters.isASCIIWord(text[start]) { start &+= 1 }
            guard start < length else { break }
            var end = start &+ 1
            while end < length, WordCharacters.isASCIIWord(text[end]) { end &+= 1 }
            let word = TokenHash.word(text, start, end, count: length &+ FormRecord.slack)
            if words == 0 {
                record.prefix = start
                hash = word
            } else {
                if words > 1 { sequences.mark(TokenHash.tag(hash), SequenceTable.longer, isShallow: words == 2) }
                hash = TokenHash.appending(word, to: hash)
            }
            words &+= 1
            start = end
        }
        if words == 0 { hash = rawHash(text, length) }
        return sequences.slot(TokenHash.tag(hash), isShallow: words == 1 || words == 2)
    }

    private mutating func rawHash(_ text: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
        leads[Int(text[0])] = 1
        return RawForms.hash(text, 0, count: length, characters: 2) ?? RawForms.hash(text, 0, count: length, characters: 1)
            ?? TokenHash.rawFactor
    }

    /// The form with the same bytes in a chain of records.
    @inline(__always)
    private func existing(_ record: FormRecord, _ text: UnsafePointer<UInt8>, in value: UInt32) -> UInt32? {
        var offset = Int(SequenceTable.record(value)) &* 4
        while offset != 0 {
            let other = FormRecord(store.bytes, at: offset)
            if other.length == record.length, !other.flags.contains(.isPlural) {
                let bytes = store.bytes + (offset &+ FormRecord.headerSize)
                var index = 0
                while index < other.length, bytes[index] == text[index] { index &+= 1 }
                if index == other.length { return other.form }
            }
            offset = Int(other.next) &* 4
        }
        return nil
    }

    /// Puts the record whose bytes were written at the end of the store in front of a chain.
    @inline(__always)
    private mutating func link(_ record: FormRecord, _ slot: Int) {
        var record = record
        record.next = SequenceTable.record(sequences.value(slot))
        record.write(to: store.bytes, at: store.end)
        sequences.set(slot, record: UInt32(store.end / 4))
        store.end &+= Self.size(record)
    }

    private static func size(_ record: FormRecord) -> Int {
        (FormRecord.headerSize + record.length + 3) & ~3
    }

    /// Adds the plural in es as a record of the same form: its words have another hash than the singular's.
    private mutating func addPlural(of singular: FormRecord, at offset: Int) {
        guard singular.length + 2 <= FormRecord.maximumLength else { return }
        store.reserve(singular.length + 2)
        let text = store.bytes + (store.end + FormRecord.headerSize)
        text.update(from: store.bytes + (offset + FormRecord.headerSize), count: singular.length)
        text[singular.length] = UInt8(ascii: "e")
        text[singular.length + 1] = UInt8(ascii: "s")
        var record = singular
        record.length += 2
        record.flags.subtract([.takesS, .takesES])
        record.flags.insert(.isPlural)
        let slot = slot(text, &record)
        link(record, slot)
    }
}
