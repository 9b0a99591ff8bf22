internal import Lexicon

/// What is looked for, in the forms that are compared.
struct LookupQuery {
    let key: LookupKey
    /// As pinyin without tones; empty when it is none.
    private(set) var pinyin = LookupKey()
    /// The syllables, where the query has tones.
    private(set) var tones: [Syllable] = []
    /// Where in `pinyin` a syllable begins because the query parts it from the one before: "xi'an".
    private(set) var syllableStarts: [Int] = []
    /// The most letters that a near spelling may differ in.
    let bound: Int

    init(_ text: String, _ lexicon: Lexicon, _ readings: Readings) {
        let bytes = Array(text.utf8)
        key = LookupKey(bytes.span, readings)
        let length = key.count
        bound = key.hasChinese ? (length < 3 ? 0 : 1) : (length < 4 ? 0 : length < 8 ? 1 : 2)
        let written = PinyinText(text.unicodeScalars)
        guard written.isPinyin else { return }
        if written.hasTones { tones = written.syllables(lexicon) ?? [] }
        pinyin = LookupKey(written.letters.span, readings)
        var start = 0
        for part in written.parts {
            syllableStarts.append(start)
            // The first byte of ü is none of the key's.
            start += part.count { $0 != 0xC3 }
        }
    }

    var isEmpty: Bool { key.isEmpty }

    /// Whether it could be the first letters of syllables.
    var couldBeInitials: Bool { (2...12).contains(key.count) && key.scalars.allSatisfy { (0x61...0x7A).contains($0) } }
}
