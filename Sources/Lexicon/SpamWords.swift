/// Chinese words that are looked for inside a run of Chinese.
package struct SpamWords: Sendable {
    /// What a run says of itself.
    package enum Verdict: Sendable {
        /// It holds none of the words, or is no more than one of them.
        case none
        /// It holds a word that has honest uses as well.
        case doubtful
        case spam
    }

    private struct Word {
        let bytes: [UInt8]
        let isDoubtful: Bool
    }

    private let words: [Word]

    init(_ rows: [WordLists.Row]) {
        words = rows.map { Word(bytes: $0.first, isDoubtful: !$0.second.isEmpty) }
    }

    /// Judges a run of Chinese, given as UTF-8 without the white space around it. The work grows with its length times the
    /// number of words, so callers bound the length.
    package func judge(_ run: Span<UInt8>) -> Verdict {
        var verdict = Verdict.none
        for word in words where word.bytes.count < run.count {
            if verdict == .doubtful, word.isDoubtful { continue }
            guard SpamWords.has(run, word.bytes) else { continue }
            if !word.isDoubtful { return .spam }
            verdict = .doubtful
        }
        return verdict
    }

    private static func has(_ run: Span<UInt8>, _ word: [UInt8]) -> Bool {
        for start in 0...run.count - word.count where run[start] == word[0] {
            var length = 1
            while length < word.count, run[start + length] == word[length] { length += 1 }
            if length == word.count { return true }
        }
        return false
    }
}
