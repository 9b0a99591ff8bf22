internal import TextModel

/// Forms of a name that are right though the glossary does not list them.
enum TermForms {
    private static let endings: [[UInt8]] = ["n", "an", "ian", "ean", "ese", "ish", "i", "ns", "ans", "ians", "is", "er", "ers", "ite", "ites", "ic"]
        .map { Array($0.utf8) }
    private static let shortest = 4

    /// The ways in which the ü of a name is written: Lü, Lu, Lv, Lyu; the name as it is first.
    static func spellings(_ name: [UInt8]) -> [[UInt8]] {
        guard let place = name.indices.dropLast().first(where: { name[$0] == 0xC3 && name[$0 + 1] == 0xBC }) else { return [name] }
        return [name] + ["u", "v", "yu"].map { name[..<place] + Array($0.utf8) + name[(place + 2)...] }
    }

    /// "Hawaiian" of Hawaii, "Milanese" of Milan: the name without its last vowels, and an ending.
    static func isAdjective(_ word: FoldedLetters, of card: TermCard) -> Bool {
        card.words.count == 1 && !card.isPerson && isDerived(word, from: card.letters)
    }

    /// The name without its last vowels, and an ending.
    static func isDerived(_ word: FoldedLetters, from name: FoldedLetters) -> Bool {
        guard word != name else { return false }
        let name = name.bytes, text = word.bytes
        var shared = 0
        while shared < min(name.count, text.count), name[shared] == text[shared] { shared += 1 }
        guard shared >= shortest, name.count - shared <= 2, name[shared...].allSatisfy({ "aeiouy".utf8.contains($0) }) else { return false }
        return endings.contains { Array(text[shared...]) == $0 }
    }

    /// The surname of a person: the first word of a Chinese name, the last one of another.
    static func isPartOfName(_ word: FoldedLetters, _ card: TermCard) -> Bool {
        guard card.isPerson, card.words.count > 1 else { return false }
        return word == card.words[0] || word == card.words[card.words.count - 1]
    }

    /// "Yangtze" of Yangtze River, "Supreme Court" of Supreme People's Court: words of the name in its order, the first
    /// among them or two at least.
    static func isShortened(_ words: [TermCandidate.Word], _ card: TermCard) -> Bool {
        guard words.count < card.words.count, words.count > 1 || words[0].letters == card.words[0] else { return false }
        var next = 0
        for word in card.words where next < words.count && words[next].letters == word { next += 1 }
        return next == words.count
    }
}
