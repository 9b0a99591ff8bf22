internal import Lexicon

/// How often what may be the beginnings of names stand in a document: 单小 and 单小明. Where 单小 is always followed by 明 the name has
/// three characters; where it is followed by this and that it has two.
struct NameCounts: Sendable {
    private var counts: [UInt64: UInt32] = [:]

    /// Counts a surname with one and with two characters behind it, if those may be given ones.
    mutating func add(_ line: borrowing NameLine, start: Int, surnameEnd: Int) {
        for end in surnameEnd + 1...surnameEnd + 2 {
            guard line.has(end - 1, CharacterTable.commonGiven | CharacterTable.seldomGiven), !line.has(end - 1, CharacterTable.taken),
                let key = HanWordList.key(line.text, start..<end)
            else { return }
            counts[key, default: 0] += 1
        }
    }

    /// How much the document speaks for the longer of two names (more than 0) or for the shorter one (less).
    func preference(_ text: Span<Unicode.Scalar>, start: Int, shortEnd: Int) -> Int {
        guard let short = HanWordList.key(text, start..<shortEnd), let count = counts[short], count > 1,
            let long = HanWordList.key(text, start..<shortEnd + 1)
        else { return 0 }
        let longCount = counts[long] ?? 0
        if longCount == count { return count > 2 ? 3 : 2 }
        return longCount * 2 <= count ? -3 : 0
    }
}
