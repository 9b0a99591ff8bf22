internal import TextModel

/// The few inflections that a replaced term needs.
enum EnglishForms {
    /// What makes a plural of a common noun: "es" after a hissing sound, else "s".
    static func pluralEnding(_ noun: [UInt8]) -> [UInt8] {
        let last = noun.last ?? 0, before = noun.count > 1 ? noun[noun.count - 2] : 0
        let hisses = last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
            || (last == UInt8(ascii: "h") && (before == UInt8(ascii: "s") || before == UInt8(ascii: "c")))
        return Array((hisses ? "es" : "s").utf8)
    }

    /// "an" before a vowel letter, but for the few beginnings that sound otherwise ("university", "one", "European").
    static func article(before text: [UInt8]) -> [UInt8] {
        let span = text.span
        let soundsLikeConsonant = ["uni", "use", "usu", "uti", "eu", "one", "once"] as [StaticString]
        let vowel = text.first.map { "aeiou".utf8.contains($0.asciiLowered) } ?? false
        let an = vowel && !soundsLikeConsonant.contains { hasPrefix(span, 0, $0) }
        return Array((an ? "an" : "a").utf8)
    }
}
