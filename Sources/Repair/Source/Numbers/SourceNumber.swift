package import Lexicon

/// A number of a Chinese text.
package struct SourceNumber: Sendable {
    /// Of the characters, with 第, 百分之 and what else says its kind.
    package var range: Range<Int>
    /// Nought for a vague one.
    package var value: ExactDecimal
    package var kind = NumberKind.count
    /// None in particular: 数千, 十几, 三四十.
    package var isVague = false
    /// 3万多, 10余万; also 百万, which is often said of what is near it.
    package var isApproximate = false
    /// With 十, 百, 千, 万 or 亿.
    package var hasScale = false
    /// In digits that are not Chinese.
    package var isArabic = false
    /// Surely a number that the translation has to give: no code, name or turn of phrase.
    package var isFirm = false
    /// What follows it: a place in `NumberLists.units`.
    package var unit: Int?
    /// What the first number of a range is with the scale of the last: 3至5万 is 30,000 to 50,000.
    package var alternative: ExactDecimal?
    /// The last number of a range.
    package var isRangeEnd = false

    package init(range: Range<Int>, value: ExactDecimal) {
        self.range = range
        self.value = value
    }

    package var unitInfo: CountingUnit? { unit.map { NumberLists.units[$0] } }

    /// In digits as English has them: "160,000,000", "80%", "2/3"; a year or the like without commas.
    var english: [UInt8] {
        switch kind {
        case .count, .money: value.digits(grouped: true)
        case .percent: value.digits(grouped: true) + [UInt8(ascii: "%")]
        case .fraction(let whole): value.digits(grouped: false) + [UInt8(ascii: "/")] + ExactDecimal(whole).digits(grouped: false)
        default: value.digits(grouped: false)
        }
    }

    /// In a unit that translations may give in another one.
    var isConverted: Bool { unitInfo?.kind == .metric || unitInfo?.kind == .other }
}
