internal import Lexicon
internal import TextModel

/// Tokens of a line that may be the misspelled rendering of a name.
struct TermCandidate {
    let tokens: Range<Int>
    let letters: FoldedLetters
    let words: [FoldedLetters]

    private static let mostWords = 4

    /// All of a line: free words with capitals, and small ones that English does not have, side by side.
    static func all(in line: borrowing LineText, _ taken: LineWords) -> [TermCandidate] {
        var candidates: [TermCandidate] = []
        for start in 0..<line.count where isPart(line, start, taken) {
            var words: [FoldedLetters] = [], letters = FoldedLetters(), index = start
            while index < line.count, words.count < mostWords {
                if index > start {
                    if line[index].mark == .hyphen, line[index].gap == .none, line[index + 1].gap == .none { index += 1 }
                    guard line.has(index), line[index].gap == .space || line[index - 1].mark == .hyphen else { break }
                }
                guard isPart(line, index, taken) else { break }
                let word = FoldedLetters(line.text(Int(line[index].start)..<line.stemEnd(line[index])))
                words.append(word)
                letters.append(word)
                index += 1
                candidates.append(TermCandidate(tokens: start..<index, letters: letters, words: words))
            }
        }
        return candidates
    }

    private static func isPart(_ line: borrowing LineText, _ index: Int, _ taken: LineWords) -> Bool {
        let token = line[index]
        guard token.kind == .word, taken.isFree(index..<index + 1) else { return false }
        let word = line.word(token)
        if word.isFunction { return false }
        if token.shape == .small { return !word.isKnown && token.count > 2 }
        if word.isOnlySmall, Sentences.begins(line, index) { return line.lexicon.isPinyinWord(line.text(token)) }
        return line.isCapitalised(token)
    }

    /// How like the name it is, from 0 to 1.
    func likeness(_ card: TermCard, _ distance: inout SpellingDistance) -> Double {
        let smallest = min(letters.count, card.letters.count), largest = max(letters.count, card.letters.count)
        guard smallest * 2 >= largest else { return 0 }
        var best = distance.likeness(letters, card.letters)
        if !card.pinyin.isEmpty, card.pinyin != card.letters { best = max(best, distance.likeness(letters, card.pinyin)) }
        if words.count == 2, card.words.count == 2 {
            var swapped = words[1]
            swapped.append(words[0])
            best = max(best, distance.likeness(swapped, card.letters) - 0.02)
            if card.isPerson { best = max(best, asPerson(card, &distance)) }
        }
        return best
    }

    /// With the right surname the given name may differ more.
    private func asPerson(_ card: TermCard, _ distance: inout SpellingDistance) -> Double {
        guard words[0] == card.words[0] else { return 0 }
        return 0.45 + 0.55 * distance.likeness(words[1], card.words[1])
    }
}
