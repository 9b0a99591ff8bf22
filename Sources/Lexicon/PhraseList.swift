internal import TextModel

/// Phrases that are looked up as a whole, without regard to ASCII case.
package struct PhraseList: Sendable {
    private var phrases: [UInt64: [UInt8]] = [:]
    /// Of the phrases: most texts are none.
    private var hashes = HashSet64()
    private var shortest = Int.max
    private var longest = 0

    init(_ list: [[UInt8]]) {
        for phrase in list {
            let folded = phrase.map(WordHash.fold)
            phrases[PhraseList.hash(folded.span)] = folded
            hashes.insert(PhraseList.hash(folded.span))
            shortest = min(shortest, folded.count)
            longest = max(longest, folded.count)
        }
    }

    /// How many phrases there are.
    package var count: Int { phrases.count }

    /// True when `text` is one of the phrases. Allocates nothing.
    package func contains(_ text: Span<UInt8>) -> Bool {
        guard text.count >= shortest, text.count <= longest else { return false }
        let hash = PhraseList.hash(text)
        guard hashes.contains(hash), let phrase = phrases[hash], phrase.count == text.count else { return false }
        for index in 0..<text.count where WordHash.fold(text[index]) != phrase[index] { return false }
        return true
    }

    /// FNV-1a of the folded bytes.
    private static func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<text.count {
            hash = (hash ^ UInt64(WordHash.fold(text[index]))) &* 0x100_0000_01B3
        }
        return hash
    }
}
