internal import Lexicon

/// What is known of a word while the anchors of forms are chosen. Numbers above what their bits hold stay at the highest.
struct WordUse {
    /// From the lowest bit: 12 of occurrences, 6 and 6 of anchors, 4 and 4 of frequencies.
    private(set) var bits: UInt32

    private static let most: UInt32 = 0xFFF
    private static let mostAnchors: UInt32 = 0x3F

    init(bits: UInt32) {
        self.bits = bits
    }

    /// A word that no form has yet.
    init(_ word: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
        let plural = Array(word) + [UInt8(ascii: "s")]
        bits = Self.frequency(word.span, lexicon) << 24 | Self.frequency(plural.span, lexicon) << 28
    }

    /// In how many places forms have the word. What they have often is frequent in their field, though not in all English.
    var occurrences: Int { Int(bits & Self.most) }

    /// How many forms that begin with it are sought by it.
    var firstAnchors: Int { Int(bits >> 12 & Self.mostAnchors) }

    /// How many others are.
    var middleAnchors: Int { Int(bits >> 18 & Self.mostAnchors) }

    /// About how often English has the word in this letter case; 1 for the rarest.
    var frequency: Int { 1 << Int(bits >> 24 & 0xF) }

    /// The same of its plural in s.
    var pluralFrequency: Int { 1 << Int(bits >> 28) }

    mutating func addOccurrence() {
        if bits & Self.most < Self.most { bits += 1 }
    }

    mutating func addAnchor(isFirst: Bool) {
        let place: UInt32 = isFirst ? 12 : 18
        if bits >> place & Self.mostAnchors < Self.mostAnchors { bits += 1 << place }
    }

    /// The frequency as a power of two, by the tiers of the lexicon.
    private static func frequency(_ word: Span<UInt8>, _ lexicon: Lexicon) -> UInt32 {
        // The s of possessives, initials.
        if word.count == 1 { return 10 }
        let info = lexicon.word(word)
        let small = info.isSmall ? 9 - 2 * UInt32(min(info.smallTier, 4)) : 0
        switch word[0] {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return word.count == 2 ? 8 : 4
        case UInt8(ascii: "a")...UInt8(ascii: "z"): return info.isFunction ? 10 : small
        default: return info.isFunction ? 9 : info.isCapital || word[1] & 0x20 == 0 ? 4 : small < 3 ? 0 : small - 3
        }
    }
}
