internal import Lexicon

/// A list of words and how they are read: a word, a tab, a syllable with its tone mark for each character.
struct ReadingList {
    struct Item {
        let word: [Unicode.Scalar]
        let syllables: [Syllable]
    }

    let items: [Item]

    /// Reads `folder/name.txt`.
    init(_ name: String, in folder: String) throws(TableError) {
        let path = "\(folder)/\(name).txt"
        var items: [Item] = []
        for (index, line) in try TextFile.lines(path).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            let syllables = cells.dropFirst().joined().split(separator: " ").map { Self.syllable(String($0)) }
            let item = Item(word: Array((cells.first ?? "").unicodeScalars), syllables: syllables.compactMap(\.self))
            guard cells.count == 2, !item.word.isEmpty, item.syllables.count == syllables.count, syllables.count == item.word.count else {
                throw TableError(path, line: index + 1, "a word, a tab, a syllable for each character")
            }
            items.append(item)
        }
        self.items = items
    }

    /// A syllable with its tone mark; nil when it is none.
    static func syllable(_ text: String) -> Syllable? {
        let pinyin = PinyinText(text.unicodeScalars)
        guard pinyin.isPinyin, pinyin.letters.count <= 7 else { return nil }
        var tone = 0
        for scalar in text.unicodeScalars { tone = max(tone, ToneMarks.plain(scalar).tone) }
        return Syllable(letters: pinyin.letters.reversed().reduce(0) { $0 << 8 | UInt64($1) }, tone: tone)
    }
}
