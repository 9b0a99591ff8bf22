internal import Lexicon
internal import TextModel

/// A name that was translated word for word, whole or in part: "Shang Hai Spring" for 商海春, "Haibo Bay" for 海勃湾.
struct LiteralRendering {
    private(set) var tokens: Range<Int>
    /// How much of the name it accounts for, from 0 to 1.
    let likeness: Double
    /// Every character is accounted for, in order.
    let isWhole: Bool
    let hasCapital: Bool

    /// A meaning says a little less than a syllable.
    private static let meaning = 0.9
    private static let nearSyllable = 0.8
    /// What a word takes off that may stand for a character, though it is none of its meanings.
    private static let leap = 0.15

    /// The best one that begins at a token; nil when none has a meaning of a character in it.
    init?(_ card: TermCard, _ line: borrowing LineText, at start: Int, _ words: LineStems, _ distance: inout SpellingDistance) {
        var next = 0, sum = 0.0, end = start, index: Int? = start, meanings = 0, isWhole = true, hasCapital = false
        while next < card.scalars.count, let word = index, line.has(word), words.isWord(word) {
            let text = line.text(Int(line[word].start)..<line.stemEnd(line[word])), letters = FoldedLetters(text)
            if Demonyms.bundled.contains(text), !line.lexicon.word(text).isSurname,
                Glosses.bundled.length(of: card.scalars[next...], meaning: letters.bytes) == 0
            {
                break
            }
            if let (count, quality) = LiteralRendering.spelled(letters, card, next, &distance) {
                sum += quality * Double(count)
                next += count
            } else if let range = LiteralRendering.meant(letters, card, next) {
                sum += LiteralRendering.meaning * Double(range.count) - LiteralRendering.leap * Double(range.lowerBound - next)
                if range.lowerBound > next { isWhole = false }
                next = range.upperBound
                meanings += 1
            } else {
                break
            }
            if line.isCapitalised(line[word]) { hasCapital = true }
            end = word + 1
            index = LiteralRendering.next(line, end)
        }
        guard meanings > 0 else { return nil }
        tokens = start..<end
        likeness = sum / Double(card.scalars.count)
        self.isWhole = isWhole && next == card.scalars.count
        self.hasCapital = hasCapital
    }

    /// Without the last word, which English has for what follows the name in the source: "Oil River" for 油江河.
    mutating func dropLast() { tokens = tokens.dropLast() }

    /// The word that follows a space or a hyphen (Non-freezing), or the apostrophe of a plural (Workers' Village).
    private static func next(_ line: borrowing LineText, _ index: Int) -> Int? {
        if line[index].gap == .space { return index }
        guard line[index].gap == .none, line[index].kind == .mark else { return nil }
        if line[index].mark == .hyphen, line[index + 1].gap == .none { return index + 1 }
        return line[index].mark.isSingleQuote && line[index + 1].gap == .space ? index + 1 : nil
    }

    /// How many characters from `next` on a word spells, and how well.
    private static func spelled(
        _ word: FoldedLetters, _ card: TermCard, _ next: Int, _ distance: inout SpellingDistance
    ) -> (count: Int, quality: Double)? {
        var letters = FoldedLetters(), best: (Int, Double)?
        for end in next..<card.syllables.count {
            letters.append(card.syllables[end])
            let likeness = SpellingDistance.mayBe(nearSyllable, word, letters) ? distance.likeness(word, letters) : 0
            if likeness >= nearSyllable, likeness > best?.1 ?? 0 { best = (end - next + 1, likeness) }
            if letters.count > word.count + 3 { break }
        }
        return best
    }

    /// The characters that have the word for a meaning, from the next one or that behind it on: a word of them, or each one.
    private static func meant(_ word: FoldedLetters, _ card: TermCard, _ next: Int) -> Range<Int>? {
        let glosses = Glosses.bundled, count = glosses.length(of: card.scalars[next...], meaning: word.bytes)
        if count > 0 { return next..<next + count }
        guard let first = (next..<min(next + 2, card.scalars.count)).first(where: { glosses.hasMeaning(card.scalars[$0], word.bytes) })
        else { return nil }
        // 友 and 谊 are both friendship.
        var end = first + 1
        while end < card.scalars.count, glosses.hasMeaning(card.scalars[end], word.bytes) { end += 1 }
        return first..<end
    }
}
