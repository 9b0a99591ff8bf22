/// One syllable of pinyin and its tone, in one number.
package struct Syllable: BitwiseCopyable, Hashable, Sendable {
    /// The letters, small, as UTF-8, the first lowest; the tone in the highest byte.
    package let rawValue: UInt64

    /// - Parameters:
    ///   - letters: up to seven bytes of UTF-8, the first lowest: "zhuang", "lü".
    ///   - tone: 1 to 4; 0 is the neutral tone, or none known.
    package init(letters: UInt64, tone: Int) {
        rawValue = letters | UInt64(tone) << 56
    }

    package var tone: Int { Int(rawValue >> 56) }
    /// The letters, as `init` takes them.
    package var letters: UInt64 { rawValue & (1 << 56 &- 1) }
    /// How many bytes the letters take.
    package var count: Int { 8 - letters.leadingZeroBitCount / 8 }
    package var toneless: Syllable { Syllable(letters: letters, tone: 0) }

    /// A byte of the letters.
    package subscript(index: Int) -> UInt8 { UInt8(truncatingIfNeeded: letters >> UInt64(index * 8)) }

    /// Whether an apostrophe parts it from a syllable before it (Xi'an).
    package var beginsWithVowel: Bool {
        self[0] == UInt8(ascii: "a") || self[0] == UInt8(ascii: "o") || self[0] == UInt8(ascii: "e")
    }

    /// Appends the letters without the tone.
    package func append(to output: inout [UInt8]) {
        for index in 0..<count { output.append(self[index]) }
    }

    /// The letters without the tone.
    package var plain: String {
        var bytes: [UInt8] = []
        append(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The syllable with its tone mark: "zhuāng". The mark is on a or e, on the o of ou, else on the last vowel, and where there is no
    /// vowel on the first letter ("ń").
    package var marked: String {
        let letters = Array(plain.unicodeScalars)
        let place = Self.markedLetter(letters)
        var result = String.UnicodeScalarView()
        for (index, letter) in letters.enumerated() {
            result.append(index == place ? ToneMarks.marked(letter, tone: tone) : letter)
        }
        return String(result)
    }

    private static func markedLetter(_ letters: [Unicode.Scalar]) -> Int {
        if let place = letters.firstIndex(where: { $0 == "a" || $0 == "e" }) { return place }
        if let place = letters.firstIndex(of: "o"), place + 1 < letters.count, letters[place + 1] == "u" { return place }
        return letters.lastIndex { "iou\u{FC}".unicodeScalars.contains($0) } ?? 0
    }
}
