/// A number as `mantissa` × 10 to the power of `exponent`, exactly. Equal numbers have equal parts.
package struct ExactDecimal: Hashable, Sendable {
    /// Without zeros at its end, but for nought itself.
    package let mantissa: Int
    package let exponent: Int

    package static let zero = ExactDecimal(0)

    /// Longer numbers are codes.
    package static let mostDigits = 17

    package init(_ mantissa: Int, _ exponent: Int = 0) {
        var mantissa = mantissa, exponent = mantissa == 0 ? 0 : exponent
        while mantissa != 0, mantissa % 10 == 0 {
            mantissa /= 10
            exponent += 1
        }
        self.mantissa = mantissa
        self.exponent = exponent
    }

    /// The number times ten to the power of `power`.
    package func scaled(by power: Int) -> ExactDecimal { ExactDecimal(mantissa, exponent + power) }

    /// The number as an integer, where it is a small enough one.
    package var whole: Int? {
        guard exponent >= 0, exponent + digitCount <= 18 else { return nil }
        return mantissa * ExactDecimal.power(exponent)
    }

    /// How many digits the mantissa has.
    package var digitCount: Int {
        var count = 1, rest = mantissa
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        return count
    }

    /// How many digits stand before the decimal point; nought and less where there is but a fraction.
    package var magnitude: Int { digitCount + exponent }

    /// The sum, nil where it needs more digits than there is room for.
    package func adding(_ other: ExactDecimal) -> ExactDecimal? {
        if mantissa == 0 { return other }
        if other.mantissa == 0 { return self }
        let least = min(exponent, other.exponent)
        guard magnitude - least <= ExactDecimal.mostDigits, other.magnitude - least <= ExactDecimal.mostDigits else { return nil }
        let sum = mantissa * ExactDecimal.power(exponent - least) + other.mantissa * ExactDecimal.power(other.exponent - least)
        return ExactDecimal(sum, least)
    }

    /// The product, nil where it needs more digits than there is room for.
    package func multiplied(by factor: Int) -> ExactDecimal? {
        let (product, isTooLong) = mantissa.multipliedReportingOverflow(by: factor)
        return isTooLong ? nil : ExactDecimal(product, exponent)
    }

    /// True when the number is at least `bound`, a whole number.
    package func isAtLeast(_ bound: Int) -> Bool {
        if magnitude > 18 { return true }
        if exponent >= 0 { return whole! >= bound }
        return -exponent <= 18 && mantissa / ExactDecimal.power(-exponent) >= bound
    }

    /// The number in ASCII digits.
    ///
    /// - Parameter grouped: with a comma before every three digits of a whole part of four or more.
    package func digits(grouped: Bool) -> [UInt8] {
        var text: [UInt8] = [], rest = mantissa
        repeat {
            text.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        text.reverse()
        if exponent >= 0 { text += [UInt8](repeating: UInt8(ascii: "0"), count: exponent) }
        var point = text.count + min(0, exponent)
        if point <= 0 {
            text.insert(contentsOf: [UInt8](repeating: UInt8(ascii: "0"), count: 1 - point), at: 0)
            point = 1
        }
        if point < text.count { text.insert(UInt8(ascii: "."), at: point) }
        var place = point - 3
        while grouped, place > 0 {
            text.insert(UInt8(ascii: ","), at: place)
            place -= 3
        }
        return text
    }

    private static func power(_ exponent: Int) -> Int {
        var power = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}
