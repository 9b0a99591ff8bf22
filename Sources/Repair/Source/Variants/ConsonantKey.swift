internal import TextModel

/// The consonants of a word, those that transliterations mix up made one, as a number: words that sound alike have the same one, or
/// the same one but for a consonant.
struct ConsonantKey {
    /// A digit of eight for each consonant, after a one.
    private let digits: UInt64
    private let count: Int

    /// Fewer consonants tell too little, and more than this no name has.
    private static let usual = 2...10

    /// Nil for a word with very few consonants or very many.
    init?(_ word: UnsafeBufferPointer<UInt8>) {
        var digits: UInt64 = 1, count = 0, last: UInt8 = 0
        for byte in word where byte.isASCIILetter {
            let consonant = ConsonantKey.classes[Int(byte & 31)]
            if consonant == 0 || consonant == last { continue }
            digits = digits << 3 | UInt64(consonant)
            count += 1
            last = consonant
            if count > ConsonantKey.usual.upperBound { return nil }
        }
        guard count >= ConsonantKey.usual.lowerBound else { return nil }
        self.digits = digits
        self.count = count
    }

    /// Calls `body` with the number.
    ///
    /// - Parameter near: with the numbers, too, that are left when a consonant is taken out, where enough are left.
    func forEach(near: Bool, _ body: (UInt64) -> Void) {
        body(digits)
        guard near, count > ConsonantKey.usual.lowerBound else { return }
        for place in 0..<count {
            let bits = UInt64(place * 3), low = digits & ((1 << bits) - 1)
            body((digits >> (bits + 3)) << bits | low)
        }
    }

    /// By letter, from a at 1; vowels, h and y are none.
    private static let classes: [UInt8] = {
        var classes = [UInt8](repeating: 0, count: 32)
        for (number, letters) in ["bp", "fvw", "dt", "kcqg", "szxj", "mn", "lr"].enumerated() {
            for letter in letters.utf8 { classes[Int(letter & 31)] = UInt8(number + 1) }
        }
        return classes
    }()
}
