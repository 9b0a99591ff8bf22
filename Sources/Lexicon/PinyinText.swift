/// Pinyin as people write it: capitals or not, tones as marks, as digits or left out, syllables together or parted by spaces,
/// apostrophes and hyphens.
package struct PinyinText: Sendable {
    /// All letters, small, without marks, as UTF-8; ü stands for v and u: as well.
    package private(set) var letters: [UInt8] = []
    /// Whether there was nothing in the text but letters, tones and separators, and a letter at all.
    package private(set) var isPinyin = true
    /// Whether a tone is marked anywhere.
    package private(set) var hasTones = false
    /// The runs of letters between separators and digits, as ranges in `letters`.
    private var runs: [Range<Int>] = []
    /// The tone that is marked at a byte of `letters`, or 0.
    private var tones: [UInt8] = []
    private var runStart = 0

    package init(_ text: some Sequence<Unicode.Scalar>) {
        for scalar in text { add(scalar) }
        endRun()
        if letters.isEmpty { isPinyin = false }
    }

    /// The letters between separators and digits.
    package var parts: [ArraySlice<UInt8>] { runs.map { letters[$0] } }

    /// The syllables with their tones; nil when the letters do not split into syllables, or too many stand together.
    package func syllables(_ lexicon: Lexicon = .bundled) -> [Syllable]? {
        guard isPinyin else { return nil }
        var result: [Syllable] = []
        for run in runs {
            let word = letters.span.extracting(run)
            guard let ranges = lexicon.syllables(word) else { return nil }
            for range in ranges { result.append(syllable(run.lowerBound + range.lowerBound..<run.lowerBound + range.upperBound)) }
        }
        return result
    }

    private func syllable(_ range: Range<Int>) -> Syllable {
        var packed: UInt64 = 0
        for index in range.reversed() { packed = packed << 8 | UInt64(letters[index]) }
        return Syllable(letters: packed, tone: Int(tones[range].max() ?? 0))
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "1"..."5": setTone(scalar.value == 0x35 ? 0 : Int(scalar.value) - 0x30)
        case " ", "'", "\u{2019}", "-", "\u{B7}", "\u{A0}": endRun()
        case ":", "\u{308}": makeUmlaut()
        default:
            let mark = ToneMarks.tone(combining: scalar)
            if mark > 0 { return markLast(mark) }
            let (letter, tone) = ToneMarks.plain(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
            append(letter, tone)
        }
    }

    private mutating func append(_ letter: Unicode.Scalar, _ tone: Int) {
        if letter == "v", let last = letters.last, last == UInt8(ascii: "l") || last == UInt8(ascii: "n") { return append("ü", tone) }
        if letter.value != 0xFC, !("a"..."z").contains(letter) { isPinyin = false }
        if tone > 0 { hasTones = true }
        for byte in String(letter).utf8 {
            letters.append(byte)
            tones.append(UInt8(tone))
        }
    }

    private mutating func markLast(_ tone: Int) {
        guard !tones.isEmpty else { return }
        hasTones = true
        tones[tones.count - 1] = UInt8(tone)
    }

    /// Takes a digit behind a syllable.
    private mutating func setTone(_ tone: Int) {
        guard runStart < letters.count else {
            isPinyin = false
            return
        }
        markLast(tone)
        endRun()
    }

    /// Makes ü of the u before it.
    private mutating func makeUmlaut() {
        guard letters.last == UInt8(ascii: "u") else {
            isPinyin = false
            return
        }
        let tone = tones.removeLast()
        letters.removeLast()
        append("ü", Int(tone))
    }

    private mutating func endRun() {
        if runStart < letters.count { runs.append(runStart..<letters.count) }
        runStart = letters.count
    }
}
