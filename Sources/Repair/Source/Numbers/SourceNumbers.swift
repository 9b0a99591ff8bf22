internal import Lexicon
internal import TextModel

/// Finds the numbers of a Chinese text.
///
/// A Chinese digit alone is a number before a measure word only; 一 there is an article. Words with numerals in them (万一,
/// 四面八方) come from a list. Numerals of two and more characters are numbers wherever they stand.
package enum SourceNumbers {
    /// - Parameter text: simplified.
    /// - Returns: the numbers in text order.
    package static func find(in text: Span<Unicode.Scalar>) -> [SourceNumber] {
        var numbers: [SourceNumber] = []
        var index = 0
        let beginnings = beginnings
        while index < text.count {
            if !beginnings.mayHold(text[index]) {
                index += 1
            } else if let idiom = NumberLists.idioms.longest(at: index, in: text), !Counting.has("分之", text, index + idiom.length - 1) {
                index += idiom.length
            } else if let number = number(text, index, numbers.last) {
                index = number.range.upperBound
                numbers.append(number)
                joinRange(text, &numbers)
            } else {
                index = skip(text, index)
            }
        }
        return numbers
    }

    /// The characters that a numeral or an idiom with one may begin with; most characters of a text begin neither.
    private static let beginnings: ScalarFilter = {
        var beginnings = ScalarFilter(["第", "半"])
        beginnings.formUnion(NumeralSign.filter)
        beginnings.formUnion(NumberLists.idioms.beginnings)
        return beginnings
    }()

    /// Past what is no number at `index`, a numeral as a whole.
    private static func skip(_ text: Span<Unicode.Scalar>, _ index: Int) -> Int {
        max(index + 1, ChineseNumeral(text, at: index)?.end ?? 0)
    }

    private static func number(_ text: Span<Unicode.Scalar>, _ index: Int, _ previous: SourceNumber?) -> SourceNumber? {
        if text[index] == "第" { return ordinal(text, index) }
        if text[index] == "半" { return half(text, index) }
        guard let numeral = ChineseNumeral(text, at: index) else { return nil }
        if let fraction = fraction(text, index, numeral) { return fraction }
        var number = SourceNumber(range: index..<numeral.end, value: numeral.value)
        number.isVague = numeral.isVague
        number.isApproximate = numeral.isApproximate || numeral.isBareScale
        number.hasScale = numeral.hasScale
        number.isArabic = numeral.isArabic
        if numeral.isArabic, isCode(text, index, numeral) { return number }
        if numeral.isBareScale, let before = character(text, index - 1), before == "上" || before == "成" { number.isVague = true }
        if number.isVague, !numeral.isArabic, !numeral.isDigitRun { number.value = .zero }
        return read(text, &number, numeral, previous) ? number : nil
    }

    /// 第三, 第24届
    private static func ordinal(_ text: Span<Unicode.Scalar>, _ index: Int) -> SourceNumber? {
        guard let numeral = ChineseNumeral(text, at: index + 1) else { return nil }
        var number = SourceNumber(range: index..<numeral.end, value: numeral.value)
        number.kind = .ordinal
        number.isVague = numeral.isVague
        number.isArabic = numeral.isArabic
        number.hasScale = numeral.hasScale
        number.unit = Counting.unit(text, numeral.end)?.number
        number.isFirm = !numeral.isVague && !numeral.isBareScale
        return number
    }

    /// 半年, 过半
    private static func half(_ text: Span<Unicode.Scalar>, _ index: Int) -> SourceNumber? {
        let isCounted = Counting.unit(text, index + 1) != nil || Counting.has("数", text, index + 1)
        let before = character(text, index - 1)
        guard isCounted || before == "过" || before == "大" || before == "一" || before == "近" || before == "多" else { return nil }
        var number = SourceNumber(range: index..<index + 1, value: ExactDecimal(1))
        number.kind = .fraction(of: 2)
        return number
    }

    /// 百分之三点五, 三分之一
    private static func fraction(_ text: Span<Unicode.Scalar>, _ index: Int, _ whole: ChineseNumeral) -> SourceNumber? {
        guard Counting.has("分之", text, whole.end), let part = ChineseNumeral(text, at: whole.end + 2) else { return nil }
        var number = SourceNumber(range: index..<part.end, value: part.value)
        number.isVague = whole.isVague || part.isVague
        number.isApproximate = part.isApproximate
        number.isArabic = part.isArabic
        guard let denominator = whole.value.whole, denominator > 0 else { return number }
        number.kind = denominator == 100 ? .percent : .fraction(of: denominator)
        number.isFirm = !number.isVague && denominator == 100
        return number
    }

    static func character(_ text: Span<Unicode.Scalar>, _ index: Int) -> Unicode.Scalar? {
        index >= 0 && index < text.count ? text[index] : nil
    }
}

// MARK: - What stands after a numeral

extension SourceNumbers {
    /// Finds out what kind of number `numeral` is. False when it is none.
    private static func read(
        _ text: Span<Unicode.Scalar>, _ number: inout SourceNumber, _ numeral: ChineseNumeral, _ previous: SourceNumber?
    ) -> Bool {
        let end = numeral.end
        if readSign(text, &number, numeral) || readCalendar(text, &number, numeral, previous) { return true }
        var place = end
        if character(text, place) == " " { place += 1 }
        guard let unit = Counting.unit(text, place), place == end || NumberLists.units[unit.number].kind != .other else {
            let isLone = !numeral.isArabic && (numeral.value.magnitude <= 1 || numeral.end - number.range.lowerBound == 1)
            number.isFirm = numeral.isArabic && numeral.hasScale && !numeral.isVague
            if numeral.isBareScale { return numeral.end - number.range.lowerBound > 1 && numeral.value.exponent >= 4 }
            return !isLone || numeral.isVague
        }
        number.unit = unit.number
        if NumberLists.units[unit.number].kind == .money { number.kind = .money }
        if character(text, place + unit.length) == "半" || character(text, place) == "个" && character(text, place + 1) == "半" {
            addHalf(text, &number, place + unit.length)
            return true
        }
        if number.value == ExactDecimal(1), !numeral.isArabic { return false }
        number.isFirm = !number.isVague && !numeral.isBareScale && !isLoose(text, place, number)
        return true
    }

    /// 三年半, 两个半小时
    private static func addHalf(_ text: Span<Unicode.Scalar>, _ number: inout SourceNumber, _ end: Int) {
        number.value = number.value.adding(ExactDecimal(5, -1)) ?? number.value
        number.range = number.range.lowerBound..<min(text.count, end + 1)
    }

    /// Units whose numbers are said in other ways as well: decades for 30年, around the clock for 24小时.
    private static func isLoose(_ text: Span<Unicode.Scalar>, _ place: Int, _ number: SourceNumber) -> Bool {
        switch text[place] {
        case "年": number.value.exponent >= 1
        case "分", "秒", "折", "天", "号": true
        case "小": number.value == ExactDecimal(24)
        case "个": text[min(place + 1, text.count - 1)] == "月"
        default: false
        }
    }

    /// %, 成 and 倍, which are written on the numeral.
    private static func readSign(_ text: Span<Unicode.Scalar>, _ number: inout SourceNumber, _ numeral: ChineseNumeral) -> Bool {
        let end = numeral.end
        guard let next = character(text, end) else { return false }
        switch next {
        case "%", "％", "﹪":
            number.kind = .percent
            number.isFirm = !numeral.isVague
        case "个" where Counting.has("百分点", text, end + 1):
            number.kind = .percent
            number.isFirm = !numeral.isVague
            number.range = number.range.lowerBound..<end + 4
            return true
        case "倍":
            number.kind = .multiple
        case "成" where isTenths(text, numeral):
            number.kind = .percent
            number.value = tenths(text, number.value, end)
            number.hasScale = true
            number.isFirm = !numeral.isVague
        default: return false
        }
        number.range = number.range.lowerBound..<end + 1
        return true
    }

    /// 九成, 七成五: 90 and 75 hundredths.
    private static func tenths(_ text: Span<Unicode.Scalar>, _ value: ExactDecimal, _ end: Int) -> ExactDecimal {
        let rest = NumeralSign.at(text, end + 1)?.chineseDigit ?? 0
        return value.scaled(by: 1).adding(ExactDecimal(rest)) ?? value.scaled(by: 1)
    }

    /// One digit, and what follows makes no other word of 成 (成功, 成员).
    private static func isTenths(_ text: Span<Unicode.Scalar>, _ numeral: ChineseNumeral) -> Bool {
        guard !numeral.hasScale, numeral.value.magnitude == 1, numeral.value.mantissa != 0 || numeral.isVague else { return false }
        guard let next = character(text, numeral.end + 1) else { return true }
        switch next {
        case "功", "为", "立", "员", "果", "本", "分", "都", "人", "语", "家", "份", "型", "绩", "效", "交", "熟", "品", "了", "一", "不": return false
        default: return true
        }
    }

    private static func readCalendar(
        _ text: Span<Unicode.Scalar>, _ number: inout SourceNumber, _ numeral: ChineseNumeral, _ previous: SourceNumber?
    ) -> Bool {
        let end = numeral.end, value = numeral.value.whole ?? 0
        guard let next = character(text, end) else { return false }
        switch next {
        case "年" where character(text, end + 1) == "代": number.kind = .decade
        case "年" where numeral.isDigitRun || numeral.isArabic && !numeral.hasScale && (1000...2200).contains(value):
            number.kind = .year
            number.isFirm = !numeral.isVague && value >= 1000
        case "月" where (1...12).contains(value) && !numeral.hasScale || value > 9 && value <= 12: number.kind = .month
        case "日", "号":
            let isDay = (1...31).contains(value) && (next == "日" || previous?.kind == .month && previous?.range.upperBound == number.range.lowerBound)
            guard isDay else { return false }
            number.kind = .day
        case "时", "点":
            guard isHour(text, end, value), numeral.value.exponent >= 0 else { return false }
            number.kind = .time
        case "分" where previous?.kind == .time && previous?.range.upperBound == number.range.lowerBound: number.kind = .time
        case "世" where character(text, end + 1) == "纪": number.kind = .ordinal
        default: return false
        }
        number.range = number.range.lowerBound..<end + 1
        return true
    }

    /// 16时, 8点: not 时代, 时期.
    private static func isHour(_ text: Span<Unicode.Scalar>, _ end: Int, _ value: Int) -> Bool {
        guard (0...24).contains(value) else { return false }
        switch character(text, end + 1) {
        case "代", "期", "速", "尚", "空": return false
        default: return true
        }
    }

    /// Digits beside letters, after a hyphen, with marks of times, scores and dates, or far too many of them.
    private static func isCode(_ text: Span<Unicode.Scalar>, _ start: Int, _ numeral: ChineseNumeral) -> Bool {
        if numeral.value.magnitude > 12, !numeral.hasScale { return true }
        if numeral.end - start > 1, NumeralSign.at(text, start) == .arabic(0), numeral.value.exponent >= 0 { return true }
        return touchesCode(text, start - 1, outward: -1) || touchesCode(text, numeral.end, outward: 1)
    }

    /// True when the character at `index` makes the number beside it a part of something else.
    private static func touchesCode(_ text: Span<Unicode.Scalar>, _ index: Int, outward: Int) -> Bool {
        guard let mark = character(text, index) else { return false }
        if isLetter(mark) { return true }
        switch mark {
        case ":", "：", "/", "·", "•", "．", ".", "#", "_":
            return character(text, index + outward).map { isLetter($0) || NumeralSign($0)?.arabicDigit != nil } ?? false
        case "-": return outward < 0 && NumeralSign.at(text, index - 1)?.arabicDigit == nil && character(text, index - 1) != "%"
        case "比": return NumeralSign.at(text, index + outward)?.arabicDigit != nil
        default: return false
        }
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && UInt8(scalar.value).isASCIILetter
    }
}

// MARK: - Ranges

extension SourceNumbers {
    /// Gives the first number of a range what only the last one has written: 3至5万, 10—20%.
    private static func joinRange(_ text: Span<Unicode.Scalar>, _ numbers: inout [SourceNumber]) {
        guard numbers.count > 1 else { return }
        let last = numbers[numbers.count - 1], first = numbers[numbers.count - 2]
        guard last.range.lowerBound == first.range.upperBound + 1, isRangeMark(text[first.range.upperBound]) else { return }
        if isPartOfDate(text, first, last) {
            numbers[numbers.count - 1].isFirm = false
            numbers[numbers.count - 2].isFirm = false
            return
        }
        numbers[numbers.count - 1].isRangeEnd = true
        guard first.unit == nil, first.kind == .count, !first.isVague else { return }
        numbers[numbers.count - 2].kind = last.kind
        numbers[numbers.count - 2].unit = last.unit
        numbers[numbers.count - 2].isFirm = last.isFirm
        if last.hasScale, !first.hasScale, let numeral = ChineseNumeral(text, at: last.range.lowerBound), numeral.scale > 0 {
            numbers[numbers.count - 2].alternative = first.value.scaled(by: numeral.scale)
        }
    }

    /// 2020-07-26
    private static func isPartOfDate(_ text: Span<Unicode.Scalar>, _ first: SourceNumber, _ last: SourceNumber) -> Bool {
        guard text[first.range.upperBound] == "-", first.isArabic, last.isArabic else { return false }
        let isAfter = character(text, last.range.upperBound) == "-" && NumeralSign.at(text, last.range.upperBound + 1)?.arabicDigit != nil
        return isAfter || first.isRangeEnd || character(text, first.range.lowerBound - 1) == "-"
    }

    private static func isRangeMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "–", "—", "~", "～", "至", "到", "－": true
        default: false
        }
    }
}
