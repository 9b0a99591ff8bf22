internal import Lexicon
internal import TextModel

/// Reads the Chinese of a line: the length that its English will have, its marks, and the cues that its English may have.
struct SourceCueReader {
    private let readings = Readings.bundled
    private let common = CommonWords.shared
    private var characters: [UInt32] = []
    private var word: [UInt8] = []

    /// Names are sought among so many characters in a row.
    private static let longestName = 4

    /// - Parameters:
    ///   - line: UTF-8 without a line end.
    ///   - cue: gets each cue, as often as it occurs.
    /// - Returns: what else the line is like; nil for a blank one.
    mutating func read(_ line: Span<UInt8>, _ cue: (UInt64) -> Void) -> LineTraits? {
        decode(line)
        guard !characters.isEmpty else { return nil }
        var traits = LineTraits(length: LineLength.source(line)), index = 0
        while index < characters.count {
            let character = characters[index]
            switch character {
            case 0x30...0x39:
                traits.count(.number)
                index = readNumber(index, cue)
            case 0x41...0x5A, 0x61...0x7A: index = readLatin(index, cue)
            case 0x3400...0x9FFF, 0x20000...0x3FFFF:
                readNames(index, cue)
                if index + 1 < characters.count {
                    for hash in common.cues(character, characters[index + 1]) { cue(hash) }
                }
                index = NumeralCues.read(characters, at: index, cue) ?? index + 1
            case 0x20: index += 1
            default:
                if let mark = mark(index) { traits.count(mark) }
                index += 1
            }
        }
        return traits
    }

    /// Full-width characters become ASCII, traditional ones simplified, spaces at both ends and runs of spaces are left out.
    private mutating func decode(_ line: Span<UInt8>) {
        characters.removeAll(keepingCapacity: true)
        var index = 0
        while index < line.count {
            let scalar = Scalar(line, at: index)
            index += scalar.length
            switch scalar.value {
            case 0xFF01...0xFF5E: characters.append(scalar.value - 0xFEE0)
            case 0...0x20, 0xA0, 0x2000...0x200B, 0x3000, 0xFEFF:
                if let last = characters.last, last != 0x20 { characters.append(0x20) }
            case 0x3400...0x9FFF: characters.append(Unicode.Scalar(scalar.value).map { readings.simplified($0).value } ?? scalar.value)
            default: characters.append(scalar.value)
            }
        }
        if characters.last == 0x20 { characters.removeLast() }
    }

    /// A number with what multiplies it: 6.1万, 90%, 7月.
    private func readNumber(_ start: Int, _ cue: (UInt64) -> Void) -> Int {
        var number = CueNumber(), index = start, isFraction = false, value = 0
        while index < characters.count {
            let character = characters[index]
            if let digit = digit(index) {
                number.add(digit: UInt8(digit), isFraction: isFraction)
                value = min(value * 10 + digit, 1_000_000)
            } else if character == 0x2E, !isFraction, digit(index + 1) != nil {
                isFraction = true
            } else if character != 0x2C || isFraction || !(1...3).allSatisfy({ digit(index + $0) != nil }) {
                break
            }
            index += 1
        }
        if index < characters.count, characters[index] == NumeralCues.month, !isFraction, 1...12 ~= value {
            cue(EnglishNumbers.months[value - 1].value)
        }
        while index < characters.count, let power = NumeralCues.powers[characters[index]] {
            number.scale(byPowerOfTen: power)
            index += 1
        }
        number.forEachCue { cue($0.value) }
        return index
    }

    private func digit(_ index: Int) -> Int? {
        index < characters.count && 0x30...0x39 ~= characters[index] ? Int(characters[index] - 0x30) : nil
    }

    /// A word in Latin letters, which the English most often has too.
    private mutating func readLatin(_ start: Int, _ cue: (UInt64) -> Void) -> Int {
        word.removeAll(keepingCapacity: true)
        var index = start
        while index < characters.count, let byte = UInt8(exactly: characters[index]), byte.isASCIILetter || byte.isASCIIDigit {
            word.append(byte.isASCIILetter ? byte | 0x20 : byte)
            index += 1
        }
        cue(CueHash.stem(word[...]).value)
        cue(CueHash.name(word[...]).value)
        return index
    }

    /// The readings of the one, two, three and four characters from `start`, each in one word: Haichun for 海春.
    private func readNames(_ start: Int, _ cue: (UInt64) -> Void) {
        var hash = CueHash(.name)
        for index in start..<min(start + SourceCueReader.longestName, characters.count) {
            guard let scalar = Unicode.Scalar(characters[index]), let syllable = readings.reading(of: scalar) else { return }
            for letter in 0..<syllable.count {
                switch syllable[letter] {
                case 0xC3: break
                case 0xBC: hash.combine(UInt8(ascii: "u"))
                default: hash.combine(syllable[letter])
                }
            }
            cue(hash.value)
        }
    }

    private func mark(_ index: Int) -> LineTraits.Mark? {
        switch characters[index] {
        case 0x3002: .sentenceEnd
        case 0x2E: index + 1 == characters.count ? .sentenceEnd : nil
        case 0x3F: isLast(index) ? .question : nil
        case 0x21: isLast(index) ? .exclamation : nil
        case 0x22, 0x201C, 0x201D, 0x300C...0x300F: .quote
        case 0x28, 0x29, 0x5B, 0x5D, 0x3010, 0x3011: .bracket
        case 0x3A: .colon
        case 0x2C, 0x3B: .comma
        default: nil
        }
    }

    /// Whether no other question or exclamation mark follows directly.
    private func isLast(_ index: Int) -> Bool {
        index + 1 == characters.count || characters[index + 1] != 0x3F && characters[index + 1] != 0x21
    }
}
