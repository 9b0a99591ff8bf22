internal import Lexicon
internal import TextModel

/// How the words of a line begin that no term has taken, read once for all terms whose meaning is sought in it.
struct LineStems {
    /// By token: the `Glosses.Stem` of its letters; 0 for what is no such word.
    private var stems: [UInt32] = []
    /// The tokens that are such words.
    private var words: [Int] = []

    init(_ line: borrowing LineText, _ taken: LineWords) {
        stems.reserveCapacity(line.count)
        words.reserveCapacity(line.count)
        for index in 0..<line.count {
            let isWord = line[index].kind == .word && taken.isFree(index..<index + 1)
            let stem = isWord ? LineStems.stem(line.text(Int(line[index].start)..<line.stemEnd(line[index]))) : 0
            stems.append(stem)
            if stem != 0 { words.append(index) }
        }
    }

    /// The stem of what `FoldedLetters` leaves of a word.
    private static func stem(_ word: Span<UInt8>) -> UInt32 {
        var stem = Glosses.Stem()
        for index in word.indices where word[index].isASCIILetter {
            stem.append(word[index].asciiLowered)
            if stem.isWhole { break }
        }
        return stem.value
    }

    /// Whether a token is a word that no term has taken.
    func isWord(_ token: Int) -> Bool { stems[token] != 0 }

    /// The words at which a translation of a term's characters may begin: one of them or of those soon behind it may be a meaning.
    func beginnings(of card: TermCard) -> [Int] {
        let meanings = words.filter { card.meanings.mayHold(stems[$0]) }
        guard !meanings.isEmpty else { return [] }
        // A word for each character, with marks between them.
        let reach = 2 * card.scalars.count
        var next = 0
        return words.filter { word in
            while next < meanings.count, meanings[next] < word { next += 1 }
            return next < meanings.count && meanings[next] - word < reach
        }
    }
}
