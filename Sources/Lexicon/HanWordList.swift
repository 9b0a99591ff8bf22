/// A list of Chinese words of up to four characters, each with its cells, which is searched at a place of a text.
package final class HanWordList: Sendable {
    /// A line of the list: the word and what stands behind its tabs.
    package struct Entry: Sendable {
        package let word: [Unicode.Scalar]
        package let cells: [String]
    }

    /// A word found: how many characters it has, and the number of its entry.
    package struct Match: Sendable {
        package let length: Int
        package let number: Int
    }

    package static let longestWord = 4

    package let entries: [Entry]
    /// A table of open addresses: the word, 0 for none, and the number of its entry.
    private let keys: [UInt64]
    private let numbers: [UInt16]
    private let mask: Int
    private let shortest: Int

    init(_ rows: [WordLists.Row]) {
        entries = rows.map { row in
            let cells = row.second.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
            return Entry(
                word: Array(String(decoding: row.first, as: UTF8.self).unicodeScalars), cells: cells.map { String(decoding: $0, as: UTF8.self) })
        }
        var capacity = 8
        while capacity < entries.count * 2 { capacity *= 2 }
        let mask = capacity - 1
        var keys = [UInt64](repeating: 0, count: capacity)
        var numbers = [UInt16](repeating: 0, count: capacity)
        for (number, entry) in entries.enumerated() {
            guard let key = HanWordList.key(entry.word.span, 0..<entry.word.count) else { continue }
            var slot = HanWordList.hash(key) & mask
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
            keys[slot] = key
            numbers[slot] = UInt16(number)
        }
        self.keys = keys
        self.numbers = numbers
        self.mask = mask
        shortest = entries.map(\.word.count).min() ?? 1
    }

    /// The scalars of a word in one number, the last lowest; nil when it is empty, longer than four, or not of the basic plane.
    package static func key(_ text: Span<Unicode.Scalar>, _ range: Range<Int>) -> UInt64? {
        guard !range.isEmpty, range.count <= longestWord else { return nil }
        var key: UInt64 = 0
        for index in range {
            guard text[index].value <= 0xFFFF else { return nil }
            key = key << 16 | UInt64(text[index].value)
        }
        return key
    }

    /// The number of the entry whose word is that of a range.
    package func number(_ text: Span<Unicode.Scalar>, _ range: Range<Int>) -> Int? {
        guard let key = HanWordList.key(text, range) else { return nil }
        var slot = HanWordList.hash(key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return Int(numbers[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// The longest word that begins at a place and ends at `limit` at the latest.
    package func longest(in text: Span<Unicode.Scalar>, from start: Int, to limit: Int) -> Match? {
        var length = min(HanWordList.longestWord, limit - start)
        while length >= shortest {
            if let number = number(text, start..<start + length) { return Match(length: length, number: number) }
            length -= 1
        }
        return nil
    }

    /// The longest word that ends at a place, and begins at `limit` at the earliest.
    package func longest(in text: Span<Unicode.Scalar>, endingAt end: Int, from limit: Int) -> Match? {
        var length = min(HanWordList.longestWord, end - limit)
        while length >= shortest {
            if let number = number(text, end - length..<end) { return Match(length: length, number: number) }
            length -= 1
        }
        return nil
    }

    private static func hash(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
    }
}
