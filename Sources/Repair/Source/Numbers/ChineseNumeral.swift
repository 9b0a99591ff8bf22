/// A numeral as it stands in a Chinese text, before what stands around it says what kind of number it is.
struct ChineseNumeral {
    private(set) var end: Int
    private(set) var value = ExactDecimal.zero
    private(set) var isVague = false
    private(set) var isApproximate = false
    private(set) var hasScale = false
    /// The power of ten of the scales at the end of digits: 8 for 1.6亿.
    private(set) var scale = 0
    private(set) var isArabic = false
    /// Digits one behind the other, as years are written: 二〇二〇.
    private(set) var isDigitRun = false
    /// 百万, 亿: a scale without a digit before it.
    private(set) var isBareScale = false

    /// Reads the numeral that begins at `start`; nil when none does.
    init?(_ text: Span<Unicode.Scalar>, at start: Int) {
        end = start
        guard let first = NumeralSign.at(text, start) else { return nil }
        switch first {
        case .arabic: readArabic(text)
        case .digit, .small, .large: readChinese(text)
        case .some: readSome(text)
        case .more, .point: return nil
        }
        if end == start { return nil }
    }

    // MARK: - Arabic digits

    private mutating func readArabic(_ text: Span<Unicode.Scalar>) {
        isArabic = true
        guard let number = readDecimal(text) else { return }
        value = number
        readScales(text)
        // 1亿2000万, 3万5千
        while hasScale, !isApproximate, value.exponent >= 3, NumeralSign.at(text, end)?.arabicDigit != nil {
            var rest = self
            rest.hasScale = false
            guard let next = rest.readDecimal(text) else { break }
            rest.value = next
            rest.readScales(text)
            guard rest.value.magnitude <= value.exponent, let sum = value.adding(rest.value) else { break }
            self = rest
            value = sum
            hasScale = true
        }
    }

    /// Digits with commas before groups of three and a decimal point; `end` is behind them then.
    private mutating func readDecimal(_ text: Span<Unicode.Scalar>) -> ExactDecimal? {
        var mantissa = 0, digits = 0, fraction = 0, index = end, isFraction = false
        while index < text.count {
            if let digit = NumeralSign.at(text, index)?.arabicDigit {
                guard digits < ExactDecimal.mostDigits else {
                    isVague = true
                    index += 1
                    continue
                }
                mantissa = mantissa * 10 + digit
                digits += 1
                fraction += isFraction ? 1 : 0
                index += 1
            } else if !isFraction, ChineseNumeral.isPoint(text[index]), NumeralSign.at(text, index + 1)?.arabicDigit != nil {
                isFraction = true
                index += 1
            } else if !isFraction, text[index] == ",", digits > 0, ChineseNumeral.isGroup(text, index + 1) {
                index += 1
            } else {
                break
            }
        }
        guard digits > 0 else { return nil }
        end = index
        return ExactDecimal(mantissa, -fraction)
    }

    private static func isPoint(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "．" }

    /// Three digits and no fourth.
    private static func isGroup(_ text: Span<Unicode.Scalar>, _ start: Int) -> Bool {
        (0..<3).allSatisfy { NumeralSign.at(text, start + $0)?.arabicDigit != nil } && NumeralSign.at(text, start + 3)?.arabicDigit == nil
    }

    /// The scales after a number, with 多 and 余 among them: 1.6亿, 10余万, 300多.
    private mutating func readScales(_ text: Span<Unicode.Scalar>) {
        while let sign = NumeralSign.at(text, end) {
            switch sign {
            case .small(let power), .large(let power):
                if ChineseNumeral.beginsUnit(text, end) { return }
                value = value.scaled(by: power)
                scale += power
                hasScale = true
                end += 1
            case .more where !isApproximate && text[end] != "来":
                isApproximate = true
                end += 1
            case .some where text[end] == "几" && !isApproximate:
                isVague = true
                end += 1
            default: return
            }
        }
    }

    /// 千瓦, 千米: units of a thousand smaller ones.
    private static func beginsUnit(_ text: Span<Unicode.Scalar>, _ index: Int) -> Bool {
        guard text[index] == "千" || text[index] == "百", index + 1 < text.count else { return false }
        switch text[index + 1] {
        case "瓦", "米", "克", "卡", "伏", "帕", "赫", "焦", "兆", "比", "字": return text[index] == "千"
        case "分": return Counting.has("百分点", text, index)
        default: return false
        }
    }
}

// MARK: - Chinese digits

extension ChineseNumeral {
    private struct Sum {
        /// What is complete, and the part below the next 万 or 亿.
        var total = ExactDecimal.zero, section = 0
        var digit: Int?
        /// The scale that was read last, and whether 零 stands after it.
        var last = 0
        var hasNought = false
    }

    private mutating func readChinese(_ text: Span<Unicode.Scalar>) {
        if readDigitRun(text) { return }
        var sum = Sum(), start = end
        while let sign = NumeralSign.at(text, end), add(sign, text, &sum) { end += 1 }
        if end == start { return }
        if let digit = sum.digit {
            // 两万三 is 23,000, 一百零三 is 103.
            let isShort = sum.last >= 2 && !sum.hasNought
            sum.section += isShort && sum.last < 4 ? digit * (sum.last == 2 ? 10 : 100) : 0
            if !isShort { sum.section += digit }
            if isShort, sum.last >= 4 { sum.total = sum.total.adding(ExactDecimal(digit, sum.last - 1)) ?? sum.total }
        }
        value = sum.total.adding(ExactDecimal(sum.section)) ?? sum.total
        start = end
        readFraction(text, isDigit: sum.digit != nil && sum.last == 0)
        if end > start { readScales(text) }
    }

    /// Takes a sign in; false when the numeral ends before it.
    private mutating func add(_ sign: NumeralSign, _ text: Span<Unicode.Scalar>, _ sum: inout Sum) -> Bool {
        switch sign {
        case .digit(0):
            if sum.digit != nil { isVague = true }
            sum.hasNought = true
            if !hasScale { sum.digit = 0 }
        case .digit(let digit):
            // 三四十, 十七八: about so many.
            if sum.digit != nil, sum.digit != 0 { isVague = true }
            sum.digit = digit
        case .small(let power):
            if ChineseNumeral.beginsUnit(text, end) { return false }
            if sum.digit == nil, power > 1 || sum.last == 1 { isBareScale = true }
            if sum.digit == nil, sum.last > 0, sum.section == 0, sum.total.mantissa == 0 { return false }
            sum.section += (sum.digit ?? 1) * [1, 10, 100, 1000][power]
            sum = Sum(total: sum.total, section: sum.section, digit: nil, last: power, hasNought: false)
            hasScale = true
        case .large(let power):
            let part = sum.section + (sum.digit ?? 0)
            if part == 0, sum.total.mantissa == 0 {
                isBareScale = true
                sum.total = ExactDecimal(1, power)
            } else if part == 0 || power == 8 {
                guard let whole = sum.total.adding(ExactDecimal(part)) else { return false }
                sum.total = whole.scaled(by: power)
            } else {
                guard let whole = sum.total.adding(ExactDecimal(part, power)) else { return false }
                sum.total = whole
            }
            sum = Sum(total: sum.total, section: 0, digit: nil, last: power, hasNought: false)
            hasScale = true
        case .more:
            guard hasScale, !isApproximate, text[end] != "来" || end + 1 < text.count else { return false }
            if text[end] == "来", !ChineseNumeral.isCounted(text, end + 1) { return false }
            isApproximate = true
        case .some:
            guard text[end] == "几", hasScale else { return false }
            isVague = true
            sum.digit = nil
        case .arabic, .point: return false
        }
        return true
    }

    /// A measure word, 万 or 亿 comes next: 十来个, but not 三百来自.
    private static func isCounted(_ text: Span<Unicode.Scalar>, _ index: Int) -> Bool {
        if let sign = NumeralSign.at(text, index), case .large = sign { return true }
        return index < text.count && Counting.unit(text, index) != nil
    }

    /// Two digits and more without a scale between them or after them: 二〇二〇, 九八. What two digits mean is open.
    private mutating func readDigitRun(_ text: Span<Unicode.Scalar>) -> Bool {
        var index = end, digits = 0, number = 0
        while let digit = NumeralSign.at(text, index)?.chineseDigit {
            if digits < ExactDecimal.mostDigits { number = number * 10 + digit }
            digits += 1
            index += 1
        }
        guard digits >= 2 else { return false }
        switch NumeralSign.at(text, index) {
        case .small where digits == 2, .large where digits == 2: return false
        default: break
        }
        end = index
        isDigitRun = true
        isVague = digits < 3 || digits > 4
        value = isVague ? .zero : ExactDecimal(number)
        return true
    }

    /// 点 and digits: 三点五. With 十 or 分 after them it is a clock time.
    private mutating func readFraction(_ text: Span<Unicode.Scalar>, isDigit: Bool) {
        guard NumeralSign.at(text, end) == .point, isDigit || value.magnitude <= 2 else { return }
        var index = end + 1, fraction = 0, number = 0
        while fraction < 6, let digit = NumeralSign.at(text, index)?.chineseDigit {
            number = number * 10 + digit
            fraction += 1
            index += 1
        }
        guard fraction > 0, NumeralSign.at(text, index) != .small(1), index >= text.count || text[index] != "分" else { return }
        guard let sum = value.adding(ExactDecimal(number, -fraction)) else { return }
        value = sum
        end = index
    }

    /// 几十, 数千, 几百万: vague ones. 几 alone is one before a measure word.
    private mutating func readSome(_ text: Span<Unicode.Scalar>) {
        var index = end + 1, isScaled = false
        reading: while let sign = NumeralSign.at(text, index) {
            switch sign {
            case .small, .large: isScaled = true
            case .more where isScaled: break
            default: break reading
            }
            index += 1
        }
        guard isScaled || (text[end] == "几" && Counting.unit(text, index) != nil) else { return }
        isVague = true
        end = index
    }
}

extension NumeralSign {
    /// The sign at `index`; nil beyond the text and for any other character.
    static func at(_ text: Span<Unicode.Scalar>, _ index: Int) -> NumeralSign? {
        index >= 0 && index < text.count ? NumeralSign(text[index]) : nil
    }
}
