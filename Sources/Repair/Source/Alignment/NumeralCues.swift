/// Numbers in Chinese characters, as far as they are cues: 三, 十二, 三百万.
enum NumeralCues {
    /// 月, which makes a number a month.
    static let month: UInt32 = 0x6708

    /// 百, 千, 万, 亿 and their traditional forms.
    static let powers: [UInt32: Int] = [0x767E: 2, 0x5343: 3, 0x4E07: 4, 0x842C: 4, 0x4EBF: 8, 0x5104: 8]

    private static let digits: [UInt32: Int] = [
        0x3007: 0, 0x96F6: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x5169: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
    ]
    private static let ten: UInt32 = 0x5341

    /// Reads the number at `start` and gives its cues.
    /// - Returns: its end; nil where there is none, or only the start of something that is no plain number.
    static func read(_ text: [UInt32], at start: Int, _ cue: (UInt64) -> Void) -> Int? {
        var value = 0, section = 0, digit: Int?, index = start
        loop: while index < text.count {
            let character = text[index]
            if let next = digits[character] {
                digit = min((digit ?? 0) * 10 + next, 1_000_000)
            } else if character == ten {
                section += (digit ?? 1) * 10
                digit = nil
            } else if let power = powers[character], index > start {
                let factor = power == 2 ? 100 : power == 3 ? 1000 : power == 4 ? 10_000 : 100_000_000
                if power < 4 {
                    section += (digit ?? 1) * factor
                } else {
                    value = min(value + section + (digit ?? 0), 1_000_000) * factor
                    section = 0
                }
                digit = nil
            } else {
                break loop
            }
            index += 1
        }
        guard index > start else { return nil }
        value += section + (digit ?? 0)
        if value < EnglishNumbers.words.count { cue(EnglishNumbers.words[value].value) }
        if 1...12 ~= value, index < text.count, text[index] == month { cue(EnglishNumbers.months[value - 1].value) }
        var number = CueNumber()
        for byte in String(value).utf8 { number.add(digit: byte - UInt8(ascii: "0"), isFraction: false) }
        number.forEachCue { cue($0.value) }
        return index
    }
}
