internal import Lexicon
internal import TextModel

/// A name that was translated word for word, whole or in part: "Shang Hai Spring" for 商海春, "Haibo Bay" for 海勃湾.
struct LiteralRendering {
    let tokens: Range<Int>
    /// How much of the name it accounts for, from 0 to 1.
    private(set) var likeness: Double

    /// A meaning says a little less than a syllable.
    private static let meaning = 0.9
    private static let nearSyllable = 0.8
    /// What a word takes off that may stand for a character, though it is none of its meanings.
    private static let leap = 0.15

    /// The best one that begins at a token, which has a capital; nil when none has a meaning of a character in it.
    init?(_ card: TermCard, _ line: borrowing LineText, at start: Int, _ words: LineWords, _ distance: inout SpellingDistance) {
        guard card.syllables.count == card.scalars.count, card.scalars.count >= 2 else { return nil }
        var next = 0, sum = 0.0, index = start, meanings = 0
        while next < card.scalars.count, line.has(index), line[index].kind == .word, words.isFree(index..<index + 1) {
            if index > start, line[index].gap != .space { break }
            let text = line.text(Int(line[index].start)..<line.stemEnd(line[index])), letters = FoldedLetters(text)
            if Demonyms.bundled.contains(text), !line.lexicon.word(text).isSurname { break }
            if let (count, quality) = LiteralRendering.spelled(letters, card, next, &distance) {
                sum += quality * Double(count)
                next += count
            } else if let place = LiteralRendering.meaning(letters, card, next) {
                sum += LiteralRendering.meaning - LiteralRendering.leap * Double(place - next)
                next = place + 1
                // 友 and 谊 are both friendship.
                while next < card.scalars.count, Glosses.bundled.hasMeaning(card.scalars[next], letters.bytes) {
                    sum += LiteralRendering.meaning
                    next += 1
                }
                meanings += 1
            } else {
                break
            }
            index += 1
        }
        guard meanings > 0 else { return nil }
        tokens = start..<index
        likeness = sum / Double(card.scalars.count)
    }

    /// How many characters from `next` on a word spells, and how well.
    private static func spelled(
        _ word: FoldedLetters, _ card: TermCard, _ next: Int, _ distance: inout SpellingDistance
    ) -> (count: Int, quality: Double)? {
        var letters = FoldedLetters(), best: (Int, Double)?
        for end in next..<card.syllables.count {
            letters.append(card.syllables[end])
            let likeness = distance.likeness(word, letters)
            if likeness >= nearSyllable, likeness > best?.1 ?? 0 { best = (end - next + 1, likeness) }
            if letters.count > word.count + 3 { break }
        }
        return best
    }

    /// The character, the next one or that behind it, that has the word for a meaning.
    private static func meaning(_ word: FoldedLetters, _ card: TermCard, _ next: Int) -> Int? {
        (next..<min(next + 2, card.scalars.count)).first { Glosses.bundled.hasMeaning(card.scalars[$0], word.bytes) }
    }
}
