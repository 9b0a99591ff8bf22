/// The hash of a cue: of something that a line of the target has and that its source lets one expect (a word, a name, a number).
///
/// Both sides build the hash of how English writes the cue, letter by letter, so that what is equal has the same hash
/// (FNV-1a of Fowler, Noll and Vo, 64 bits).
struct CueHash: Hashable {
    enum Kind: UInt64 {
        /// A word's stem, in small letters.
        case word = 1
        /// A whole capitalised word, or neighbouring ones in one, in small letters.
        case name = 2
        /// A number's value.
        case number = 3
        /// A number's digits without regard to its power of ten.
        case digits = 4
    }

    private(set) var value: UInt64

    init(_ kind: Kind) { value = 0xCBF2_9CE4_8422_2325 &+ kind.rawValue &* 0x9E37_79B9_7F4A_7C15 }

    @inline(__always)
    mutating func combine(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func combine(_ number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { combine(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    /// The stem of a word: five letters at the most, the possessive and the s of a plural left out.
    ///
    /// That the first letters do for telling cognates is from Simard, Foster and Isabelle, "Using Cognates to Align Sentences in
    /// Bilingual Corpora" (1992), who take four.
    /// - Parameter letters: ASCII letters and digits, small.
    static func stem(_ letters: ArraySlice<UInt8>) -> CueHash {
        var letters = letters
        if letters.count > 3, letters.last == UInt8(ascii: "s"), letters.dropLast().last != UInt8(ascii: "s") { letters.removeLast() }
        var hash = CueHash(.word)
        for letter in letters.prefix(5) { hash.combine(letter) }
        return hash
    }

    /// A whole word as a name.
    /// - Parameter letters: ASCII letters and digits, small.
    static func name(_ letters: ArraySlice<UInt8>) -> CueHash {
        var hash = CueHash(.name)
        for letter in letters { hash.combine(letter) }
        return hash
    }
}
