/// The words of all deprecated forms, to tell which other forms protect text from them.
///
/// A right form protects where a deprecated one may begin inside it: where its words, from one of them on, are the beginning of
/// a deprecated form's up to the end of the one or of the other. At the right form's own beginning only a deprecated form that ends
/// inside it counts, because of two that begin at one place the longer wins. Words are compared without regard to
/// case and to e and s at their ends (a plural), so some forms count that could do without.
struct DeprecatedWords {
    /// Sequences of words by their hash: whether one is the beginning of a form, or the whole of one.
    private var sequences = TagTable(expected: 0)
    /// Which bytes begin a form that does not begin with an ASCII letter or digit.
    private var leads: [Bool]?
    private var isEmpty = true

    private static let beginning: UInt32 = 1
    private static let whole: UInt32 = 2

    /// Adds a deprecated form.
    mutating func insert(_ form: UnsafeBufferPointer<UInt8>) {
        isEmpty = false
        if !WordCharacters.isASCIIWord(form[0]) {
            if leads == nil { leads = [Bool](repeating: false, count: 256) }
            leads![Int(form[0])] = true
        }
        var hash: UInt64 = 0
        for word in FormWords(form) {
            hash = Self.appending(form, word, to: hash)
            sequences.update(TokenHash.tag(hash)) { $0 |= Self.beginning }
        }
        sequences.update(TokenHash.tag(hash)) { $0 |= Self.whole }
    }

    /// Whether a deprecated form may begin inside the right form, and so has to be kept off.
    func areKeptOff(by form: UnsafeBufferPointer<UInt8>) -> Bool {
        if isEmpty { return false }
        if let leads, form.contains(where: { leads[Int($0)] }) { return true }
        var words = FormWords(form)
        while true {
            let rest = words
            guard let first = words.next() else { return false }
            if begin(form, rest, isInside: first.lowerBound > 0) { return true }
        }
    }

    /// Whether a deprecated form may begin with the first of `words`.
    private func begin(_ form: UnsafeBufferPointer<UInt8>, _ words: FormWords, isInside: Bool) -> Bool {
        var hash: UInt64 = 0
        for word in words {
            hash = Self.appending(form, word, to: hash)
            let found = sequences.first(TokenHash.tag(hash))
            if found & Self.whole != 0 { return true }
            if found == 0 { return false }
        }
        return isInside
    }

    private static func appending(_ form: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, to hash: UInt64) -> UInt64 {
        var end = word.upperBound
        while end - word.lowerBound > 1, form[end - 1] | 0x20 == UInt8(ascii: "s") || form[end - 1] | 0x20 == UInt8(ascii: "e") { end -= 1 }
        // FNV-1a.
        var letters: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in word.lowerBound..<end { letters = (letters ^ UInt64(form[index] | 0x20)) &* 0x100_0000_01B3 }
        return TokenHash.mixed((hash << 21 | hash >> 43) ^ letters, TokenHash.rawFactor)
    }
}
