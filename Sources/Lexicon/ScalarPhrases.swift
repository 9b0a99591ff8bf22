/// Chinese words, each with a number, that are looked for at a place of a text.
package final class ScalarPhrases: Sendable {
    /// A word: where its characters are in `scalars`, and its number.
    private struct Word {
        let start: Int
        let count: Int
        let number: Int
    }

    /// All words, those with one first character side by side, the longest of them first.
    private let words: [Word]
    private let scalars: [Unicode.Scalar]
    /// A table of open addresses: a first character, 0 for none, and where its words are in `words`.
    private let firsts: [UInt32], places: [Range<Int>]
    /// The characters that words may begin with: most characters begin none.
    package let beginnings: ScalarFilter

    /// - Parameter list: the words in UTF-8; each gets its place in the list as its number.
    init(_ list: [[UInt8]]) {
        var rows = list.enumerated().map { (scalars: Array(String(decoding: $1, as: UTF8.self).unicodeScalars), number: $0) }
        rows.sort { ($0.scalars[0].value, $1.scalars.count, $0.number) < ($1.scalars[0].value, $0.scalars.count, $1.number) }
        var words: [Word] = [], scalars: [Unicode.Scalar] = [], capacity = 8
        while capacity < rows.count * 2 { capacity *= 2 }
        var firsts = [UInt32](repeating: 0, count: capacity)
        var places = [Range<Int>](repeating: 0..<0, count: capacity)
        for row in rows {
            let slot = ScalarPhrases.slot(row.scalars[0], firsts)
            let start = firsts[slot] == 0 ? words.count : places[slot].lowerBound
            firsts[slot] = row.scalars[0].value
            words.append(Word(start: scalars.count, count: row.scalars.count, number: row.number))
            places[slot] = start..<words.count
            scalars += row.scalars
        }
        self.words = words
        self.scalars = scalars
        self.firsts = firsts
        self.places = places
        beginnings = ScalarFilter(rows.map { $0.scalars[0] })
    }

    /// The longest word that stands at `start`: its length in characters and its number.
    package func longest(at start: Int, in text: Span<Unicode.Scalar>) -> (length: Int, number: Int)? {
        guard start < text.count, beginnings.mayHold(text[start]) else { return nil }
        for index in places[ScalarPhrases.slot(text[start], firsts)] {
            let word = words[index]
            if matches(word, text, start) { return (word.count, word.number) }
        }
        return nil
    }

    /// Where the character is in the table, or would be.
    private static func slot(_ scalar: Unicode.Scalar, _ firsts: [UInt32]) -> Int {
        var slot = Int((scalar.value &* 0x9E37_79B1) >> 8) & (firsts.count - 1)
        while firsts[slot] != 0, firsts[slot] != scalar.value { slot = (slot + 1) & (firsts.count - 1) }
        return slot
    }

    private func matches(_ word: Word, _ text: Span<Unicode.Scalar>, _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        for offset in 1..<word.count where text[start + offset] != scalars[word.start + offset] { return false }
        return true
    }
}
