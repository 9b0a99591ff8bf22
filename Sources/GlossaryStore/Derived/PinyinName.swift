internal import Lexicon

/// An English term that is the pinyin of its Chinese, whole ("Wuhan", "Zhang Yimou") or but for its last words ("Zigui County").
struct PinyinName {
    /// A word of the term: its bytes and where its syllables begin in it (with its end last), as offsets in the term.
    struct Word {
        var syllables: [Int]
        var range: Range<Int> { syllables[0]..<syllables[syllables.count - 1] }
        var syllableCount: Int { syllables.count - 1 }
    }

    /// The words in pinyin; at least one.
    private(set) var words: [Word] = []
    /// Where the words begin that are none; the length of the term when all are.
    private(set) var end = 0

    private static let longest = 48

    /// Nil when the term does not begin with the pinyin of its Chinese.
    ///
    /// - Parameters:
    ///   - term: an English term (ASCII).
    ///   - syllables: how the characters of the Chinese are read.
    init?(_ term: UnsafeBufferPointer<UInt8>, _ syllables: [Syllable]) {
        guard term.count <= Self.longest, let first = term.first, first.isUpper else { return nil }
        var next = 0
        while end < term.count {
            guard let word = Self.word(term, from: end, syllables, &next) else { break }
            words.append(word)
            end = word.range.upperBound
            if end < term.count, term[end] == UInt8(ascii: " ") { end += 1 }
        }
        guard !words.isEmpty, (end == term.count) == (next == syllables.count) else { return nil }
    }

    /// The word at `start` when it consists of the syllables from `next` on, which is moved past them then.
    private static func word(_ term: UnsafeBufferPointer<UInt8>, from start: Int, _ syllables: [Syllable], _ next: inout Int) -> Word? {
        var word = Word(syllables: [start]), index = start, used = next
        guard term[start].isUpper else { return nil }
        while index < term.count, term[index] != UInt8(ascii: " ") {
            if term[index] == UInt8(ascii: "'"), index > start { index += 1 }
            guard used < syllables.count, let end = Self.end(of: syllables[used], in: term, from: index) else { return nil }
            if index > start { word.syllables.append(index) }
            index = end
            used += 1
        }
        guard index > start else { return nil }
        word.syllables.append(index)
        next = used
        return word
    }

    /// Where a syllable ends that stands at `start`, in letters of any case, ü as u.
    private static func end(of syllable: Syllable, in term: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var index = start, letter = 0
        while letter < syllable.count {
            var byte = syllable[letter]
            if byte == 0xC3 {
                byte = UInt8(ascii: "u")
                letter += 1
            }
            guard index < term.count, term[index] | 0x20 == byte else { return nil }
            index += 1
            letter += 1
        }
        return index
    }
}

extension UInt8 {
    fileprivate var isUpper: Bool { self &- UInt8(ascii: "A") < 26 }
}
