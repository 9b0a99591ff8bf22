internal import TextModel

/// A number of a translation that stands in two pieces: "20 19", "1. 6 billion", "10, 000".
struct TornNumber {
    /// What is said when the pieces are put together.
    let value: ExactDecimal
    /// The white space between them, in bytes of the line.
    let gap: Range<Int>
    /// Their number in the target.
    let pieces: Range<Int>

    /// Nil where the numbers `index` and `index + 1` of the target are no pieces of one.
    init?(_ target: [TargetNumber], _ index: Int, _ line: borrowing LineText) {
        guard index + 1 < target.count else { return nil }
        let first = target[index], second = target[index + 1], between = first.tokens.upperBound
        guard case .digits = first.form, first.tokens.count == 1, TornNumber.isDigits(second), line[second.tokens.lowerBound].gap == .space else {
            return nil
        }
        var digits = line.copy(first.range)
        switch second.tokens.lowerBound - between {
        case 0: break
        case 1 where line[between].gap == .none && (line[between].mark == .period || line[between].mark == .comma):
            digits.append(line.byte(Int(line[between].start)))
        default: return nil
        }
        digits += line.copy(line[second.tokens.lowerBound].range)
        let joined = DigitNumeral(digits.span, 0..<digits.count)
        guard !joined.isMalformed, !joined.isClock else { return nil }
        if case .scaled(let scale) = second.form { value = joined.value.scaled(by: scale) } else { value = joined.value }
        gap = Int(line[second.tokens.lowerBound - 1].end)..<Int(line[second.tokens.lowerBound].start)
        pieces = index..<index + 2
    }

    private static func isDigits(_ number: TargetNumber) -> Bool {
        switch number.form {
        case .digits, .scaled: true
        default: false
        }
    }
}
