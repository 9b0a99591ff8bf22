/// Looks up the words of a text that the filter let pass, and compares the forms that they may stand for with the text.
struct TermVerifier {
    private let tables: TermTables
    private let text: UnsafePointer<UInt8>
    private let count: Int
    private let tokens: TextTokens
    private let scratch: Scratch

    init(_ tables: TermTables, _ text: UnsafeBufferPointer<UInt8>, _ scratch: Scratch) {
        self.tables = tables
        self.text = text.baseAddress!
        count = text.count
        tokens = TextTokens(text.baseAddress!, count: text.count, heads: tables.wordHeads)
        self.scratch = scratch
    }

    /// Memory for one batch, on the stack of the scan. In each table the higher half of a value comes first.
    struct Scratch {
        /// Candidates a batch.
        static let batchSize = 128
        private static let foundSize = 4 * batchSize
        /// How many 64-bit numbers it takes.
        static let size = 6 * batchSize + foundSize

        /// Words that the filter lets pass: tag and place. Later place and record of what is to be compared.
        let candidates: UnsafeMutablePointer<UInt64>
        /// The keys of the round: a hash for each.
        let hashes: UnsafeMutablePointer<UInt64>
        /// For each, where it begins and where its last token begins.
        let places: UnsafeMutablePointer<UInt64>
        /// The same for what the filter lets pass.
        let nextHashes: UnsafeMutablePointer<UInt64>
        let nextPlaces: UnsafeMutablePointer<UInt64>
        /// Place and first entry of what has entries, in order.
        let found: UnsafeMutablePointer<UInt64>
        let likely: UnsafeMutablePointer<UInt64>

        init(_ memory: UnsafeMutablePointer<UInt64>) {
            candidates = memory
            hashes = memory + Self.batchSize
            places = memory + 2 * Self.batchSize
            nextHashes = memory + 3 * Self.batchSize
            nextPlaces = memory + 4 * Self.batchSize
            likely = memory + 5 * Self.batchSize
            found = memory + 6 * Self.batchSize
        }

        /// Whether `found` has room for what one more round may find.
        @inline(__always)
        func hasRoom(_ count: Int) -> Bool { count <= Self.foundSize - Self.batchSize }
    }

    /// Adds the hits of the forms whose anchors may be among the candidates.
    @inline(__always)
    func verify(_ wordCount: Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        // All are looked up before the first is compared, so that cache misses overlap.
        let anchors = tables.anchors, words = scratch.candidates, finds = scratch.found, places = scratch.places
        var found = 0, goingOn = 0
        for index in 0..<wordCount {
            let word = words[index]
            let value = anchors.first(UInt32(truncatingIfNeeded: word >> 32))
            let place = word << 32
            finds[found] = place | UInt64(value & AnchorTable.entriesMask)
            found &+= value & AnchorTable.entriesMask != 0 ? 1 : 0
            places[goingOn] = place | place >> 32
            goingOn &+= Int(truncatingIfNeeded: value >> 31)
        }
        if goingOn > 0 { follow(goingOn, &found, &list, &hits) }
        compare(found, &list, &hits)
    }

    // MARK: Keys of several tokens

    /// Looks for longer keys, all by one more token a round, until none goes on.
    ///
    /// - Parameter goingOn: how many keys of one token do.
    @inline(never)
    private func follow(_ goingOn: Int, _ found: inout Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        for index in 0..<goingOn {
            scratch.hashes[index] = TokenHash.first(tokens.head(at: Int(truncatingIfNeeded: scratch.places[index] >> 32)))
        }
        var goingOn = goingOn
        while goingOn > 0 {
            if !scratch.hasRoom(found) {
                compare(found, &list, &hits)
                found = 0
            }
            goingOn = lookUp(advance(goingOn), &found)
        }
    }

    /// Adds the next token to the keys; returns how many of these the filter lets pass.
    private func advance(_ goingOn: Int) -> Int {
        let filter = tables.filter, shift = tables.filterShift
        var passed = 0
        for index in 0..<goingOn {
            let places = scratch.places[index]
            guard let next = tokens.next(after: Int(truncatingIfNeeded: places & 0xFFFF_FFFF)) else { continue }
            let hash = TokenHash.adding(next.head, to: scratch.hashes[index])
            let bit = hash &>> shift
            scratch.nextHashes[passed] = hash
            scratch.nextPlaces[passed] = places & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: next.start)
            passed &+= Int(truncatingIfNeeded: (filter[Int(truncatingIfNeeded: bit >> 6)] &>> (bit & 63)) & 1)
        }
        return passed
    }

    /// Looks the keys up, adds those that have entries to what was found, and returns how many go on.
    private func lookUp(_ passed: Int, _ found: inout Int) -> Int {
        let anchors = tables.anchors
        let round = scratch.likely
        var count = 0, goingOn = 0
        for index in 0..<passed {
            let hash = scratch.nextHashes[index], places = scratch.nextPlaces[index]
            let value = anchors.first(TokenHash.tag(hash))
            round[count] = places & 0xFFFF_FFFF_0000_0000 | UInt64(value & AnchorTable.entriesMask)
            count &+= value & AnchorTable.entriesMask != 0 ? 1 : 0
            scratch.hashes[goingOn] = hash
            scratch.places[goingOn] = places
            goingOn &+= value & AnchorTable.goesOn != 0 ? 1 : 0
        }
        merge(round, count, &found)
        return goingOn
    }

    /// Merges the finds of a round with those before, by place.
    private func merge(_ round: UnsafeMutablePointer<UInt64>, _ count: Int, _ found: inout Int) {
        var old = found, new = count
        found &+= count
        var target = found
        while new > 0 {
            target &-= 1
            if old > 0, scratch.found[old &- 1] > round[new &- 1] {
                old &-= 1
                scratch.found[target] = scratch.found[old]
            } else {
                new &-= 1
                scratch.found[target] = round[new]
            }
        }
    }

    // MARK: Comparing

    /// Compares the forms of what was found.
    @inline(__always)
    private func compare(_ found: Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        let entries = tables.anchorEntries, finds = scratch.found, likely = scratch.likely
        var count = 0
        for index in 0..<found {
            let find = finds[index]
            let place = Int(truncatingIfNeeded: find >> 32)
            var entry = entries + (Int(truncatingIfNeeded: find & 0xFFFF_FFFF) &- 1)
            if _slowPath(place < AnchorEntry.reach || place &+ AnchorEntry.reach > self.count) {
                compareNearEnd(entry, place, &count, &list, &hits)
                continue
            }
            let anchor = text + place
            while true {
                let candidate = entry.pointee
                likely[count] = find & 0xFFFF_FFFF_0000_0000 | candidate.record
                if candidate.mayStand(around: anchor) { count &+= 1 }
                if _slowPath(count == Scratch.batchSize) { compareRecords(&count, &list, &hits) }
                if candidate.isLast { break }
                entry += 1
            }
        }
        compareRecords(&count, &list, &hits)
    }

    /// The same for one place near an end of the text.
    @inline(never)
    private func compareNearEnd(
        _ first: UnsafePointer<AnchorEntry>, _ place: Int, _ likely: inout Int, _ list: inout HitList, _ hits: inout [TermHit]
    ) {
        var entry = first
        while true {
            let candidate = entry.pointee
            if candidate.mayStand(around: text + place, before: place, after: count &- place) {
                scratch.likely[likely] = UInt64(truncatingIfNeeded: place) << 32 | candidate.record
                likely &+= 1
                if likely == Scratch.batchSize { compareRecords(&likely, &list, &hits) }
            }
            if candidate.isLast { return }
            entry += 1
        }
    }

    /// Adds the hits of those likely records that the text has.
    @inline(never)
    private func compareRecords(_ likely: inout Int, _ list: inout HitList, _ hits: inout [TermHit]) {
        for index in 0..<likely {
            let offset = Int(truncatingIfNeeded: scratch.likely[index] & 0xFFFF_FFFF) &* 4
            let place = Int(truncatingIfNeeded: scratch.likely[index] >> 32)
            let record = FormRecord(tables.records, at: offset)
            let form = tables.records + (offset &+ FormRecord.headerSize)
            if let hit = hit(record, form, place) { list.insert(hit, &hits) }
        }
        likely = 0
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
