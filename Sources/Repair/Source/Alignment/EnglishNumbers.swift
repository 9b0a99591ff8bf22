/// How English writes the numbers for which Chinese has characters.
enum EnglishNumbers {
    /// From nought to twelve.
    static let words = stems([
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ])

    /// From January.
    static let months = stems([
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ])

    /// The power of ten of the words that stand behind a number.
    static let powers: [CueHash: Int] = {
        var powers: [CueHash: Int] = [:]
        for (word, power) in [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)] {
            var hash = CueHash(.word)
            for letter in word.utf8 { hash.combine(letter) }
            powers[hash] = power
        }
        return powers
    }()

    private static func stems(_ words: [String]) -> [CueHash] {
        words.map { CueHash.stem(Array($0.utf8)[...]) }
    }
}
