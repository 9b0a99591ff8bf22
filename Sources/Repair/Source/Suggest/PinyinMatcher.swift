internal import Lexicon

/// Finds the characters of a line whose reading an English word writes.
struct PinyinMatcher {
    private let table = Readings.bundled

    /// The letters of a word as readings are compared: small ASCII ones, ü as u; nil when it has others.
    static func letters(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        var letters: [UInt8] = [], index = word.startIndex
        while index < word.endIndex {
            let byte = word[index] | 0x20
            switch word[index] {
            case UInt8(ascii: "-"), UInt8(ascii: "'"): break
            case 0xE2 where word[index...].starts(with: [0xE2, 0x80, 0x99]): index += 2
            case 0xC3 where index + 1 < word.endIndex && (word[index + 1] | 0x20) == 0xBC:
                letters.append(UInt8(ascii: "u"))
                index += 1
            case UInt8(ascii: "v") where isLiquid(letters.last): letters.append(UInt8(ascii: "u"))
            case UInt8(ascii: "u") where letters.last == UInt8(ascii: "y") && isLiquid(letters.dropLast().last):
                letters[letters.count - 1] = UInt8(ascii: "u")
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte)
            default: return nil
            }
            index += 1
        }
        return letters.isEmpty ? nil : letters
    }

    /// The characters from `start` on that are read so; nil when there are none.
    func end(of letters: ArraySlice<UInt8>, in line: SourceLine, from start: Int) -> Int? {
        if letters.isEmpty { return start }
        guard start < line.scalars.count else { return nil }
        let (here, usual) = line.readings[start]
        if let here, let rest = Self.rest(of: letters, after: here), let end = end(of: rest, in: line, from: start + 1) { return end }
        guard let usual, usual.letters != here?.letters, let rest = Self.rest(of: letters, after: usual) else { return nil }
        return end(of: rest, in: line, from: start + 1)
    }

    /// Whether the characters are a surname that is read so.
    func isSurname(_ letters: [UInt8], _ line: SourceLine, _ range: Range<Int>) -> Bool {
        guard SourceLists.surnames.number(line.scalars.span, range) != nil else { return false }
        if end(of: letters[...], in: line, from: range.lowerBound) == range.upperBound { return true }
        var rest = letters[...], isSame = true
        table.forEach(in: line.scalars.span.extracting(range), isName: true) { _, syllable in
            if let syllable, let next = Self.rest(of: rest, after: syllable) { rest = next } else { isSame = false }
        }
        return isSame && rest.isEmpty
    }

    private static func isLiquid(_ letter: UInt8?) -> Bool { letter == UInt8(ascii: "l") || letter == UInt8(ascii: "n") }

    /// What is left of the letters behind a syllable; nil when they do not begin with it.
    private static func rest(of letters: ArraySlice<UInt8>, after syllable: Syllable) -> ArraySlice<UInt8>? {
        var rest = letters, index = 0
        while index < syllable.count {
            var letter = syllable[index]
            if letter == 0xC3 {
                letter = UInt8(ascii: "u")
                index += 1
            }
            guard rest.popFirst() == letter else { return nil }
            index += 1
        }
        return rest
    }
}
