import Repair
import Testing

/// A row of a table of numbers: a text, and its numbers as `NumberRow.text` writes them, with spaces between.
struct NumberRow: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String
    let numbers: String

    init(_ name: String, _ text: String, _ numbers: String) {
        self.name = name
        self.text = text
        self.numbers = numbers
    }

    var testDescription: String { name }

    /// 80% for a percentage, #3 for an ordinal, 1/3, x2 for a multiple, y2020, d90 for a decade, m7, day5, t16; $ before money.
    static func text(_ value: ExactDecimal, _ kind: NumberKind) -> String {
        let digits = String(decoding: value.digits(grouped: false), as: UTF8.self)
        return switch kind {
        case .count: digits
        case .money: "$" + digits
        case .percent: digits + "%"
        case .fraction(let whole): "\(digits)/\(whole)"
        case .multiple: "x" + digits
        case .ordinal: "#" + digits
        case .year: "y" + digits
        case .decade: "d" + digits
        case .month: "m" + digits
        case .day: "day" + digits
        case .time: "t" + digits
        }
    }
}
