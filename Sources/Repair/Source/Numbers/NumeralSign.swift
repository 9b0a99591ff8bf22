internal import Lexicon

/// A character that numbers are written with in a Chinese text.
enum NumeralSign: Equatable {
    case arabic(Int)
    case digit(Int)
    /// 十, 百, 千
    case small(Int)
    /// 万, 亿
    case large(Int)
    /// 多, 余: somewhat more
    case more
    /// 几, 数: some
    case some
    case point

    init?(_ scalar: Unicode.Scalar) {
        // Most characters are none.
        guard NumeralSign.filter.mayHold(scalar), let sign = NumeralSign.signs[scalar] else { return nil }
        self = sign
    }

    /// The characters of each sign but the digits of ASCII and their full-width forms.
    private static let characters: [(String, NumeralSign)] = [
        ("零〇○", .digit(0)), ("一壹", .digit(1)), ("二两贰", .digit(2)), ("三叁", .digit(3)), ("四肆", .digit(4)), ("五伍", .digit(5)),
        ("六", .digit(6)), ("七柒", .digit(7)), ("八捌", .digit(8)), ("九玖", .digit(9)), ("十拾", .small(1)), ("百佰", .small(2)),
        ("千仟", .small(3)), ("万", .large(4)), ("亿", .large(8)), ("多余来", .more), ("几数", .some), ("点", .point),
    ]
    private static let signs: [Unicode.Scalar: NumeralSign] = {
        var signs: [Unicode.Scalar: NumeralSign] = [:]
        for (characters, sign) in characters { for scalar in characters.unicodeScalars { signs[scalar] = sign } }
        for zero: UInt16 in [0x30, 0xFF10] {
            for digit in 0...9 { signs[Unicode.Scalar(zero + UInt16(digit))!] = .arabic(digit) }
        }
        return signs
    }()
    /// The characters that may be signs.
    static let filter = ScalarFilter(signs.keys)

    var arabicDigit: Int? { if case .arabic(let digit) = self { digit } else { nil } }
    var chineseDigit: Int? { if case .digit(let digit) = self { digit } else { nil } }
}
