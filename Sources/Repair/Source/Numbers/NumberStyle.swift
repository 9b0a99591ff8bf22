internal import TextModel

/// Writes a number as another one in its place is written.
enum NumberStyle {
    private static let names: [(power: Int, name: StaticString)] = [(12, "trillion"), (9, "billion"), (6, "million"), (3, "thousand")]

    /// More digits after a point are not easily read; then all digits are written out.
    private static let mostDecimals = 4

    /// `value` in the style of `target`; nil where that style has no way to write it.
    static func text(_ value: ExactDecimal, like target: TargetNumber, _ line: borrowing LineText) -> [UInt8]? {
        switch target.form {
        case .digits(let grouped): return digits(value, target, grouped)
        case .scaled(let scale): return scaled(value, target, scale, line)
        case .malformed: return malformed(value, target, line)
        case .suffixed, .words: return nil
        }
    }

    private static func digits(_ value: ExactDecimal, _ target: TargetNumber, _ grouped: Bool) -> [UInt8] {
        if value.magnitude >= 7, target.value.magnitude < 7, let text = scaled(value, capital: false, between: 0x20, like: nil) { return text }
        return value.digits(grouped: grouped || target.value.magnitude < 5)
    }

    private static func scaled(_ value: ExactDecimal, _ target: TargetNumber, _ scale: Int, _ line: borrowing LineText) -> [UInt8] {
        let word = lastWord(target, line)
        return scaled(value, capital: line.bytes[word].isASCIIUpper, between: line.bytes[word - 1], like: scale) ?? value.digits(grouped: true)
    }

    private static func malformed(_ value: ExactDecimal, _ target: TargetNumber, _ line: borrowing LineText) -> [UInt8] {
        let word = lastWord(target, line)
        guard line.bytes[word].isASCIILetter, word > target.range.lowerBound else { return digits(value, target, true) }
        return scaled(value, target, 0, line)
    }

    /// Where the last word of the number begins: its scale.
    private static func lastWord(_ target: TargetNumber, _ line: borrowing LineText) -> Int {
        var start = target.range.upperBound - 1
        while start > target.range.lowerBound, line.bytes[start - 1].isASCIILetter { start -= 1 }
        return start
    }

    /// "160 million": with the scale `like` where the number is easily read so, else with the one it is usually written with;
    /// nil where it is written in digits alone.
    private static func scaled(_ value: ExactDecimal, capital: Bool, between: UInt8, like scale: Int?) -> [UInt8]? {
        guard
            let (power, name) = names.first(where: { $0.power == scale && reads(value, $0.power) })
                ?? names.first(where: { $0.power > 3 && reads(value, $0.power) })
        else { return nil }
        var text = value.scaled(by: -power).digits(grouped: true)
        text.append(between)
        let start = text.count
        for offset in 0..<name.utf8CodeUnitCount { text.append(name.utf8Start[offset]) }
        if capital { text[start] = text[start].asciiUppered }
        return text
    }

    /// One to three digits before the point and few after it.
    private static func reads(_ value: ExactDecimal, _ power: Int) -> Bool {
        let scaled = value.scaled(by: -power)
        return (1...3).contains(scaled.magnitude) && scaled.exponent >= -mostDecimals
    }
}
