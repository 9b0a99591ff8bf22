internal import Lexicon

/// What stands around a numeral and makes a number of it.
enum Counting {
    /// The unit that begins at `index`: its length in characters and its place in `NumberLists.units`.
    static func unit(_ text: Span<Unicode.Scalar>, _ index: Int) -> (length: Int, number: Int)? {
        NumberLists.counters.longest(at: index, in: text)
    }

    /// True when `word` stands at `index`.
    static func has(_ word: StaticString, _ text: Span<Unicode.Scalar>, _ index: Int) -> Bool {
        guard index >= 0 else { return false }
        var place = index
        return word.withUTF8Buffer { bytes in
            for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
                guard place < text.count, text[place] == scalar else { return false }
                place += 1
            }
            return true
        }
    }
}
