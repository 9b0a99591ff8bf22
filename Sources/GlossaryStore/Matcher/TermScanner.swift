/// One scan of one text.
///
/// It goes in windows. Each window: find where words begin and end; hash the words and note what the filter lets pass; look those
/// up; compare. Each step runs over all words of the window before the next, so that cache misses overlap.
struct TermScanner {
    private let tables: TermTables
    private let text: UnsafePointer<UInt8>
    private let count: Int

    /// Bytes a window.
    private static let windowSize = 8192

    init(_ tables: TermTables, _ text: UnsafeBufferPointer<UInt8>) {
        self.tables = tables
        self.text = text.baseAddress!
        count = text.count
    }

    func scan(into hits: inout [TermHit]) {
        let base = hits.count
        let window = min(Self.windowSize, (count + 63) & ~63)
        // Starts and ends of the words of a window, a word and an open start carried over, and what an unrolled loop writes too much.
        let edgeCapacity = window + 3 + 64
        let wordCapacity = edgeCapacity / 2
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: wordCapacity + 2 * wordCapacity) { memory in
            withUnsafeTemporaryAllocation(of: UInt32.self, capacity: edgeCapacity) { edges in
                let hashes = memory.baseAddress!
                scan(window, edges.baseAddress!, hashes, hashes + wordCapacity, base, &hits)
            }
        }
        if let leads = tables.leads { scanRaw(leads, base, &hits) }
    }

    private func scan(
        _ window: Int, _ edges: UnsafeMutablePointer<UInt32>, _ hashes: UnsafeMutablePointer<UInt64>,
        _ candidates: UnsafeMutablePointer<UInt64>, _ base: Int, _ hits: inout [TermHit]
    ) {
        var start = 0
        var edgeCount = 0
        var carry: UInt64 = 0
        var known = 0
        while start < count {
            let end = min(start &+ window, count)
            findEdges(start, end, edges, &edgeCount, &carry)
            if end == count, edgeCount & 1 == 1 {
                edges[edgeCount] = UInt32(truncatingIfNeeded: count)
                edgeCount &+= 1
            }
            let words = edgeCount / 2
            let passed = filter(edges, known, words, hashes, candidates)
            let found = lookUp(candidates, passed)
            for index in 0..<found {
                verify(candidates[index], edges, words, hashes, base, &hits)
            }
            // The last word is kept for the pair it makes with the next window's first.
            known = min(words, 1)
            if words > 0 {
                edges[0] = edges[2 &* words &- 2]
                edges[1] = edges[2 &* words &- 1]
                hashes[0] = hashes[words &- 1]
            }
            if edgeCount & 1 == 1 { edges[2 &* known] = edges[edgeCount &- 1] }
            edgeCount = 2 &* known &+ edgeCount & 1
            start = end
        }
    }

    /// Appends the offsets at which words begin and end.
    @inline(__always)
    private func findEdges(
        _ start: Int, _ end: Int, _ edges: UnsafeMutablePointer<UInt32>, _ edgeCount: inout Int, _ carry: inout UInt64
    ) {
        var target = edgeCount
        var last = carry
        var block = start
        while block < end {
            let mask = block &+ 64 <= count ? WordMask.word(text + block) : partialMask(block)
            var changes = mask ^ (mask << 1 | last)
            last = mask >> 63
            let number = changes.nonzeroBitCount
            var written = 0
            while written < number {
                for step in 0..<8 {
                    edges[target &+ written &+ step] = UInt32(truncatingIfNeeded: block &+ changes.trailingZeroBitCount)
                    changes &= changes &- 1
                }
                written &+= 8
            }
            target &+= number
            block &+= 64
        }
        // A word that ends where the text ends was closed by the empty bits behind it.
        edgeCount = target
        carry = last
    }

    @inline(never)
    private func partialMask(_ block: Int) -> UInt64 {
        var mask: UInt64 = 0
        for index in block..<count where WordCharacters.isASCIIWord(text[index]) { mask |= 1 << UInt64(index - block) }
        return mask
    }

    /// Hashes the words from `known` on, and notes which of them and of the pairs they end pass the filter.
    ///
    /// - Returns: the number of candidates. A candidate has a tag in its high half, twice the number of the first word in its low half, and
    ///   one more for a pair.
    @inline(__always)
    private func filter(
        _ edges: UnsafeMutablePointer<UInt32>, _ known: Int, _ words: Int, _ hashes: UnsafeMutablePointer<UInt64>,
        _ candidates: UnsafeMutablePointer<UInt64>
    ) -> Int {
        let filter = tables.filter
        let shift = tables.filterShift
        let text = text
        let count = count
        var passed = 0
        var index = known
        guard index < words else { return 0 }
        var previous = known > 0 ? hashes[known &- 1] : 0
        while index < words {
            let hash = TokenHash.word(text, Int(edges[2 &* index]), Int(edges[2 &* index &+ 1]), count: count)
            hashes[index] = hash
            let pair = TokenHash.tag(TokenHash.appending(hash, to: previous))
            candidates[passed] = UInt64(pair) << 32 | UInt64(truncatingIfNeeded: 2 &* index &- 1)
            passed &+= SequenceFilter.mayContain(pair, filter, shift: shift) && index > 0 ? 1 : 0
            let single = TokenHash.tag(hash)
            candidates[passed] = UInt64(single) << 32 | UInt64(truncatingIfNeeded: 2 &* index)
            passed &+= SequenceFilter.mayContain(single, filter, shift: shift) ? 1 : 0
            previous = hash
            index &+= 1
        }
        return passed
    }

    /// Keeps the candidates whose slot in the table is not empty.
    @inline(__always)
    private func lookUp(_ candidates: UnsafeMutablePointer<UInt64>, _ passed: Int) -> Int {
        let slots = tables.slots
        let shift = UInt64(tables.slotShift) &+ 32
        var kept = 0
        for index in 0..<passed {
            let candidate = candidates[index]
            candidates[kept] = candidate
            kept &+= slots[Int(truncatingIfNeeded: candidate &>> shift)] != 0 ? 1 : 0
        }
        return kept
    }

    @inline(__always)
    private func verify(
        _ candidate: UInt64, _ edges: UnsafeMutablePointer<UInt32>, _ words: Int, _ hashes: UnsafeMutablePointer<UInt64>,
        _ base: Int, _ hits: inout [TermHit]
    ) {
        let value = tables.find(UInt32(truncatingIfNeeded: candidate >> 32))
        guard value != 0 else { return }
        let low = Int(UInt32(truncatingIfNeeded: candidate))
        let word = low >> 1
        let start = Int(edges[2 &* word])
        appendHits(SequenceTable.record(value), start, base, &hits)
        if low & 1 == 1, value & SequenceTable.longer != 0 {
            follow(word, start, edges, words, hashes, base, &hits)
        }
    }

    /// Looks for forms of more than two words that begin with the word numbered `first`.
    private func follow(
        _ first: Int, _ start: Int, _ edges: UnsafeMutablePointer<UInt32>, _ words: Int, _ hashes: UnsafeMutablePointer<UInt64>,
        _ base: Int, _ hits: inout [TermHit]
    ) {
        var hash = TokenHash.appending(hashes[first &+ 1], to: hashes[first])
        var end = Int(edges[2 &* first &+ 3])
        var next = first &+ 2
        while true {
            let word: UInt64
            if next < words {
                word = hashes[next]
                end = Int(edges[2 &* next &+ 1])
            } else {
                let start = TermTables.wordStart(text, end, count: count)
                guard start < count else { return }
                end = TermTables.wordEnd(text, start, count: count)
                word = TokenHash.word(text, start, end, count: count)
            }
            hash = TokenHash.appending(word, to: hash)
            let value = tables.find(TokenHash.tag(hash))
            if SequenceTable.record(value) != 0 { appendHits(SequenceTable.record(value), start, base, &hits) }
            guard value & SequenceTable.longer != 0 else { return }
            next &+= 1
        }
    }

    /// Compares a chain of records with the text, where the first word of their forms begins at `wordStart`.
    @inline(__always)
    private func appendHits(_ record: UInt32, _ wordStart: Int, _ base: Int, _ hits: inout [TermHit]) {
        var offset = Int(record) &* 4
        while offset != 0 {
            let record = FormRecord(tables.records, at: offset)
            if let hit = hit(record, tables.records + (offset &+ FormRecord.headerSize), wordStart) { insert(hit, base, &hits) }
            offset = Int(record.next) &* 4
        }
    }

    /// The hit of one record, if the text has it as whole words.
    @inline(__always)
    private func hit(_ record: FormRecord, _ form: UnsafePointer<UInt8>, _ wordStart: Int) -> TermHit? {
        var start = wordStart
        if record.prefix > 0 {
            guard let moved = FormComparison.prefixStart(form, prefix: record.prefix, text, start, count: count) else { return nil }
            start = moved
        }
        guard var end = FormComparison.end(form, record, text, start, count: count) else { return nil }
        if record.flags.contains(.beginsWord), start > 0, WordCharacters.ends(text, start, count: count) { return nil }
        var plural: UInt8 = record.flags.contains(.isPlural) ? 2 : 0
        if record.flags.contains(.endsWord), WordCharacters.begins(text, end, count: count) {
            guard record.flags.contains(.takesS), text[end] == UInt8(ascii: "s"), !WordCharacters.begins(text, end &+ 1, count: count)
            else { return nil }
            plural = 1
            end &+= 1
        }
        return TermHit(
            start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), form: record.form, plural: plural,
            possessive: UInt8(truncatingIfNeeded: FormComparison.possessive(text, end, count: count)),
            isRaised: record.flags.contains(.small) && text[start &+ record.caseIndex] != form[record.caseIndex]
        )
    }

    /// Appends a hit, keeping the order by start and end among those of this scan.
    @inline(__always)
    private func insert(_ hit: TermHit, _ base: Int, _ hits: inout [TermHit]) {
        hits.append(hit)
        var index = hits.count &- 1
        while index > base, hits[index &- 1].isAfter(hit) {
            hits[index] = hits[index &- 1]
            hits[index &- 1] = hit
            index &-= 1
        }
    }

    // MARK: Forms without words

    /// Finds the forms that have no word; then puts all hits of the scan in order.
    private func scanRaw(_ leads: UnsafePointer<UInt8>, _ base: Int, _ hits: inout [TermHit]) {
        let before = hits.count
        var symbols: InlineArray<4, UInt8> = .init(repeating: 0)
        let symbolCount = Self.symbols(leads, &symbols)
        var block = 0
        while block < count {
            var mask: UInt64
            if block &+ 64 <= count, symbolCount <= symbols.count {
                mask = WordMask.high(text + block)
                for index in 0..<symbolCount { mask |= WordMask.equal(text + block, symbols[index]) }
            } else {
                mask = block &+ 64 <= count ? ~0 : (1 << UInt64(count &- block)) &- 1
            }
            while mask != 0 {
                let index = block &+ mask.trailingZeroBitCount
                if leads[Int(text[index])] != 0 { appendRaw(at: index, &hits) }
                mask &= mask &- 1
            }
            block &+= 64
        }
        if hits.count > before { hits[base...].sort { $1.isAfter($0) } }
    }

    /// The ASCII characters that begin such forms; returns how many there are.
    private static func symbols(_ leads: UnsafePointer<UInt8>, _ symbols: inout InlineArray<4, UInt8>) -> Int {
        var count = 0
        for byte in 0..<0x80 where leads[byte] != 0 {
            if count < symbols.count { symbols[count] = UInt8(byte) }
            count += 1
        }
        return count
    }

    private func appendRaw(at index: Int, _ hits: inout [TermHit]) {
        for characters in 1...2 {
            guard let hash = RawForms.hash(text, index, count: count, characters: characters) else { return }
            let value = tables.find(TokenHash.tag(hash))
            var offset = Int(SequenceTable.record(value)) &* 4
            while offset != 0 {
                let record = FormRecord(tables.records, at: offset)
                if let hit = hit(record, tables.records + (offset &+ FormRecord.headerSize), index) { hits.append(hit) }
                offset = Int(record.next) &* 4
            }
        }
    }
}

extension TermHit {
    /// The order of hits: by start, then by end, then by form.
    @inline(__always)
    func isAfter(_ other: TermHit) -> Bool {
        (start, end, form) > (other.start, other.end, other.form)
    }
}
