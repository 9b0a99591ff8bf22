/// Readings with tone numbers, as CC-CEDICT writes them, with tone marks instead.
enum CEDICTPinyin {
    /// The vowels with the marks of tones 1 to 4.
    private static let marks: [Character: [Character]] = [
        "a": ["ā", "á", "ǎ", "à"], "e": ["ē", "é", "ě", "è"], "i": ["ī", "í", "ǐ", "ì"], "o": ["ō", "ó", "ǒ", "ò"],
        "u": ["ū", "ú", "ǔ", "ù"], "ü": ["ǖ", "ǘ", "ǚ", "ǜ"], "A": ["Ā", "Á", "Ǎ", "À"], "E": ["Ē", "É", "Ě", "È"],
        "O": ["Ō", "Ó", "Ǒ", "Ò"],
    ]

    /// "lu:4 se4" gives "lǜ sè", "na3 r5" "nǎ r", and "wu3han4", as the second version of the format has it, "wǔ hàn". What is no
    /// syllable stays.
    static func marked(_ reading: String) -> String {
        reading.split(separator: " ").flatMap(syllables).map(syllable).joined(separator: " ")
    }

    /// The parts of a word that end with a tone number.
    private static func syllables(_ word: Substring) -> [String] {
        var syllables: [String] = []
        var part = ""
        for character in word {
            if character.isLetter, part.last?.isNumber == true {
                syllables.append(part)
                part = ""
            }
            part.append(character)
        }
        return syllables + [part]
    }

    private static func syllable(_ text: String) -> String {
        guard let tone = text.last?.wholeNumberValue, (1...5).contains(tone), text.count > 1 else { return text }
        var letters: [Character] = []
        for character in text.dropLast() {
            if character == ":", let last = letters.last, "uU".contains(last) {
                letters[letters.count - 1] = last == "u" ? "ü" : "Ü"
            } else {
                letters.append(character == "v" ? "ü" : character)
            }
        }
        if tone < 5, let place = markedPlace(letters), let marked = marks[letters[place]] { letters[place] = marked[tone - 1] }
        return String(letters)
    }

    /// The vowel that takes the mark: a or e; the o of ou; else the last one.
    private static func markedPlace(_ letters: [Character]) -> Int? {
        if let place = letters.firstIndex(where: { "aeAE".contains($0) }) { return place }
        if let place = letters.indices.dropLast().first(where: { "oO".contains(letters[$0]) && letters[$0 + 1] == "u" }) { return place }
        return letters.lastIndex { marks[$0] != nil }
    }
}
