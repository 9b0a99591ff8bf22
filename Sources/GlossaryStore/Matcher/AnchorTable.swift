internal import Lexicon

/// The words by which forms are sought in a text: one of each form, its anchor.
///
/// The anchor is a word that English has seldom, and that few other forms have, so that few words of a text ask for a look at a
/// form, and at few. A plural ending and a raised first letter make more spellings of an anchor.
struct AnchorTable {
    /// By the tag of a spelling: the records, divided by four.
    private var spellings: TagTable
    /// The number of different spellings, or a little more.
    private var count = 0
    /// By tag: in how many places forms have a word. What they have often is frequent in their field, though not in all English.
    private var occurrences: TagTable
    private let lexicon = Lexicon.bundled

    init(expected: Int) {
        spellings = TagTable(expected: expected * 2)
        occurrences = TagTable(expected: expected)
    }

    /// Counts the words of a form, which `insert` asks for; so count all before the first is inserted.
    mutating func count(wordsOf form: UnsafeBufferPointer<UInt8>) {
        for word in FormWords(form) where word.count < form.count {
            occurrences.update(TokenHash.tag(TokenHash.word(UnsafeBufferPointer(rebasing: form[word])))) { $0 += 1 }
        }
    }

    /// Adds a form that has words.
    ///
    /// - Parameter record: where its record lies, divided by four.
    /// - Returns: where its anchor begins.
    mutating func insert(_ form: UnsafeBufferPointer<UInt8>, _ flags: FormRecord.Flags, record: UInt32) -> Int {
        let anchor = anchor(form, flags)
        let raises = anchor.lowerBound == 0 && flags.contains(.small)
        add(form, anchor, "", raises: raises, record)
        guard anchor.upperBound == form.count else { return anchor.lowerBound }
        if flags.contains(.takesS) { add(form, anchor, "s", raises: raises, record) }
        if flags.contains(.takesES) { add(form, anchor, "es", raises: raises, record) }
        return anchor.lowerBound
    }

    /// Adds a form without words by the tag of its beginning.
    mutating func insert(wordless tag: UInt32, record: UInt32) {
        spellings.insert(tag, record)
    }

    /// The finished table.
    struct Finished {
        /// By tag: where its entries begin, plus one.
        let words: TagTable
        let entries: [AnchorEntry]
        let filter: WordFilter
    }

    /// - Parameter entry: makes the entry of a record (divided by four), given whether it is the last of its word.
    func finish(_ entry: (UInt32, Bool) -> AnchorEntry) -> Finished {
        let sorted = spellings.slots.filter { $0 != 0 }.sorted()
        var words = TagTable(expected: count), filter = WordFilter(expected: count)
        var entries: [AnchorEntry] = []
        entries.reserveCapacity(sorted.count)
        for (index, slot) in sorted.enumerated() {
            let tag = UInt32(truncatingIfNeeded: slot >> 32)
            if index == 0 || sorted[index - 1] >> 32 != slot >> 32 {
                words.insert(tag, UInt32(index + 1))
                filter.insert(tag)
            }
            let isLast = index + 1 == sorted.count || sorted[index + 1] >> 32 != slot >> 32
            entries.append(entry(UInt32(truncatingIfNeeded: slot), isLast))
        }
        return Finished(words: words, entries: entries, filter: filter)
    }

    private mutating func add(
        _ form: UnsafeBufferPointer<UInt8>, _ anchor: Range<Int>, _ ending: StaticString, raises: Bool, _ record: UInt32
    ) {
        var spelling = Array(form[anchor].prefix(TokenHash.wordHead))
        spelling += UnsafeBufferPointer(start: ending.utf8Start, count: ending.utf8CodeUnitCount)
        add(spelling, record)
        guard raises else { return }
        spelling[0] &= ~0x20
        add(spelling, record)
    }

    private mutating func add(_ spelling: [UInt8], _ record: UInt32) {
        let tag = tag(spelling)
        // A long word has one hash with and without an ending.
        guard spellings.first(tag, where: { $0 == record }) == 0 else { return }
        if spellings.first(tag) == 0 { count += 1 }
        spellings.insert(tag, record)
    }

    // MARK: Choosing

    private func anchor(_ form: UnsafeBufferPointer<UInt8>, _ flags: FormRecord.Flags) -> Range<Int> {
        var best = 0..<0
        var lowest = Double.infinity
        for word in FormWords(form) {
            // Of a form of one word nothing needs to be known.
            if word.count == form.count { return word }
            let mayBePlural = word.upperBound == form.count && !flags.isDisjoint(with: [.takesS, .takesES])
            let cost = cost(Array(form[word]), mayBePlural: mayBePlural)
            if cost < lowest {
                lowest = cost
                best = word
            }
        }
        return best
    }

    /// What one more form with this anchor costs: how often the word is met, twice that where it is no anchor yet; and the more
    /// forms it has already the more, so that no word gets too many. The weights were found by trying.
    private func cost(_ word: [UInt8], mayBePlural: Bool) -> Double {
        let tag = tag(word)
        let forms = Double(spellings.count(tag))
        let frequency = frequency(word) + (mayBePlural ? self.frequency(word + [UInt8(ascii: "s")]) : 0)
        let occurrences = Double(occurrences.first(tag)).squareRoot()
        return frequency * occurrences * (forms == 0 ? 2 : 1) + 4 * forms
    }

    /// About how often English has the word in this letter case, by the tiers of the lexicon; 1 for the rarest.
    private func frequency(_ word: [UInt8]) -> Double {
        // The s of possessives, initials.
        if word.count == 1 { return 1024 }
        let info = lexicon.word(word.span)
        let small = info.isSmall ? Double(256 >> (2 * min(info.smallTier, 4))) * 2 : 1
        switch word[0] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return word.count == 2 ? 256 : 16
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return small
        default: return info.isCapital || word[1] & 0x20 == 0 ? 16 : max(1, small / 8)
        }
    }

    private func tag(_ word: [UInt8]) -> UInt32 {
        TokenHash.tag(word.withUnsafeBufferPointer(TokenHash.word))
    }
}
