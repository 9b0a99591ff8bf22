internal import TextModel

/// Reads the English of a line: its length, its marks and its cues.
struct TargetCueReader {
    private var word: [UInt8] = []
    /// The letters of the capitalised words just before, and how many letters each has.
    private var run: [UInt8] = []
    private var runWords: [Int] = []

    /// - Parameters:
    ///   - line: UTF-8 without a line end.
    ///   - cue: gets each cue, as often as it occurs.
    /// - Returns: what else the line is like; nil for a blank one.
    mutating func read(_ line: Span<UInt8>, _ cue: (UInt64) -> Void) -> LineTraits? {
        var traits = LineTraits(), index = 0, isBlank = true
        endRun()
        while index < line.count {
            let byte = line[index]
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
                index = readWord(line, index, cue)
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                endRun()
                traits.count(.number)
                index = readNumber(line, index, cue)
            case 0x00...0x20:
                index += 1
                continue
            default:
                if byte != UInt8(ascii: "-") { endRun() }
                index = readMark(line, index, &traits)
            }
            isBlank = false
        }
        traits.length = LineLength.target(line)
        return isBlank ? nil : traits
    }

    private mutating func endRun() {
        run.removeAll(keepingCapacity: true)
        runWords.removeAll(keepingCapacity: true)
    }

    /// A word and its cues; its end is returned. An apostrophe before an s ends it, else belongs to it ("Xi'an").
    private mutating func readWord(_ line: Span<UInt8>, _ start: Int, _ cue: (UInt64) -> Void) -> Int {
        var index = start
        word.removeAll(keepingCapacity: true)
        while index < line.count {
            let byte = line[index]
            if byte.isASCIILetter {
                word.append(byte | 0x20)
            } else if byte.isASCIIDigit {
                word.append(byte)
            } else if let length = apostrophe(line, index), !endsInPossessive(line, index + length) {
                index += length - 1
            } else {
                break
            }
            index += 1
        }
        cue(CueHash.stem(word[...]).value)
        readName(line, start, cue)
        return index
    }

    /// Whether an s and no more of a word begins at `index`.
    private func endsInPossessive(_ line: Span<UInt8>, _ index: Int) -> Bool {
        guard index < line.count, line[index].isASCIILetter else { return true }
        return line[index] | 0x20 == UInt8(ascii: "s") && (index + 1 == line.count || !line[index + 1].isASCIILetter)
    }

    private func apostrophe(_ line: Span<UInt8>, _ index: Int) -> Int? {
        if line[index] == UInt8(ascii: "'") { return 1 }
        let isTypographic = line[index] == 0xE2 && index + 2 < line.count && line[index + 1] == 0x80 && line[index + 2] == 0x99
        return isTypographic ? 3 : nil
    }

    /// The cues of a capitalised word: alone, and in one with one or two such words before ("Hai Chun" for Haichun). A word behind a hyphen
    /// needs no capital. Longer words than syllables of pinyin are not joined.
    private mutating func readName(_ line: Span<UInt8>, _ start: Int, _ cue: (UInt64) -> Void) {
        let isCapital = line[start] < UInt8(ascii: "a")
        let isJoined = start > 0 && line[start - 1] == UInt8(ascii: "-")
        if isCapital { cue(CueHash.name(word[...]).value) }
        guard isCapital || isJoined, word.count <= TargetCueReader.longestSyllable else { return endRun() }
        run += word
        runWords.append(word.count)
        var length = word.count
        for previous in runWords.dropLast().suffix(2).reversed() {
            length += previous
            cue(CueHash.name(run.suffix(length)).value)
        }
    }

    /// "zhuang", "shuang" and the like.
    private static let longestSyllable = 6

    /// A number and its cues; its end is returned.
    private func readNumber(_ line: Span<UInt8>, _ start: Int, _ cue: (UInt64) -> Void) -> Int {
        var number = CueNumber(), index = start, isFraction = false
        while index < line.count {
            let byte = line[index]
            if byte.isASCIIDigit {
                number.add(digit: byte - UInt8(ascii: "0"), isFraction: isFraction)
            } else if byte == UInt8(ascii: ","), !isFraction, hasDigits(line, index + 1, 3) {
                index += 1
                continue
            } else if byte == UInt8(ascii: "."), !isFraction, index + 1 < line.count, line[index + 1].isASCIIDigit {
                isFraction = true
            } else {
                break
            }
            index += 1
        }
        number.scale(byPowerOfTen: power(line, index))
        number.forEachCue { cue($0.value) }
        return index
    }

    private func hasDigits(_ line: Span<UInt8>, _ start: Int, _ count: Int) -> Bool {
        start + count <= line.count && (start..<start + count).allSatisfy { line[$0].isASCIIDigit }
    }

    /// The power of ten of the word behind a number: "6 million".
    private func power(_ line: Span<UInt8>, _ end: Int) -> Int {
        guard end + 1 < line.count, line[end] == UInt8(ascii: " ") || line[end] == UInt8(ascii: "-") else { return 0 }
        var hash = CueHash(.word), index = end + 1
        while index < line.count, line[index].isASCIILetter {
            hash.combine(line[index] | 0x20)
            index += 1
        }
        return EnglishNumbers.powers[hash] ?? 0
    }

    /// A mark or a character that is none; its end is returned.
    private func readMark(_ line: Span<UInt8>, _ index: Int, _ traits: inout LineTraits) -> Int {
        switch line[index] {
        case UInt8(ascii: "."): if EnglishSentence.ends(at: index, of: line) { traits.count(.sentenceEnd) }
        case UInt8(ascii: "?"): if EnglishSentence.isLastMark(at: index, of: line) { traits.count(.question) }
        case UInt8(ascii: "!"): if EnglishSentence.isLastMark(at: index, of: line) { traits.count(.exclamation) }
        case UInt8(ascii: "\""): traits.count(.quote)
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): traits.count(.bracket)
        case UInt8(ascii: ":"): traits.count(.colon)
        case UInt8(ascii: ","), UInt8(ascii: ";"): traits.count(.comma)
        case 0x80...:
            let scalar = Scalar(line, at: index)
            switch scalar.value {
            case 0x201C, 0x201D, 0x300A...0x300F: traits.count(.quote)
            case 0x3002: traits.count(.sentenceEnd)
            default: break
            }
            return index + scalar.length
        default: break
        }
        return index + 1
    }
}
