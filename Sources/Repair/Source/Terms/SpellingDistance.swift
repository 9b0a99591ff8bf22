/// How near two spellings of a name are: an edit distance (Wagner and Fischer 1974) in which the letters that translators mix up
/// cost less, because the same Chinese may stand behind them.
struct SpellingDistance {
    private var row: [Int32] = [], gaps: [Int32] = []

    /// Costs are in hundredths.
    private static let whole: Int32 = 100
    private static let related: Int32 = 50
    private static let vowel: Int32 = 60
    private static let slight: Int32 = 30

    /// Between 0, nothing alike, and 1, equal.
    mutating func likeness(_ a: FoldedLetters, _ b: FoldedLetters) -> Double {
        let longest = max(a.count, b.count)
        guard longest > 0, a.count <= Self.longest, b.count <= Self.longest else { return 0 }
        if a == b { return 1 }
        let cost = Double(distance(a.bytes, b.bytes)) / Double(Self.whole)
        return max(0, 1 - cost / Double(longest))
    }

    /// False where the letters that one has and the other lacks show by themselves that the likeness is less than `least`.
    static func mayBe(_ least: Double, _ a: FoldedLetters, _ b: FoldedLetters) -> Bool {
        let others = max((a.mask & ~b.mask).nonzeroBitCount, (b.mask & ~a.mask).nonzeroBitCount)
        return Double(others) * leastOfOther <= (1 - least) * Double(whole) * Double(max(a.count, b.count))
    }

    /// What a letter that the other spelling does not have at all costs at least, whether it is left out or written otherwise.
    private static let leastOfOther = 40.0

    /// Longer ones are not looked at; a bound on the cost.
    private static let longest = 64

    private mutating func distance(_ a: [UInt8], _ b: [UInt8]) -> Int32 {
        row.removeAll(keepingCapacity: true)
        row.append(0)
        gaps.removeAll(keepingCapacity: true)
        for j in b.indices {
            gaps.append(Self.gap(b, j))
            row.append(row[j] + gaps[j])
        }
        let (count, changes) = (b.count, Self.changes)
        return row.withUnsafeMutableBufferPointer { row in
            b.withUnsafeBufferPointer { b in
                for i in a.indices {
                    let gap = Self.gap(a, i), costs = Int(a[i] & 31) << 5
                    var diagonal = row[0]
                    row[0] += gap
                    for j in 0..<count {
                        let change = diagonal + changes[costs | Int(b[j] & 31)]
                        diagonal = row[j + 1]
                        row[j + 1] = min(change, min(diagonal + gap, row[j] + gaps[j]))
                    }
                }
            }
            return row[count]
        }
    }

    /// What a letter costs that the other spelling lacks.
    private static func gap(_ word: [UInt8], _ index: Int) -> Int32 {
        let letter = word[index], before = index > 0 ? word[index - 1] : 0
        if letter == before { return slight }
        if letter == UInt8(ascii: "h") || letter == UInt8(ascii: "g") && before == UInt8(ascii: "n") { return slight + 10 }
        return isVowel(letter) ? vowel : whole - 10
    }

    /// By two small letters, five bits of each: what it costs to write the one for the other.
    private static let changes: [Int32] = (0..<1024).map { change(UInt8($0 >> 5) | 0x60, UInt8($0 & 31) | 0x60) }

    private static func change(_ a: UInt8, _ b: UInt8) -> Int32 {
        if a == b { return 0 }
        let vowels = (isVowel(a), isVowel(b))
        if vowels == (true, true) { return vowel }
        if vowels != (false, false) { return whole }
        return pairs.contains(pair(a, b)) ? related : whole
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    private static func pair(_ a: UInt8, _ b: UInt8) -> UInt16 { UInt16(min(a, b)) << 8 | UInt16(max(a, b)) }

    /// Sounds that one Chinese character may stand for in different transliterations, or that dialects and older romanisations
    /// confuse (Wade-Giles p and b, t and d, k and g; southern n and l, h and f).
    private static let pairs: Set<UInt16> = {
        let letters = "nl bp dt gk hf rl sz cs cz cq xs xh jz jq jy vw vb vf wu yi ck kq mn"
        return Set(letters.split(separator: " ").map { pair($0.utf8.first!, $0.utf8.last!) })
    }()
}
