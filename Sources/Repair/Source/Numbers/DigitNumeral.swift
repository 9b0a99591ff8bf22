internal import TextModel

/// A run of ASCII digits with the marks inside it.
struct DigitNumeral {
    private(set) var value = ExactDecimal.zero
    private(set) var isGrouped = false
    /// Commas where no group of three is, two decimal points, too many digits.
    private(set) var isMalformed = false
    /// With a colon: a time, score or ratio.
    private(set) var isClock = false
    private(set) var isDecimal = false
    private(set) var digits = 0

    /// - Parameter range: bytes of `line`, which begin and end with a digit.
    init(_ line: Span<UInt8>, _ range: Range<Int>) {
        var mantissa = 0, fraction = 0, group = 0, points = 0
        for index in range {
            let byte = line[index]
            if byte.isASCIIDigit {
                if digits < ExactDecimal.mostDigits { mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0")) } else { isMalformed = true }
                digits += 1
                group += 1
                if points > 0 { fraction += 1 }
                continue
            }
            if points == 0, !endsGroup(group) { isMalformed = true }
            switch byte {
            case UInt8(ascii: ","):
                if points > 0 { isMalformed = true }
                isGrouped = true
            case UInt8(ascii: "."): points += 1
            default: isClock = true
            }
            group = 0
        }
        if points == 0, !endsGroup(group) || group == 0 { isMalformed = true }
        isDecimal = points == 1
        if points > 1 { isMalformed = true }
        value = ExactDecimal(mantissa, -fraction)
    }

    /// The digits that end here are a whole group where commas part groups.
    private func endsGroup(_ group: Int) -> Bool { isGrouped ? group == 3 : group <= 3 || digits == group }
}
