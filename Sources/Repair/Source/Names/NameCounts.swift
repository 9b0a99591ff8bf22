internal import Lexicon
internal import TextModel

/// How often what may be the beginnings of names stand in a document: 单小 and 单小明. Where 单小 is always followed by 明 the name has
/// three characters; where it is followed by this and that it has two.
struct NameCounts: Sendable {
    private var counts = HashCounts64()

    /// Counts a surname with one and with two characters behind it, if those may be given ones.
    mutating func add(_ line: borrowing NameLine, start: Int, surnameEnd: Int) {
        for end in surnameEnd + 1...surnameEnd + 2 {
            guard line.has(end - 1, CharacterTable.commonGiven | CharacterTable.seldomGiven), !line.has(end - 1, CharacterTable.taken),
                let key = HanWordList.key(line.text, start..<end)
            else { return }
            counts.add(NameCounts.hash(key), 1)
        }
    }

    /// How much the document speaks for the longer of two names (more than 0) or for the shorter one (less).
    func preference(_ text: Span<Unicode.Scalar>, start: Int, shortEnd: Int) -> Int {
        guard let short = HanWordList.key(text, start..<shortEnd), let long = HanWordList.key(text, start..<shortEnd + 1) else { return 0 }
        let count = counts.count(of: NameCounts.hash(short))
        if count < 2 { return 0 }
        let longCount = counts.count(of: NameCounts.hash(long))
        if longCount == count { return count > 2 ? 3 : 2 }
        return longCount * 2 <= count ? -3 : 0
    }

    /// Another number for each key, whose lower bits differ.
    private static func hash(_ key: UInt64) -> UInt64 {
        let product = key &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
