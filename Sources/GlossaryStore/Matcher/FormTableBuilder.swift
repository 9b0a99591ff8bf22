/// Collects forms and makes the tables of a `TermMatcher`.
@usableFromInline
struct FormTableBuilder {
    let store: RecordStore
    /// All forms by the tag of their bytes: their records, divided by four.
    private(set) var forms: TagTable
    /// By form: `FormRoles`, `smallBit` and `soughtBit`.
    private(set) var roles: [UInt8] = []
    /// 256 flags: which bytes begin a sought form without words.
    private(set) var leads = [UInt8](repeating: 0, count: 256)
    /// The forms of entries and their owners, in the order they were added.
    private var members: [(form: UInt32, owner: FormOwner)] = []
    /// Terms whose bytes are written and whose forms are not yet known.
    private var waiting: [(record: NewRecord, owner: FormOwner, use: Use)] = []
    /// By form: the greatest use of its wrong uses.
    private var uses: [Use] = []
    /// Where the next record will be written: behind those that wait.
    private var writeEnd = RecordStore.start
    /// What the first look at the slots of those that wait has read, kept so that it is read.
    private var homes: UInt64 = 0

    private static let batchSize = 32

    /// In `roles`: the form begins with a small letter.
    @usableFromInline static let smallBit: UInt8 = 0x80
    /// In `roles`: a scan finds the form.
    static let soughtBit: UInt8 = 0x40
    @usableFromInline static let rolesMask: UInt8 = 0x3F

    /// - Parameter expected: how many forms to make room for.
    init(expected: Int) {
        store = RecordStore(capacity: expected * 32)
        forms = TagTable(expected: expected)
        roles.reserveCapacity(expected)
        members.reserveCapacity(expected)
    }

    var formCount: Int { roles.count }

    /// Adds a term that a condition names; returns its form, or nil when it can't be sought.
    mutating func add(condition bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
        settle()
        guard let record = write(bytes) else { return nil }
        let form = form(of: record)
        writeEnd = store.end
        roles[Int(form)] |= FormRoles.condition.rawValue
        return form
    }

    /// Adds a term of an entry. A derived spelling is just that one: with a capital at its start or a plural ending it is another.
    ///
    /// - Parameter needsSource: the entry says nothing without a source.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, entry: Int, role: FormRoles, needsSource: Bool) {
        guard let record = write(bytes, isExact: role == .derived) else { return }
        let use: Use = role.isDisjoint(with: .wrong) ? .none : needsSource ? .besideSource : .always
        waiting.append((record, FormOwner(entry: entry, role: role), use))
        if waiting.count == Self.batchSize { settle() }
    }

    /// Adds what waits.
    ///
    /// Terms are added a batch at a time: all are looked up before the first is compared, so that cache misses overlap.
    mutating func settle() {
        for (record, _, _) in waiting { homes |= forms.homeSlot(record.tag) }
        for (record, owner, use) in waiting {
            let form = form(of: record)
            roles[Int(form)] |= owner.role.rawValue
            uses[Int(form)] = max(uses[Int(form)], use)
            members.append((form, owner))
        }
        waiting.removeAll(keepingCapacity: true)
        writeEnd = store.end
    }

    /// The owners of all forms, in the order of the forms, and where each form's begin (with one more at the end).
    mutating func owners() -> (owners: [FormOwner], starts: [UInt32]) {
        settle()
        var starts = [UInt32](repeating: 0, count: formCount + 2)
        for member in members { starts[Int(member.form) + 2] += 1 }
        for form in 0..<formCount { starts[form + 2] += starts[form + 1] }
        var owners = [FormOwner](repeating: FormOwner(entry: 0, role: .preferred), count: members.count)
        for member in members {
            owners[Int(starts[Int(member.form) + 1])] = member.owner
            starts[Int(member.form) + 1] += 1
        }
        starts.removeLast()
        return (owners, starts)
    }

    // MARK: What is sought

    /// When a wrong form is sought.
    private enum Use: UInt8, Comparable {
        case none, besideSource, always

        static func < (one: Use, other: Use) -> Bool { one.rawValue < other.rawValue }
    }

    /// Chooses the forms that a scan has to find, marks them in `roles` and `leads`, and returns the words they are sought by: of
    /// all of them, and of those that say something without a source. Where none needs one both are the same table.
    ///
    /// Call it once, after the last form.
    mutating func anchors() -> (besideSource: AnchorTable.Finished, alone: AnchorTable.Finished) {
        settle()
        forms.shrink()
        let areSought = sought(from: .besideSource), areSoughtAlone = sought(from: .always)
        for form in roles.indices where areSought[form] { roles[form] |= Self.soughtBit }
        let expected = areSought.count { $0 }
        var choice = AnchorChoice(expected: expected / 8)
        forEachSought { _, text, _ in choice.count(wordsOf: text) }
        var all = AnchorTable(store.bytes, end: store.end, expected: expected)
        var alone = areSoughtAlone == areSought ? nil : AnchorTable(store.bytes, end: store.end, expected: areSoughtAlone.count { $0 })
        var leads = leads
        forEachSought { record, text, offset in
            let place = UInt32(offset / 4), isAlone = areSoughtAlone[Int(record.form)]
            if text.contains(where: WordCharacters.isASCIIWord) {
                let anchor = choice.anchor(text, record.flags)
                var placed = record
                placed.prefix = anchor.lowerBound
                placed.write(to: store.bytes, at: offset)
                all.insert(text, record.flags, anchor, record: place)
                if isAlone { alone?.insert(text, record.flags, anchor, record: place) }
            } else {
                for lead in RawForms.leads(text[0]) { leads[Int(lead)] = 1 }
                all.insert(wordless: RawForms.tag(of: text), record: place)
                if isAlone { alone?.insert(wordless: RawForms.tag(of: text), record: place) }
            }
        }
        self.leads = leads
        let besideSource = all.finish()
        return (besideSource, alone?.finish() ?? besideSource)
    }

    /// By form: whether it is sought where wrong forms of this use and greater ones are.
    private func sought(from use: Use) -> [Bool] {
        var deprecated = DeprecatedWords(expected: uses.count { $0 >= use })
        forEachRecord { record, text, _ in
            if uses[Int(record.form)] >= use { deprecated.insert(text) }
        }
        deprecated.settle()
        var sought = [Bool](repeating: false, count: formCount)
        forEachRecord { record, text, _ in
            let form = Int(record.form), isNamed = uses[form] >= use || FormRoles(rawValue: roles[form]).contains(.condition)
            sought[form] = isNamed || deprecated.areKeptOff(by: text)
        }
        return sought
    }

    private func forEachSought(_ body: (FormRecord, UnsafeBufferPointer<UInt8>, Int) -> Void) {
        forEachRecord { record, text, offset in
            if roles[Int(record.form)] & Self.soughtBit != 0 { body(record, text, offset) }
        }
    }

    private func forEachRecord(_ body: (FormRecord, UnsafeBufferPointer<UInt8>, Int) -> Void) {
        var offset = RecordStore.start
        while offset < store.end {
            let (record, text) = record(at: offset)
            body(record, text, offset)
            offset += Self.size(record)
        }
    }

    private func record(at offset: Int) -> (FormRecord, UnsafeBufferPointer<UInt8>) {
        let record = FormRecord(store.bytes, at: offset)
        return (record, UnsafeBufferPointer(start: store.bytes + (offset + FormRecord.headerSize), count: record.length))
    }

    // MARK: One form

    /// A record that is written, and is of use when its form is new.
    private struct NewRecord {
        let place: Int
        let tag: UInt32
    }

    /// Writes the record of a term behind those that wait; nil when it can't be sought.
    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, isExact: Bool = false) -> NewRecord? {
        guard let source = bytes.baseAddress, bytes.count > 0, bytes.count <= FormRecord.maximumLength else { return nil }
        let place = writeEnd
        store.reserve(bytes.count, at: place)
        let text = store.bytes + (place + FormRecord.headerSize)
        var record = Self.copy(source, bytes.count, to: text)
        if isExact { record.flags.subtract(.inflected) }
        record.write(to: store.bytes, at: place)
        writeEnd = place &+ Self.size(record)
        for index in place &+ FormRecord.headerSize &+ record.length..<writeEnd { store.bytes[index] = 0 }
        return NewRecord(place: place, tag: TokenHash.form(text, record.length))
    }

    /// The number of a form, which is made when it is new: then its record is moved behind the last that was.
    private mutating func form(of new: NewRecord) -> UInt32 {
        let records = store.bytes
        var record = FormRecord(records, at: new.place)
        let text = records + (new.place + FormRecord.headerSize)
        let known = forms.first(new.tag) { FormRecord.has(records, at: Int($0) * 4, text, record.length) }
        if known != 0 { return join(record.flags, at: Int(known) * 4) }
        let size = Self.size(record)
        if new.place > store.end { (records + store.end).update(from: records + new.place, count: size) }
        record.form = UInt32(formCount)
        record.write(to: records, at: store.end)
        forms.insert(new.tag, UInt32(store.end / 4))
        store.end &+= size
        roles.append(record.flags.contains(.small) ? Self.smallBit : 0)
        uses.append(.none)
        return record.form
    }

    /// The form of the record at `place`, which has from now on what is in `flags`, too.
    private mutating func join(_ flags: FormRecord.Flags, at place: Int) -> UInt32 {
        var record = FormRecord(store.bytes, at: place)
        if !record.flags.isSuperset(of: flags) {
            record.flags.formUnion(flags)
            record.write(to: store.bytes, at: place)
            if flags.contains(.small) { roles[Int(record.form)] |= Self.smallBit }
        }
        return record.form
    }

    /// Writes the bytes of a form, and says what they are.
    private static func copy(_ source: UnsafePointer<UInt8>, _ count: Int, to text: UnsafeMutablePointer<UInt8>) -> FormRecord {
        let length = FormComparison.writePlain(UnsafeBufferPointer(start: source, count: count), to: text)
        var record = FormRecord(form: 0, length: length, prefix: 0, flags: .of(text, length))
        for index in 0..<length where text[index] == UInt8(ascii: "'") { record.flags.insert(.hasApostrophe) }
        return record
    }

    private static func size(_ record: FormRecord) -> Int {
        (FormRecord.headerSize + record.length + 3) & ~3
    }
}
