internal import TextModel

/// The few inflections that a replaced term needs.
enum EnglishForms {
    /// The plural of a common noun: "es" after a hissing sound, "ies" for "y" after a consonant, else "s".
    static func plural(_ noun: [UInt8]) -> [UInt8] {
        let last = noun.last ?? 0, before = noun.count > 1 ? noun[noun.count - 2] : 0
        if last == UInt8(ascii: "y"), !isVowel(before) { return noun.dropLast() + Array("ies".utf8) }
        let hisses =
            last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
            || (last == UInt8(ascii: "h") && (before == UInt8(ascii: "s") || before == UInt8(ascii: "c")))
        return noun + Array((hisses ? "es" : "s").utf8)
    }

    /// "an" before a vowel letter, but for the few beginnings that sound otherwise ("university", "one", "European").
    static func article(before text: [UInt8]) -> [UInt8] {
        let span = text.span
        let soundsLikeConsonant = ["uni", "use", "usu", "uti", "eu", "one", "once"] as [StaticString]
        let an = text.first.map(isVowel) ?? false && !soundsLikeConsonant.contains { hasPrefix(span, 0, $0) }
        return Array((an ? "an" : "a").utf8)
    }

    static func isVowel(_ byte: UInt8) -> Bool {
        switch byte.asciiLowered {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }
}
