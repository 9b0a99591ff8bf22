/// Chinese words, each with a number, that are looked for at a place of a text.
package struct ScalarPhrases: Sendable {
    private struct Word {
        let scalars: [Unicode.Scalar]
        let number: Int
    }

    /// By first character, the longest first.
    private var words: [Unicode.Scalar: [Word]] = [:]
    /// The bits of the first characters, by the lower twelve bits of their code points: most characters begin no word.
    private var firsts = [UInt64](repeating: 0, count: 64)

    /// - Parameter list: the words in UTF-8; each gets its place in the list as its number.
    init(_ list: [[UInt8]]) {
        for (number, bytes) in list.enumerated() {
            let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            words[scalars[0], default: []].append(Word(scalars: scalars, number: number))
            firsts[ScalarPhrases.slot(scalars[0])] |= ScalarPhrases.bit(scalars[0])
        }
        for first in words.keys { words[first]!.sort { $0.scalars.count > $1.scalars.count } }
    }

    /// The longest word that stands at `start`: its length in characters and its number.
    package func longest(at start: Int, in text: Span<Unicode.Scalar>) -> (length: Int, number: Int)? {
        guard start < text.count, firsts[ScalarPhrases.slot(text[start])] & ScalarPhrases.bit(text[start]) != 0,
            let candidates = words[text[start]]
        else { return nil }
        for word in candidates where ScalarPhrases.matches(word.scalars, text, start) { return (word.scalars.count, word.number) }
        return nil
    }

    private static func slot(_ scalar: Unicode.Scalar) -> Int { Int(scalar.value >> 6 & 63) }
    private static func bit(_ scalar: Unicode.Scalar) -> UInt64 { 1 << UInt64(scalar.value & 63) }

    private static func matches(_ word: [Unicode.Scalar], _ text: Span<Unicode.Scalar>, _ start: Int) -> Bool {
        guard start + word.count <= text.count else { return false }
        for offset in 0..<word.count where text[start + offset] != word[offset] { return false }
        return true
    }
}
