internal import Lexicon
internal import TextModel

/// Reads a number in digits, with the words and signs that belong to it.
struct DigitReader {
    private let first: Int
    /// Where the digits begin and end, in bytes.
    private let start: Int
    private var end: Int
    /// The token behind those of the number.
    private var next: Int
    private var numeral: DigitNumeral
    private var isSpaced = false

    /// - Parameter index: of a token that is digits, or ends with digits after letters (RMB280).
    init(_ line: borrowing LineText, _ index: Int) {
        first = index
        var start = Int(line[index].start)
        while start < Int(line[index].end), !line.bytes[start].isASCIIDigit { start += 1 }
        var end = start, next = index + 1
        while end < Int(line[index].end), DigitReader.continues(line, end) { end += 1 }
        // "RMB2.8": the word ends before the point.
        if line[index].kind == .word, end == Int(line[index].end), DigitReader.isTail(line, index + 1) {
            end = Int(line[index + 2].end)
            next = index + 3
        }
        numeral = DigitNumeral(line.bytes, start..<end)
        self.start = start
        self.end = end
        self.next = next
        joinSpacedGroups(line)
    }

    /// A word that is letters and then digits.
    static func isLabelled(_ line: borrowing LineText, _ index: Int) -> Bool {
        line.byte(Int(line[index].end) - 1).isASCIIDigit
    }

    private static func continues(_ line: borrowing LineText, _ index: Int) -> Bool {
        let byte = line.bytes[index]
        return byte.isASCIIDigit || !byte.isASCIILetter && line.byte(index + 1).isASCIIDigit
    }

    private static func isTail(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index], rest = line[index + 1]
        return (mark.mark == .period || mark.mark == .comma) && mark.gap == .none && rest.gap == .none && rest.kind == .number
    }

    /// "30 000": a space where others have a comma.
    private mutating func joinSpacedGroups(_ line: borrowing LineText) {
        guard numeral.digits <= 3, !numeral.isDecimal, line[first].kind == .number, line.word(first - 1).isCalendar == false else { return }
        var value = numeral.value
        while line[next].kind == .number, line[next].count == 3, line[next].gap == .space, NumberPlace.isPlain(line, next) {
            value = value.scaled(by: 3).adding(ExactDecimal(NumberPlace.value(line, next))) ?? value
            end = Int(line[next].end)
            next += 1
            isSpaced = true
        }
        if isSpaced { spaced = value }
    }

    private var spaced: ExactDecimal?

    /// The number.
    func read(_ line: borrowing LineText) -> TargetNumber {
        var reader = self
        var number = TargetNumber(tokens: first..<next, range: start..<end, value: spaced ?? numeral.value, form: .digits(grouped: numeral.isGrouped))
        if numeral.isMalformed, !isSpaced { number.form = .malformed }
        if numeral.isClock {
            number.kind = .time
            number.isFixed = true
            return number
        }
        reader.readSuffix(line, &number)
        reader.readScale(line, &number)
        reader.readCurrency(line, &number)
        reader.readPercent(line, &number)
        number.tokens = first..<reader.next
        if isYear(line, number) { number.kind = .year }
        if isSpaced || DigitReader.isCode(line, number) { number.isFixed = true }
        return number
    }

    /// 5th, 1990s, 50K, 11bn, 600kg
    private func readSuffix(_ line: borrowing LineText, _ number: inout TargetNumber) {
        guard line[first].kind == .numberWord, end < Int(line[first].end) else { return }
        let suffix = line.text(end..<Int(line[first].end))
        let initial = suffix[0].asciiLowered
        if suffix.count == 2, hasPrefix(suffix, 0, "st") || hasPrefix(suffix, 0, "nd") || hasPrefix(suffix, 0, "rd") || hasPrefix(suffix, 0, "th") {
            number.kind = .ordinal
        } else if suffix.count == 1, initial == UInt8(ascii: "s") {
            number.kind = .decade
            number.isFixed = true
        } else if let power = DigitReader.power(suffix) {
            number.value = number.value.scaled(by: power)
            number.form = .suffixed
            number.range = start..<Int(line[first].end)
        } else if let power = DigitReader.doubtfulPower(suffix) {
            // $30m, or 30 metres.
            number.alternative = number.value.scaled(by: power)
            number.isFixed = true
        } else if !line.lexicon.word(suffix).isUnit || !number.value.isAtLeast(1000) {
            number.isFixed = true
        }
    }

    private static func doubtfulPower(_ suffix: Span<UInt8>) -> Int? {
        guard suffix.count == 1 else { return nil }
        return suffix[0] == UInt8(ascii: "m") ? 6 : suffix[0] == UInt8(ascii: "b") ? 9 : nil
    }

    private static func power(_ suffix: Span<UInt8>) -> Int? {
        if case .scale(let power) = NumberWord.of(suffix) { return power }
        switch suffix.count {
        case 1: return suffix[0].asciiLowered == UInt8(ascii: "k") ? 3 : suffix[0] == UInt8(ascii: "M") ? 6 : suffix[0] == UInt8(ascii: "B") ? 9 : nil
        case 2: return hasPrefix(suffix, 0, "mn") ? 6 : hasPrefix(suffix, 0, "tn") ? 12 : nil
        default: return nil
        }
    }

    /// million, hundred million, -million
    private mutating func readScale(_ line: borrowing LineText, _ number: inout TargetNumber) {
        var total = 0
        while true {
            let isHyphen = line[next].mark == .hyphen && line[next].gap == .none && line[next + 1].gap == .none
            let place = isHyphen ? next + 1 : next
            guard line[place].kind == .word, case .scale(let power) = NumberWord.of(line.text(line[place])) else { break }
            total += power
            number.value = number.value.scaled(by: power)
            number.range = start..<Int(line[place].end)
            next = place + 1
        }
        if total > 0, number.form != .malformed { number.form = .scaled(total) }
        if line[next].kind == .word, NumberWord.of(line.text(line[next])) == .dozen { number.isVague = true }
    }

    /// $, US$, RMB, yuan
    private func readCurrency(_ line: borrowing LineText, _ number: inout TargetNumber) {
        let before = line.byte(start - 1), word = line[first - 1]
        if before == UInt8(ascii: "$") {
            number.currency = .dollar
        } else if before == 0xAC, line.byte(start - 3) == 0xE2 {
            number.currency = .euro
        } else if before == 0xA3, line.byte(start - 2) == 0xC2 {
            number.currency = .pound
        } else if line[first].kind == .word {
            number.currency = Currency(line.text(Int(line[first].start)..<start))
            if number.currency == nil { number.isFixed = true }
        } else if word.kind == .word, word.shape == .capitals, let currency = Currency(line.text(word)) {
            number.currency = currency
        }
        if number.currency == nil { number.currency = following(line) }
        if number.currency != nil, number.kind == .count { number.kind = .money }
    }

    /// yuan, -yuan, Hong Kong dollars
    private func following(_ line: borrowing LineText) -> Currency? {
        var place = line[next].mark == .hyphen ? next + 1 : next
        for _ in 0..<3 {
            guard line[place].kind == .word else { return nil }
            if let currency = Currency(line.text(line[place])) { return currency }
            guard line.isCapitalised(line[place]) else { return nil }
            place += 1
        }
        return nil
    }

    /// %, percent, per cent, percentage points
    private mutating func readPercent(_ line: borrowing LineText, _ number: inout TargetNumber) {
        let hyphen = line[next].mark == .hyphen && line[next].gap == .none ? 1 : 0, place = next + hyphen
        if line.byte(Int(line[next].start)) == UInt8(ascii: "%"), line[next].count == 1 {
            next += 1
        } else if line[place].kind == .word, NumberWord.of(line.text(line[place])) == .percent {
            next = place + 1
        } else if line.token(line[next], folds: "per"), line.token(line[next + 1], folds: "cent") {
            next += 2
        } else {
            return
        }
        number.kind = .percent
    }

    /// Four digits as years have them, and nothing that makes an amount of them.
    private func isYear(_ line: borrowing LineText, _ number: TargetNumber) -> Bool {
        guard number.kind == .count, number.form == .digits(grouped: false), !isSpaced, numeral.digits == 4, end == Int(line[first].end),
            let value = number.value.whole
        else { return false }
        return (1000...2200).contains(value)
    }

    /// Part of a name, a label, a version, a date in digits.
    private static func isCode(_ line: borrowing LineText, _ number: TargetNumber) -> Bool {
        let before = line[number.tokens.lowerBound - 1], first = line[number.tokens.lowerBound]
        let after = line[number.tokens.upperBound]
        if after.gap == .none, line.has(number.tokens.upperBound), after.kind == .protected || line.byte(Int(after.start)) == UInt8(ascii: "/") {
            return true
        }
        if first.kind == .number, line.byte(Int(first.start)) == UInt8(ascii: "0"), line.byte(Int(first.start) + 1).isASCIIDigit { return true }
        if first.gap == .none, line.has(number.tokens.lowerBound - 1) {
            if before.kind == .protected || before.kind == .word || before.mark == .period || before.mark == .colon { return true }
            let mark = line.byte(Int(before.start))
            if mark == UInt8(ascii: "/") || mark == UInt8(ascii: "#") { return true }
            let root = line[number.tokens.lowerBound - 2]
            if before.mark == .hyphen, before.gap == .none, root.kind == .word || root.kind == .dottedLetters { return true }
        }
        if before.mark == .period,
            line.token(line[number.tokens.lowerBound - 2], folds: "no") || line.token(line[number.tokens.lowerBound - 2], folds: "nos")
        {
            return true
        }
        guard before.kind == .word, case .digits = number.form, number.kind == .count else { return false }
        return PhraseList.numberedNouns.contains(line.text(before)) || line.token(before, folds: "no") || line.token(before, folds: "nos")
    }
}
