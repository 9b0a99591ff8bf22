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
        guard NumeralSign.filter[Int(scalar.value >> 6 & 63)] & 1 << UInt64(scalar.value & 63) != 0 else { return nil }
        switch scalar {
        case "0"..."9": self = .arabic(Int(scalar.value) - 0x30)
        case "０"..."９": self = .arabic(Int(scalar.value) - 0xFF10)
        case "零", "〇", "○": self = .digit(0)
        case "一", "壹": self = .digit(1)
        case "二", "两", "贰": self = .digit(2)
        case "三", "叁": self = .digit(3)
        case "四", "肆": self = .digit(4)
        case "五", "伍": self = .digit(5)
        case "六": self = .digit(6)
        case "七", "柒": self = .digit(7)
        case "八", "捌": self = .digit(8)
        case "九", "玖": self = .digit(9)
        case "十", "拾": self = .small(1)
        case "百", "佰": self = .small(2)
        case "千", "仟": self = .small(3)
        case "万": self = .large(4)
        case "亿": self = .large(8)
        case "多", "余", "来": self = .more
        case "几", "数": self = .some
        case "点": self = .point
        default: return nil
        }
    }

    /// The bits of the signs, by the lower twelve bits of their code points.
    private static let filter: [UInt64] = "0123456789０１２３４５６７８９零〇○一壹二两贰三叁四肆五伍六七柒八捌九玖十拾百佰千仟万亿多余来几数点".unicodeScalars
        .reduce(into: [UInt64](repeating: 0, count: 64)) { $0[Int($1.value >> 6 & 63)] |= 1 << UInt64($1.value & 63) }

    var arabicDigit: Int? { if case .arabic(let digit) = self { digit } else { nil } }
    var chineseDigit: Int? { if case .digit(let digit) = self { digit } else { nil } }
}
