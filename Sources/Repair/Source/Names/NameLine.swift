internal import Lexicon

/// What is known of the characters of a line of Chinese.
struct NameFlags {
    fileprivate let flags: [UInt32]
    /// Whether the line speaks of people whose names are not written in pinyin.
    fileprivate let hasOtherRomanisation: Bool
    /// Whether the line speaks of regions whose places are not written in pinyin.
    fileprivate let hasOtherPlaces: Bool
    /// Whether any flag is set somewhere: what no character has is not worth a look.
    let all: UInt32

    /// - Parameter taken: what glossary terms cover.
    init(_ text: Span<Unicode.Scalar>, taken: [Range<Int>], _ table: CharacterTable) {
        var flags: [UInt32] = []
        flags.reserveCapacity(text.count)
        var all: UInt32 = 0
        for index in 0..<text.count {
            let flag = table[text[index]]
            all |= flag
            flags.append(flag)
        }
        for range in taken {
            for index in range.clamped(to: 0..<text.count) { flags[index] |= CharacterTable.taken }
        }
        let words = all & CharacterTable.startsOtherRomanisation != 0 ? NameFlags.otherRomanisations(text, flags) : (people: false, places: false)
        hasOtherRomanisation = words.people
        hasOtherPlaces = words.places
        self.flags = flags
        self.all = all
    }

    private static func otherRomanisations(_ text: Span<Unicode.Scalar>, _ flags: [UInt32]) -> (people: Bool, places: Bool) {
        var people = false
        var places = false
        for index in flags.indices where flags[index] & CharacterTable.startsOtherRomanisation != 0 {
            guard let match = SourceLists.otherRomanisations.longest(in: text, from: index, to: text.count) else { continue }
            if SourceLists.otherRomanisations.entries[match.number].cells.first == "places" { places = true } else { people = true }
        }
        return (people, places)
    }
}

/// A line of Chinese with the flags of its characters.
struct NameLine: ~Escapable {
    let text: Span<Unicode.Scalar>
    private let flags: [UInt32]
    let hasOtherRomanisation: Bool
    let hasOtherPlaces: Bool
    let allFlags: UInt32

    @_lifetime(copy text)
    init(_ text: Span<Unicode.Scalar>, _ known: NameFlags) {
        self.text = text
        flags = known.flags
        hasOtherRomanisation = known.hasOtherRomanisation
        hasOtherPlaces = known.hasOtherPlaces
        allFlags = known.all
    }

    var count: Int { text.count }

    /// Whether the character at an index has one of the flags; false outside the line.
    func has(_ index: Int, _ flag: UInt32) -> Bool {
        index >= 0 && index < flags.count && flags[index] & flag != 0
    }

    func isHan(_ index: Int) -> Bool { has(index, CharacterTable.han) }

    /// Whether a glossary term covers a character of the range.
    func isTaken(_ range: Range<Int>) -> Bool {
        for index in range where has(index, CharacterTable.taken) { return true }
        return false
    }

    func isSpace(_ index: Int) -> Bool {
        index >= 0 && index < count && (text[index] == " " || text[index] == "\u{3000}" || text[index] == "\u{A0}")
    }

    /// A letter or a digit of ASCII.
    func isLatin(_ index: Int) -> Bool {
        guard index >= 0, index < count, text[index].value < 0x80 else { return false }
        return text[index].properties.isAlphabetic || text[index].value &- 0x30 < 10
    }

    /// The middle dot between the parts of a foreign name.
    func isDot(_ index: Int) -> Bool { index >= 0 && index < count && text[index].isNameDot }
}
