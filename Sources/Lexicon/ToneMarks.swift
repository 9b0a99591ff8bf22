/// The letters of pinyin with the marks of the tones.
package enum ToneMarks {
    /// A letter, and the same in the four tones. Where no letter of its own exists for a tone the plain one stands in its place.
    private static let letters: [(plain: Unicode.Scalar, marked: [Unicode.Scalar])] = [
        ("a", ["ā", "á", "ǎ", "à"]), ("e", ["ē", "é", "ě", "è"]), ("i", ["ī", "í", "ǐ", "ì"]), ("o", ["ō", "ó", "ǒ", "ò"]),
        ("u", ["ū", "ú", "ǔ", "ù"]), ("ü", ["ǖ", "ǘ", "ǚ", "ǜ"]), ("n", ["n", "ń", "ň", "ǹ"]), ("m", ["m", "ḿ", "m", "m"]),
    ]

    /// The letter in a tone (1 to 4); as it is in any other.
    static func marked(_ letter: Unicode.Scalar, tone: Int) -> Unicode.Scalar {
        guard 1...4 ~= tone, let row = letters.first(where: { $0.plain == letter }) else { return letter }
        return row.marked[tone - 1]
    }

    /// What a small letter is without its mark, and the tone of the mark, or 0.
    package static func plain(_ letter: Unicode.Scalar) -> (letter: Unicode.Scalar, tone: Int) {
        if letter.isASCII { return (letter, 0) }
        for row in letters {
            if let tone = row.marked.firstIndex(of: letter) { return (row.plain, tone + 1) }
        }
        return (letter, 0)
    }

    /// The tone of a combining mark (which a decomposed text has), 0 for none.
    package static func tone(combining mark: Unicode.Scalar) -> Int {
        switch mark.value {
        case 0x304: 1
        case 0x301: 2
        case 0x30C: 3
        case 0x300: 4
        default: 0
        }
    }
}
