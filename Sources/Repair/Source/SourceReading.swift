internal import Lexicon
internal import TextModel

/// How the characters of a segment are read.
struct SourceReading {
    /// By character: its letters, small; empty for what is not Chinese.
    private let syllables: [[UInt8]]
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var syllables = [[UInt8]](repeating: [], count: scalars.count)
        Readings.bundled.forEach(in: scalars.span) { index, syllable in
            if let syllable { syllables[index] = FoldedLetters(syllable).bytes }
        }
        self.syllables = syllables
    }

    /// True when the letters are the reading of some characters side by side that are not exactly one of `places`.
    ///
    /// - Parameter asName: a single character must be a surname; others are read in one way or another in every line.
    func spells(_ letters: FoldedLetters, outside places: [Range<Int>], asName: Bool = false) -> Bool {
        for start in syllables.indices {
            guard let end = end(of: letters.bytes, from: start), !places.contains(where: { $0.lowerBound <= start && end <= $0.upperBound })
            else { continue }
            if !asName || end > start + 1 || ChineseNames.shared.table[scalars[start]] & CharacterTable.singleSurname != 0 { return true }
        }
        return false
    }

    /// The letters of some characters.
    func letters(of place: Range<Int>) -> FoldedLetters { FoldedLetters(syllables[place].joined()) }

    private func end(of letters: [UInt8], from start: Int) -> Int? {
        var position = 0, index = start
        while position < letters.count {
            guard index < syllables.count, !syllables[index].isEmpty, letters[position...].starts(with: syllables[index]) else { return nil }
            position += syllables[index].count
            index += 1
        }
        return index
    }

    /// True when the letters are more like the reading of the place with one or two characters more at either side.
    func isLonger(_ letters: FoldedLetters, than place: Range<Int>, _ likeness: Double, _ distance: inout SpellingDistance) -> Bool {
        let own = max(likeness, distance.likeness(letters, FoldedLetters(syllables[place].joined())))
        for before in 0...SourceReading.neighbours {
            for after in 0...SourceReading.neighbours - before where before + after > 0 {
                let start = place.lowerBound - before, end = place.upperBound + after
                guard start >= 0, end <= syllables.count, (start..<end).allSatisfy({ !syllables[$0].isEmpty }) else { continue }
                if distance.likeness(letters, FoldedLetters(syllables[start..<end].joined())) > own + SourceReading.margin { return true }
            }
        }
        return false
    }

    private static let neighbours = 2
    /// What the longer name must be nearer by: something always stands beside a name, 和 for one.
    private static let margin = 0.05
}
