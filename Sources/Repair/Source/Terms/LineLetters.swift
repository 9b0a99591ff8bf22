internal import Lexicon
internal import TextModel

/// The letters of the words of a line that no term has taken, folded once for all terms that are sought in it.
struct LineLetters {
    /// By token; empty for what is no such word.
    private var letters: [FoldedLetters] = []
    /// By token: what `Glosses.stem` says of the letters.
    private var stems: [UInt32] = []
    /// The tokens that are such words.
    private(set) var words: [Int] = []

    init(_ line: borrowing LineText, _ taken: LineWords) {
        letters.reserveCapacity(line.count)
        stems.reserveCapacity(line.count)
        for index in 0..<line.count {
            let isWord = line[index].kind == .word && taken.isFree(index..<index + 1)
            let folded = isWord ? FoldedLetters(line.text(Int(line[index].start)..<line.stemEnd(line[index]))) : FoldedLetters()
            letters.append(folded)
            stems.append(Glosses.stem(folded.bytes))
            if isWord { words.append(index) }
        }
    }

    subscript(token: Int) -> FoldedLetters { letters[token] }

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
