/// Made-up terms: a glossary as terminologists exchange them.
struct SyntheticTerms {
    private let vocabulary = Vocabulary()

    /// Passes a glossary of so many terms to `write` as a tab-separated file, in pieces so that this process stays small.
    ///
    /// - Parameter areDeprecated: the English is the wrong rendering, and the right one is a number.
    func makeFile(_ count: Int, areDeprecated: Bool, write: ([UInt8]) throws(BenchProblem) -> Void) throws(BenchProblem) {
        try write(Array((areDeprecated ? "zh\ten\tdeprecated\n" : "zh\ten\n").utf8))
        for start in stride(from: 0, to: count, by: 1000) {
            try write(rows(start..<min(start + 1000, count), areDeprecated: areDeprecated))
        }
    }

    /// The rows of these numbers as lines of the file. No two have the same Chinese or the same English words.
    private func rows(_ numbers: Range<Int>, areDeprecated: Bool) -> [UInt8] {
        var text: [UInt8] = []
        for number in numbers {
            text += Array(chinese(number).utf8)
            text.append(UInt8(ascii: "\t"))
            if areDeprecated { text += Array("Term \(number)\t".utf8) }
            addEnglish(number, to: &text)
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }

    /// The number in four Chinese characters, its digits to the base 60.
    private func chinese(_ number: Int) -> String {
        var scalars = String.UnicodeScalarView()
        var rest = number
        for _ in 0..<4 {
            scalars.append(Unicode.Scalar(UInt32(0x5000 + rest % 60 * 17))!)
            rest /= 60
        }
        return String(scalars)
    }

    /// The number in words: an invented name or an adjective, and one or more nouns.
    private func addEnglish(_ number: Int, to text: inout [UInt8]) {
        let isName = number % 2 == 0
        var rest = number / 2
        if isName {
            addName(&rest, to: &text)
        } else {
            text += take(vocabulary.adjectives, &rest)
        }
        repeat {
            text.append(UInt8(ascii: " "))
            let start = text.count
            text += take(vocabulary.nouns, &rest)
            if isName { text[start] -= 0x20 }
        } while rest > 0
    }

    private func addName(_ rest: inout Int, to text: inout [UInt8]) {
        let start = text.count
        text += take(vocabulary.syllables, &rest)
        text += take(vocabulary.syllables, &rest)
        text[start] -= 0x20
    }

    /// The word that the last digit of the number stands for, which is taken off.
    private func take(_ words: [[UInt8]], _ rest: inout Int) -> [UInt8] {
        defer { rest /= words.count }
        return words[rest % words.count]
    }
}
