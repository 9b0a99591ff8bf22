internal import Lexicon
internal import TextModel

/// A number of an English line.
package struct TargetNumber: Sendable {
    /// How a number is written.
    package enum Form: Hashable, Sendable {
        /// 6000, 6,000, 0.5
        case digits(grouped: Bool)
        /// 1.6 million, 16-thousand: the scale is a power of ten.
        case scaled(Int)
        /// 50K, 11bn
        case suffixed
        /// sixteen, half a million
        case words
        /// Digits with marks as no number has them: 101,5986
        case malformed
    }

    package var tokens: Range<Int>
    /// Bytes of the line, without currency, percent sign and unit.
    package var range: Range<Int>
    package var value: ExactDecimal
    package var kind = NumberKind.count
    package var form: Form
    /// What the first number of a range is with the scale of the last: "3 to 5 million".
    package var alternative: ExactDecimal?
    /// None in particular: dozens, several hundred.
    package var isVague = false
    /// A code, a label, a time, a conversion in brackets: it stands as it is.
    package var isFixed = false
    package var currency: Currency?

    init(tokens: Range<Int>, range: Range<Int>, value: ExactDecimal, form: Form) {
        self.tokens = tokens
        self.range = range
        self.value = value
        self.form = form
    }

    /// False where the number is an amount in another currency than the source's.
    func isMoney(of source: SourceNumber) -> Bool {
        guard let currency, source.kind == .money, let names = source.unitInfo?.english else { return true }
        return names.contains { Currency($0.span) == currency }
    }
}
