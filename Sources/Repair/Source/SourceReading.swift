internal import Lexicon
internal import TextModel

/// How the characters of a segment are read.
struct SourceReading {
    /// The letters of all characters, small, one behind the other; none for what is not Chinese.
    private let letters: FoldedLetters
    /// By character: where its letters begin, and one more for the end.
    private let starts: [Int]
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var letters = FoldedLetters(), starts: [Int] = []
        starts.reserveCapacity(scalars.count + 1)
        Readings.bundled.forEach(in: scalars.span) { _, syllable in
            starts.append(letters.count)
            if let syllable { letters.append(syllable) }
        }
        starts.append(letters.count)
        self.letters = letters
        self.starts = starts
    }

    /// True when the letters are the reading of some characters side by side that are not exactly one of `places`.
    ///
    /// - Parameter asName: a single character must be a surname; others are read in one way or another in every line.
    func spells(_ letters: FoldedLetters, outside places: [Range<Int>], asName: Bool = false) -> Bool {
        for start in scalars.indices {
            guard let end = end(of: letters.bytes, from: start), !places.contains(where: { $0.lowerBound <= start && end <= $0.upperBound })
            else { continue }
            if !asName || end > start + 1 || ChineseNames.shared.table[scalars[start]] & CharacterTable.singleSurname != 0 { return true }
        }
        return false
    }

    /// The letters of some characters.
    func letters(of place: Range<Int>) -> FoldedLetters { FoldedLetters(letters.bytes[starts[place.lowerBound]..<starts[place.upperBound]]) }

    private func isRead(_ character: Int) -> Bool { starts[character] < starts[character + 1] }

    /// Behind the characters from `start` on whose letters these are, each whole and none without letters.
    private func end(of letters: [UInt8], from start: Int) -> Int? {
        var position = 0, index = start
        while position < letters.count {
            guard index < scalars.count, isRead(index), letters.count - position >= starts[index + 1] - starts[index] else { return nil }
            for place in starts[index]..<starts[index + 1] {
                if self.letters.bytes[place] != letters[position] { return nil }
                position += 1
            }
            index += 1
        }
        return index
    }

    /// True when the letters are more like the reading of the place with one or two characters more at either side.
    func isLonger(_ letters: FoldedLetters, than place: Range<Int>, _ likeness: Double, _ distance: inout SpellingDistance) -> Bool {
        let own = max(likeness, distance.likeness(letters, self.letters(of: place)))
        for before in 0...SourceReading.neighbours {
            for after in 0...SourceReading.neighbours - before where before + after > 0 {
                let start = place.lowerBound - before, end = place.upperBound + after
                guard start >= 0, end <= scalars.count, (start..<end).allSatisfy(isRead) else { continue }
                if distance.likeness(letters, self.letters(of: start..<end)) > own + SourceReading.margin { return true }
            }
        }
        return false
    }

    private static let neighbours = 2
    /// What the longer name must be nearer by: something always stands beside a name, 和 for one.
    private static let margin = 0.05
}
