/// One scan of one text.
///
/// Blocks of 64 bytes are looked at for words; the words that the filter lets pass are noted, and looked up a batch at a time, so
/// that cache misses overlap. A block begins where the last word of the one before began when that was cut, so no word of up to
/// 63 bytes is ever cut, and of longer ones the beginning is enough.
struct TermScanner {
    private let tables: TermTables
    private let text: UnsafePointer<UInt8>
    private let count: Int

    /// What a block and the eight bytes from any of its places take up.
    private static let blockReach = 72
    /// The most words of a block.
    private static let blockWords = 32
    private static let batchSize = TermVerifier.Scratch.batchSize

    init(_ tables: TermTables, _ text: UnsafeBufferPointer<UInt8>) {
        self.tables = tables
        self.text = text.baseAddress!
        count = text.count
    }

    func scan(into hits: inout [TermHit]) {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: TermVerifier.Scratch.size) { memory in
            withUnsafeTemporaryAllocation(of: TermHit.self, capacity: HitList.capacity) { staged in
                let list = HitList(staged: staged.baseAddress!, first: hits.count)
                let scratch = TermVerifier.Scratch(memory.baseAddress!)
                let verifier = TermVerifier(tables, UnsafeBufferPointer(start: text, count: count), scratch)
                var batch = Batch(candidates: scratch.candidates, verifier: verifier, list: list)
                var wordIsOpen: UInt64 = 0
                let end = scan(text, until: count &- Self.blockReach &+ 1, at: 0, &wordIsOpen, &batch, &hits)
                scanRest(from: end, &wordIsOpen, &batch, &hits)
                verify(&batch, &hits)
                batch.list.flush(into: &hits)
            }
        }
    }

    /// What is noted of a text and not yet looked up, and the hits of what is.
    private struct Batch {
        /// A tag in the high half, a place in the text in the low half.
        let candidates: UnsafeMutablePointer<UInt64>
        let verifier: TermVerifier
        var count = 0
        var list: HitList
    }

    /// Scans the last bytes of a text in a copy that may be read past the end.
    private func scanRest(from start: Int, _ wordIsOpen: inout UInt64, _ batch: inout Batch, _ hits: inout [TermHit]) {
        let rest = count &- start
        guard rest > 0 else { return }
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.blockReach) { copy in
            let bytes = copy.baseAddress!
            bytes.update(from: text + start, count: rest)
            (bytes + rest).update(repeating: 0, count: 2 * Self.blockReach - rest)
            _ = scan(bytes, until: rest, at: start, &wordIsOpen, &batch, &hits)
        }
    }

    /// Scans the blocks that begin before `end`; returns where the next would begin.
    ///
    /// - Parameters:
    ///   - bytes: the text from `place` on.
    ///   - wordIsOpen: 1 when the word before the block goes on in it.
    private func scan(
        _ bytes: UnsafePointer<UInt8>, until end: Int, at place: Int, _ wordIsOpen: inout UInt64, _ batch: inout Batch,
        _ hits: inout [TermHit]
    ) -> Int {
        let filter = tables.filter, shift = tables.filterShift, heads = tables.wordHeads
        let candidates = batch.candidates
        let hasLeads = !tables.leads.isEmpty
        var number = batch.count
        var open = wordIsOpen
        var block = 0
        while block < end {
            let here = bytes + block
            let words = WordMask.word(here)
            let others = ~words
            let cut = others.leadingZeroBitCount
            let kept = UInt64.max &>> UInt64(truncatingIfNeeded: cut)
            var starts = words & ~(words << 1 | open) & kept
            if _slowPath(cut == 64) {
                starts = ~open & 1
                open = 1
                block &+= 64
            } else {
                open = 0
                block &+= 64 &- cut
            }
            let offset = UInt64(truncatingIfNeeded: place &+ (here - bytes))
            if number > Self.batchSize &- Self.blockWords {
                batch.count = number
                verify(&batch, &hits)
                number = 0
            }
            while starts != 0 {
                let index = UInt64(truncatingIfNeeded: starts.trailingZeroBitCount)
                starts &= starts &- 1
                let head = TokenHash.load(here + Int(truncatingIfNeeded: index)) & heads[Int(truncatingIfNeeded: (others &>> index) & 0xFF)]
                let hash = head &* TokenHash.wordFactor
                let bit = hash &>> shift
                candidates[number] = hash & 0xFFFF_FFFF_0000_0000 | (offset &+ index)
                number &+= Int(truncatingIfNeeded: (filter[Int(truncatingIfNeeded: bit >> 6)] &>> (bit & 63)) & 1)
            }
            if hasLeads {
                let leads = tables.leads.mask(here, words: words) & kept
                if leads != 0 {
                    batch.count = number
                    note(leads, Int(truncatingIfNeeded: offset), &batch, &hits)
                    number = batch.count
                }
            }
        }
        batch.count = number
        wordIsOpen = open
        return block
    }

    /// Notes the places of a block where a form without words may begin.
    @inline(never)
    private func note(_ leads: UInt64, _ block: Int, _ batch: inout Batch, _ hits: inout [TermHit]) {
        var leads = leads
        while leads != 0 {
            let index = block &+ leads.trailingZeroBitCount
            leads &= leads &- 1
            guard index < count, tables.leads.contains(text[index]) else { continue }
            if batch.count > Self.batchSize &- 2 { verify(&batch, &hits) }
            for characters in 1...2 {
                guard let hash = RawForms.hash(text, index, count: count, characters: characters) else { break }
                batch.candidates[batch.count] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(truncatingIfNeeded: index)
                batch.count &+= 1
            }
        }
    }

    /// Looks up what was noted.
    @inline(never)
    private func verify(_ batch: inout Batch, _ hits: inout [TermHit]) {
        batch.verifier.verify(batch.count, &batch.list, &hits)
        batch.count = 0
    }
}
