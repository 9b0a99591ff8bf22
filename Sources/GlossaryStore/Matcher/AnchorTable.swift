/// The words by which forms are sought in a text: where one of these stands, the forms that have it are compared.
///
/// What is a key of the table is first the anchor of a form (`AnchorChoice`): its first eight bytes, in each spelling that a text may have
/// (a plural ending and a raised first letter make more). Where more than a few forms have the same anchor, those that go on are found by it
/// and the token after it, where these are still many by three tokens, and so on: a trie whose edges are hashed. In the keys of several
/// tokens the letter case of the first letter and plural endings do not count, so these need no second spelling.
struct AnchorTable {
    /// The value of a key: where its entries begin, plus one (0 for none).
    static let entriesMask: UInt32 = 0x7FFF_FFFF
    /// In the value of a key: there are keys with one token more.
    static let goesOn: UInt32 = 0x8000_0000
    /// The most forms of a key that are not told apart by the next token.
    static let mostEntries = 8

    private let records: UnsafePointer<UInt8>
    private let recordsEnd: Int
    /// The tag of an anchor's spelling in the high half, the record divided by four in the low half.
    private var spellings: [UInt64] = []
    /// The tag of a key in the high half, its value in the low half.
    private var keys: [UInt64] = []
    private var entries: [AnchorEntry] = []
    /// What `touch` has read, kept so that it is read.
    private var touched: UInt8 = 0

    /// - Parameters:
    ///   - records: where the records lie, which may not change while the table is made.
    ///   - end: where the last ends.
    ///   - expected: how many forms to make room for.
    init(_ records: UnsafePointer<UInt8>, end: Int, expected: Int) {
        self.records = records
        recordsEnd = end
        spellings.reserveCapacity(expected + expected / 2)
    }

    /// Adds a form that has words, in the order of the records.
    ///
    /// - Parameters:
    ///   - anchor: where its anchor is.
    ///   - record: where its record lies, divided by four.
    mutating func insert(_ form: UnsafeBufferPointer<UInt8>, _ flags: FormRecord.Flags, _ anchor: Range<Int>, record: UInt32) {
        let head = FormTokens.head(form, at: anchor.lowerBound)
        let raises = anchor.lowerBound == 0 && flags.contains(.small)
        add(head, raises: raises, record)
        guard anchor.upperBound == form.count, anchor.count < TokenHash.wordHead else { return }
        let end = UInt64(anchor.count * 8)
        if flags.contains(.takesS) { add(head | UInt64(UInt8(ascii: "s")) << end, raises: raises, record) }
        // Of an ending that begins at the eighth byte the e alone is part of the spelling.
        if flags.contains(.takesES) { add(head | (UInt64(UInt8(ascii: "s")) << 8 | UInt64(UInt8(ascii: "e"))) << end, raises: raises, record) }
    }

    /// Adds a form without words by the tag of its beginning.
    mutating func insert(wordless tag: UInt32, record: UInt32) {
        spellings.append(UInt64(tag) << 32 | UInt64(record))
    }

    private mutating func add(_ head: UInt64, raises: Bool, _ record: UInt32) {
        spellings.append(UInt64(TokenHash.tag(TokenHash.word(head))) << 32 | UInt64(record))
        if raises { add(head & ~0x20, raises: false, record) }
    }

    /// The finished table.
    struct Finished {
        /// By tag: the value of a key.
        let words: TagTable
        let entries: [AnchorEntry]
        let filter: WordFilter
    }

    consuming func finish() -> Finished {
        TagSort.sort(&spellings)
        entries.reserveCapacity(spellings.count)
        keys.reserveCapacity(spellings.count)
        let members = addFirstKeys()
        addLongerKeys(members)
        return finishKeys()
    }

    /// Makes one key of those that have one tag by chance.
    private mutating func finishKeys() -> Finished {
        TagSort.sort(&keys)
        // Half of the slots stay empty, because most of what is sought is not there.
        var words = TagTable(expected: keys.count + keys.count / 2), filter = WordFilter(expected: keys.count)
        var start = 0
        while start < keys.count {
            let end = Self.runEnd(start, keys.count) { TokenHash.tag(keys[$0]) }
            var value = UInt32(truncatingIfNeeded: keys[start])
            for index in start + 1..<end { value = joined(value, UInt32(truncatingIfNeeded: keys[index])) }
            words.insert(TokenHash.tag(keys[start]), value)
            filter.insert(TokenHash.tag(keys[start]))
            start = end
        }
        return Finished(words: words, entries: entries, filter: filter)
    }

    /// The value of a key that has the entries of two.
    private mutating func joined(_ first: UInt32, _ second: UInt32) -> UInt32 {
        let start = entries.count
        for value in [first, second] where value & Self.entriesMask != 0 {
            var index = Int(value & Self.entriesMask) - 1
            repeat {
                entries.append(entries[index].isLast(false))
                index += 1
            } while !entries[index - 1].isLast
        }
        let goesOn = (first | second) & Self.goesOn
        guard entries.count > start else { return goesOn }
        entries[entries.count - 1] = entries[entries.count - 1].isLast(true)
        return UInt32(start + 1) | goesOn
    }

    /// Where the run of equal tags ends that begins at `start`.
    @inline(__always)
    private static func runEnd(_ start: Int, _ count: Int, _ tag: (Int) -> UInt32) -> Int {
        let first = tag(start)
        var end = start + 1
        while end < count, tag(end) == first { end += 1 }
        return end
    }

    // MARK: The keys

    /// Adds the keys of one token; returns the forms that need longer ones, by the tags of those of two.
    private mutating func addFirstKeys() -> [Member] {
        let spellings = spellings
        self.spellings = []
        var goingOn = MemberList(recordsEnd: recordsEnd)
        var start = 0
        while start < spellings.count {
            let end = Self.runEnd(start, spellings.count) { TokenHash.tag(spellings[$0]) }
            addFirstKey(TokenHash.tag(spellings[start]), spellings, start..<end, &goingOn)
            start = end
        }
        return goingOn.sorted()
    }

    /// Adds the keys of two tokens and more.
    private mutating func addLongerKeys(_ members: consuming [Member]) {
        var members = members
        var start = 0
        while start < members.count {
            let end = Self.runEnd(start, members.count) { TokenHash.tag(members[$0].hash) }
            addKeys(TokenHash.tag(members[start].hash), &members, start..<end)
            start = end
        }
    }

    /// Adds a key of one token; those of its forms that need a longer one go to `goingOn`.
    private mutating func addFirstKey(_ tag: UInt32, _ spellings: [UInt64], _ run: Range<Int>, _ goingOn: inout MemberList) {
        let start = entries.count, isLong = run.count > Self.mostEntries
        var goesOn = false, previous: UInt32 = 0
        for index in run {
            touch(index, of: spellings.count) { UInt32(truncatingIfNeeded: spellings[$0]) }
            let record = UInt32(truncatingIfNeeded: spellings[index])
            // Two spellings of one form may have one tag by chance.
            if record == previous { continue }
            previous = record
            var member = Member(hash: 0, record: record, token: UInt32(FormRecord(records, at: Int(record) * 4).prefix))
            if isLong, advance(&member, isFirst: true) {
                goesOn = true
                goingOn.insert(member)
            } else {
                addEntry(member)
            }
        }
        addKey(tag, start, goesOn: goesOn)
    }

    /// Adds a key of two tokens, and the longer ones that its forms need.
    private mutating func addKeys(_ tag: UInt32, _ group: inout [Member], _ run: Range<Int>) {
        for index in run { touch(index, of: group.count) { group[$0].record } }
        if run.count <= Self.mostEntries {
            let start = entries.count
            for index in run { addEntry(group[index]) }
            return addKey(tag, start, goesOn: false)
        }
        var waiting = [(tag: tag, members: run)]
        while let (tag, members) = waiting.popLast() {
            let start = entries.count
            guard members.count > Self.mostEntries else {
                for index in members { addEntry(group[index]) }
                addKey(tag, start, goesOn: false)
                continue
            }
            // Those that go on are moved to the end.
            var end = members.upperBound, index = members.lowerBound
            while index < end {
                if advance(&group[index], isFirst: false) {
                    end -= 1
                    group.swapAt(index, end)
                } else {
                    addEntry(group[index])
                    index += 1
                }
            }
            group[end..<members.upperBound].sort { ($0.hash, $0.record) < ($1.hash, $1.record) }
            addKey(tag, start, goesOn: end < members.upperBound)
            while end < members.upperBound {
                let next = TokenHash.tag(group[end].hash), first = end
                while end < members.upperBound, TokenHash.tag(group[end].hash) == next { end += 1 }
                waiting.append((next, first..<end))
            }
        }
    }

    /// Reads into the records of the next forms in a row, now and then, so that cache misses overlap.
    @inline(__always)
    private mutating func touch(_ index: Int, of count: Int, record: (Int) -> UInt32) {
        guard index & 31 == 0 else { return }
        for next in index..<min(index + 32, count) {
            let place = records + Int(record(next)) * 4
            touched |= place[0] | place[24]
        }
    }

    /// Takes the next token of the form in; false when it has none.
    private func advance(_ member: inout Member, isFirst: Bool) -> Bool {
        let form = form(member.record).text
        let token = Int(member.token)
        guard let next = FormTokens.next(form, after: token) else { return false }
        let hash = isFirst ? TokenHash.first(FormTokens.head(form, at: token)) : member.hash
        member.hash = TokenHash.adding(FormTokens.head(form, at: next), to: hash)
        member.token = UInt32(next)
        return true
    }

    private mutating func addEntry(_ member: Member) {
        let (record, text) = form(member.record)
        let keyEnd = FormTokens.wordEnd(text, of: Int(member.token))
        entries.append(AnchorEntry(record, text, at: Int(member.record) * 4, keyEnd: keyEnd))
    }

    /// Adds a key with the entries from `start` on.
    private mutating func addKey(_ tag: UInt32, _ start: Int, goesOn: Bool) {
        var value: UInt32 = goesOn ? Self.goesOn : 0
        if entries.count > start {
            entries[entries.count - 1] = entries[entries.count - 1].isLast(true)
            value |= UInt32(start + 1)
        }
        keys.append(UInt64(tag) << 32 | UInt64(value))
    }

    /// A form on its way down the trie.
    private struct Member {
        /// Of the tokens so far.
        var hash: UInt64
        /// Where the record lies, divided by four.
        let record: UInt32
        /// Where the last of the tokens so far begins.
        var token: UInt32
    }

    /// The forms that need a key of two tokens, each once, though several spellings of an anchor may lead to it.
    private struct MemberList {
        private(set) var members: [Member] = []
        /// A bit for each place where a record may lie.
        private var known: [UInt64]

        init(recordsEnd: Int) {
            known = [UInt64](repeating: 0, count: recordsEnd / 256 + 1)
        }

        mutating func insert(_ member: Member) {
            let index = Int(member.record >> 6), bit = UInt64(1) << UInt64(member.record & 63)
            guard known[index] & bit == 0 else { return }
            known[index] |= bit
            members.append(member)
        }

        /// The members by tag.
        func sorted() -> [Member] {
            var order = members.indices.map { members[$0].hash & 0xFFFF_FFFF_0000_0000 | UInt64($0) }
            TagSort.sort(&order)
            return order.map { members[Int(UInt32(truncatingIfNeeded: $0))] }
        }
    }

    private func form(_ record: UInt32) -> (record: FormRecord, text: UnsafeBufferPointer<UInt8>) {
        let offset = Int(record) * 4
        let header = FormRecord(records, at: offset)
        return (header, UnsafeBufferPointer(start: records + (offset + FormRecord.headerSize), count: header.length))
    }
}
