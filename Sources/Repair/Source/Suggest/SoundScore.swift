internal import Lexicon

/// How much an English name sounds like Chinese characters: the score of the best alignment of their sounds.
struct SoundScore {
    private var row: [Double] = []
    private var chinese: [UInt8] = []

    init() {}

    /// - Parameters:
    ///   - word: the sounds of the English.
    ///   - source: a line; its characters have readings in `range`.
    ///   - body: gets the end of each part that begins at `start` and its score, in nats: what is likelier than by chance is above zero.
    mutating func forEachEnd(_ word: [UInt8], in source: SourceLine, from start: Int, to limit: Int, _ body: (Int, Double) -> Void) {
        row.removeAll(keepingCapacity: true)
        row.append(0)
        for sound in word { row.append(row[row.count - 1] + Self.gap(sound)) }
        var place = start
        while place < limit, let syllable = source.readings[place].usual {
            chinese.removeAll(keepingCapacity: true)
            Sounds.append(syllable, to: &chinese)
            for sound in chinese { advance(sound, word) }
            place += 1
            body(place, row[word.count])
        }
    }

    /// Aligns one more sound of the Chinese.
    private mutating func advance(_ sound: UInt8, _ word: [UInt8]) {
        var diagonal = row[0]
        row[0] += Self.gap(sound)
        for index in word.indices {
            let score = max(
                diagonal + Self.match(sound, word[index]), row[index + 1] + Self.gap(sound), row[index] + Self.gap(word[index]))
            diagonal = row[index + 1]
            row[index + 1] = score
        }
    }

    /// For a sound that has no partner.
    private static func gap(_ sound: UInt8) -> Double { gaps[Int(sound & 31)] }

    private static func match(_ a: UInt8, _ b: UInt8) -> Double { matches[Int(a & 31) << 5 | Int(b & 31)] }

    /// Vowels come and go; so do the sounds that Chinese has no syllables for.
    private static let gaps: [Double] = {
        var gaps = [Double](repeating: -1.8, count: 32)
        for (letters, value) in [("aeiou", -0.3), ("yw", -0.5), ("hr", -0.7), ("ng", -1.0)] {
            for letter in letters.utf8 { gaps[Int(letter & 31)] = value }
        }
        return gaps
    }()

    private static let matches: [Double] = {
        var table = [Double](repeating: -3, count: 1024)
        func set(_ letters: String, _ value: Double) {
            for a in letters.utf8 { for b in letters.utf8 where a != b { table[Int(a & 31) << 5 | Int(b & 31)] = value } }
        }
        set("aeiou", 0)
        // Sounds of neighbouring places in the mouth, which names are now and then written with.
        for near in ["bwvf", "gkqjxh", "tdqjz", "yji", "uw", "hf", "nl", "rje"] { set(near, 0.2) }
        // Sounds that Chinese writes with the same characters.
        for same in ["bp", "dt", "gk", "lr", "mn", "wv", "fv", "szxq", "jqzx", "jy", "kh"] { set(same, 1.4) }
        for letter in "bcdfghjklmnpqrstvwxyz".utf8 { table[Int(letter & 31) << 5 | Int(letter & 31)] = 2.2 }
        for letter in "aeiou".utf8 { table[Int(letter & 31) << 5 | Int(letter & 31)] = 0.4 }
        return table
    }()
}
