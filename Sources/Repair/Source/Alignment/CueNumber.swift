/// A number that is read digit by digit, and its cues: 61,000 and 6.1万 have the same value.
struct CueNumber {
    private var mantissa: UInt64 = 0
    private var exponent = 0
    private(set) var digitCount = 0

    /// More digits than a number of 64 bits holds are left out.
    mutating func add(digit: UInt8, isFraction: Bool) {
        digitCount += 1
        guard mantissa < 1_000_000_000_000_000_000 else { return }
        mantissa = mantissa * 10 + UInt64(digit)
        if isFraction { exponent -= 1 }
    }

    mutating func scale(byPowerOfTen power: Int) { exponent += power }

    /// The cues: the value, and for numbers of several digits these alone, since a wrong power of ten is a common fault.
    func forEachCue(_ body: (CueHash) -> Void) {
        guard digitCount > 0 else { return }
        var digits = mantissa, power = exponent
        while digits != 0, digits % 10 == 0 {
            digits /= 10
            power += 1
        }
        var value = CueHash(.number)
        value.combine(digits)
        value.combine(UInt8(truncatingIfNeeded: power))
        body(value)
        guard digits > 9 else { return }
        var bare = CueHash(.digits)
        bare.combine(digits)
        body(bare)
    }
}
