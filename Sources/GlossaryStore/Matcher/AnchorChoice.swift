internal import Lexicon

/// Chooses the word of a form by which it is sought, its anchor: one that English has seldom, and few other forms have.
struct AnchorChoice {
    /// By the tag of a word: the bits of its `WordUse`.
    private var words: TagTable
    private let lexicon = Lexicon.bundled

    /// The most forms that may have a word by which one of them is sought from its middle on. Words that more have are followed
    /// from the first word of the form on, so that the following words tell them apart.
    private static let rare = 16
    private static let most = 60
    private static let many = 512
    private static let veryFrequent = 512

    init(expected: Int) {
        words = TagTable(expected: expected)
    }

    /// Counts the words of a form, behind which `FormRecord.slack` bytes may be read (of those of `anchor` too). All have to be counted before the first anchor is chosen.
    mutating func count(wordsOf form: UnsafeBufferPointer<UInt8>) {
        for range in FormWords(form) where range.count < form.count {
            words.update(tag(form, range)) { bits in
                var use = bits == 0 ? WordUse(UnsafeBufferPointer(rebasing: form[range]), lexicon) : WordUse(bits: bits)
                use.addOccurrence()
                bits = use.bits
            }
        }
    }

    /// The anchor of a form that has words.
    mutating func anchor(_ form: UnsafeBufferPointer<UInt8>, _ flags: FormRecord.Flags) -> Range<Int> {
        var best = 0..<0
        var lowest = Double.infinity
        var first: WordUse?
        for range in FormWords(form) {
            // Of a form of one word nothing needs to be known.
            if range.count == form.count { return range }
            let use = WordUse(bits: words.first(tag(form, range)))
            if let first, !mayBeAnchor(use, first: first) { continue }
            let mayBePlural = range.upperBound == form.count && !flags.isDisjoint(with: [.takesS, .takesES])
            let cost = cost(use, isFirst: first == nil, mayBePlural: mayBePlural)
            if first == nil { first = use }
            if cost < lowest {
                lowest = cost
                best = range
            }
        }
        words.update(tag(form, best)) { bits in
            var use = WordUse(bits: bits)
            use.addAnchor(isFirst: best.lowerBound == 0)
            bits = use.bits
        }
        return best
    }

    /// Whether a form may be sought by a word other than its first.
    private func mayBeAnchor(_ word: WordUse, first: WordUse) -> Bool {
        word.occurrences <= Self.rare || first.frequency >= Self.veryFrequent && first.occurrences < Self.many && word.middleAnchors < Self.most
    }

    /// What one more form with this anchor costs: how often the word is met, twice that where it is no anchor yet; and the more
    /// forms it has already the more, up to where the following words are looked at. The weights were found by trying.
    private func cost(_ use: WordUse, isFirst: Bool, mayBePlural: Bool) -> Double {
        let frequency = Double(use.frequency + (mayBePlural ? use.pluralFrequency : 0)) * Double(use.occurrences).squareRoot()
        let mostEntries = AnchorTable.mostEntries, anchors = use.firstAnchors + use.middleAnchors
        if isFirst, anchors > mostEntries { return frequency / 4 + 4 * Double(mostEntries) }
        return frequency * (anchors == 0 ? 2 : 1) + 4 * Double(min(use.firstAnchors, mostEntries) + use.middleAnchors)
    }

    @inline(__always)
    private func tag(_ form: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt32 {
        TokenHash.tag(TokenHash.word(TokenHash.head(form.baseAddress! + word.lowerBound, word.count)))
    }
}
