/// The words of all deprecated forms, to tell which other forms protect text from them.
///
/// A right form protects where a deprecated one may begin inside it: where its words, from one of them on, are the beginning of
/// a deprecated form's up to the end of the one or of the other. At the right form's own beginning only a deprecated form that ends
/// inside it counts, because of two that begin at one place the longer wins. Words are compared without regard to
/// case and to e and s at their ends (a plural), so some forms count that could do without.
struct DeprecatedWords {
    /// Sequences of words by their hash: whether one is the beginning of a form, or the whole of one.
    private var sequences: TagTable
    /// The first words of all forms.
    private var firstWords: WordFilter
    /// What is not yet in `sequences`: a tag in the high half, what it is in the low half.
    private var waiting: [UInt64] = []
    /// What the first look at the slots of those that wait has read, kept so that it is read.
    private var homes: UInt64 = 0
    /// Which bytes begin a form that does not begin with an ASCII letter or digit.
    private var leads: [Bool]?
    private var isEmpty = true

    private static let beginning: UInt32 = 1
    private static let whole: UInt32 = 2
    private static let batchSize = 64

    /// - Parameter expected: how many forms to make room for.
    init(expected: Int) {
        sequences = TagTable(expected: expected + expected / 2)
        firstWords = WordFilter(expected: expected / 8)
    }

    /// Adds a deprecated form, behind which `FormRecord.slack` bytes may be read.
    mutating func insert(_ form: UnsafeBufferPointer<UInt8>) {
        isEmpty = false
        if !WordCharacters.isASCIIWord(form[0]) {
            if leads == nil { leads = [Bool](repeating: false, count: 256) }
            leads![Int(form[0])] = true
        }
        var hash: UInt64 = 0
        var isFirst = true
        for word in FormWords(form) {
            hash = Self.appending(form, word, to: hash)
            if isFirst { firstWords.insert(TokenHash.tag(hash)) }
            isFirst = false
            waiting.append(UInt64(TokenHash.tag(hash)) << 32 | UInt64(Self.beginning))
        }
        if isFirst { return }
        waiting[waiting.count - 1] |= UInt64(Self.whole)
        if waiting.count >= Self.batchSize { settle() }
    }

    /// Adds what waits. Call it after the last `insert`.
    ///
    /// Sequences are added a batch at a time: all are looked up before the first is changed, so that cache misses overlap.
    mutating func settle() {
        for sequence in waiting { homes |= sequences.homeSlot(UInt32(truncatingIfNeeded: sequence >> 32)) }
        for sequence in waiting {
            sequences.update(UInt32(truncatingIfNeeded: sequence >> 32)) { $0 |= UInt32(truncatingIfNeeded: sequence) }
        }
        waiting.removeAll(keepingCapacity: true)
    }

    /// Whether a deprecated form may begin inside the right form, and so has to be kept off.
    ///
    /// - Parameter form: behind which `FormRecord.slack` bytes may be read.
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
        var isFirst = true
        for word in words {
            hash = Self.appending(form, word, to: hash)
            if isFirst, !firstWords.contains(TokenHash.tag(hash)) { return false }
            isFirst = false
            let found = sequences.first(TokenHash.tag(hash))
            if found & Self.whole != 0 { return true }
            if found == 0 { return false }
        }
        return isInside
    }

    @inline(__always)
    private static func appending(_ form: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, to hash: UInt64) -> UInt64 {
        var end = word.upperBound
        while end - word.lowerBound > 1, form[end - 1] | 0x20 == UInt8(ascii: "s") || form[end - 1] | 0x20 == UInt8(ascii: "e") { end -= 1 }
        var hash = hash
        var start = word.lowerBound
        repeat {
            let letters = TokenHash.head(form.baseAddress! + start, end &- start) | 0x2020_2020_2020_2020
            hash = TokenHash.mixed((hash << 21 | hash >> 43) ^ letters, TokenHash.rawFactor)
            start &+= TokenHash.wordHead
        } while start < end
        return hash
    }
}
