internal import Lexicon
internal import TextModel

/// The number at `index` of a line and what stands around it.
struct NumberPlace {
    let index: Int
    private let isPlain: Bool

    init(_ line: borrowing LineText, _ index: Int) {
        self.index = index
        isPlain = NumberPlace.isPlain(line, index)
    }

    /// True when the token is a number of digits alone.
    static func isPlain(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line[index].kind == .number else { return false }
        for offset in line[index].range where !line.bytes[offset].isASCIIDigit { return false }
        return true
    }

    /// The white space before the token `distance` after this one.
    func gap(_ distance: Int, _ line: borrowing LineText) -> Range<Int> {
        Int(line[index + distance - 1].end)..<Int(line[index + distance].start)
    }

    /// The value of up to four digits.
    static func value(_ line: borrowing LineText, _ index: Int) -> Int {
        var value = 0
        for offset in line[index].range.prefix(4) { value = value * 10 + Int(line.bytes[offset] &- UInt8(ascii: "0")) }
        return value
    }

    private func startsWithZero(_ line: borrowing LineText, _ index: Int) -> Bool {
        line.byte(Int(line[index].start)) == UInt8(ascii: "0")
    }
}

// MARK: - Years

extension NumberPlace {
    /// "20 19" where a year stands and nothing else can.
    func isTornYear(_ line: borrowing LineText) -> Bool {
        guard isPair(line, index), let end = yearEnd(line) else { return false }
        let before = line[index - 1]
        if before.mark == .comma, before.gap == .none {
            return end == .clause && isDay(line, index - 2) && line.word(index - 3).isCalendar
        }
        guard before.kind == .word, line[index].gap == .space, !followsNumber(line) else { return false }
        let word = line.word(before)
        if word.isCalendar, line.isCapitalised(before) {
            // "On July 20 19 were hurt": a day and a count.
            return end == .clause && !line.token(line[index - 2], folds: "on")
        }
        if word.isFunction { return !Joins.isArticle(line, before) && !line.token(before, folds: "at") }
        if line.token(before, folds: "year") { return true }
        return word.isAdjective && word.isAdverb && line.word(index - 2).isFunction
    }

    private enum YearEnd { case clause, functionWord }

    /// What follows the second pair: the end of the clause or a function word; nil for anything else.
    private func yearEnd(_ line: borrowing LineText) -> YearEnd? {
        guard line.has(index + 2) else { return .clause }
        let next = line[index + 2]
        if next.kind == .word {
            return next.gap == .space && next.shape == .small && line.word(next).isFunction ? .functionWord : nil
        }
        guard next.gap == .none, next.mark.endsClause || next.mark == .closeBracket || next.mark.isDoubleQuote else { return nil }
        return .clause
    }

    /// The pairs 19 00 to 20 39 at `index`.
    private func isPair(_ line: borrowing LineText, _ index: Int) -> Bool {
        let first = line[index], second = line[index + 1]
        guard first.count == 2, second.count == 2, second.gap == .space, NumberPlace.isPlain(line, index),
            NumberPlace.isPlain(line, index + 1)
        else { return false }
        let century = NumberPlace.value(line, index)
        return century == 19 || century == 20 && NumberPlace.value(line, index + 1) < 40
    }

    private func isDay(_ line: borrowing LineText, _ index: Int) -> Bool {
        NumberPlace.isPlain(line, index) && line[index].count <= 2 && (1...31).contains(NumberPlace.value(line, index))
    }

    /// A number stands two tokens before ("18 and 20 19"), and is itself no year ("2015 to 20 19", "20 15 to 20 19") and no
    /// day of a month ("26 July 20 19").
    private func followsNumber(_ line: borrowing LineText) -> Bool {
        let kind = line[index - 2].kind
        guard kind == .number || kind == .numberWord else { return false }
        if line.word(index - 1).isCalendar || isPair(line, index - 3) { return false }
        let isYear =
            line[index - 2].count == 4 && NumberPlace.isPlain(line, index - 2)
            && (1000...2100).contains(NumberPlace.value(line, index - 2))
        return !isYear
    }
}

// MARK: - Thousands and decimals

extension NumberPlace {
    /// How many groups ", 000" follow the number, where a noun follows them.
    func tornThousands(_ line: borrowing LineText) -> Int {
        guard isPlain, line[index].count <= 3, !startsWithZero(line, index), line[index - 1].mark != .comma else { return 0 }
        var groups = 0
        while isGlued(.comma, line, index + 2 * groups + 1), isZeros(line, index + 2 * groups + 2) { groups += 1 }
        return groups > 0 && isFollowedByNoun(line, index + 2 * groups) ? groups : 0
    }

    private func isGlued(_ mark: Mark, _ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].mark == mark && line[index].gap == .none
    }

    private func isZeros(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].gap == .space && line[index].count == 3 && NumberPlace.isPlain(line, index)
            && NumberPlace.value(line, index) == 0
    }

    /// "101,5986 billion": at most three digits, then a group of four or more, and a noun after them.
    func isGroupedWrongly(_ line: borrowing LineText) -> Bool {
        guard !isPlain, isFollowedByNoun(line, index) else { return false }
        var group = 0, groups = 0, longest = 0, first = 0
        for offset in line[index].range {
            let byte = line.bytes[offset]
            if byte.isASCIIDigit {
                group += 1
                if groups == 0 { first = group } else { longest = max(longest, group) }
            } else if byte == UInt8(ascii: ",") {
                groups += 1
                group = 0
            } else {
                return false
            }
        }
        guard first <= 3, longest >= 4 else { return false }
        // "26,2020": a day and a year.
        let isDate = groups == 1 && longest == 4 && first <= 2 && (1900...2099).contains(lastFour(line))
        return !isDate
    }

    private func lastFour(_ line: borrowing LineText) -> Int {
        var value = 0
        for offset in line[index].range.suffix(4) { value = value * 10 + Int(line.bytes[offset] &- UInt8(ascii: "0")) }
        return value
    }

    /// A content word in small letters follows.
    private func isFollowedByNoun(_ line: borrowing LineText, _ index: Int) -> Bool {
        let next = line[index + 1], word = line.word(next)
        return next.kind == .word && next.gap == .space && next.shape == .small && word.isSmall && !word.isFunction
    }

    /// "1. 6 billion" in the middle of a sentence: before a word for a large number, which is an adjective too.
    func isTornDecimal(_ line: borrowing LineText) -> Bool {
        let rest = line[index + 2], before = line[index - 1]
        guard isPlain, line[index].count <= 3, isGlued(.period, line, index + 1), rest.gap == .space, rest.count <= 2,
            NumberPlace.isPlain(line, index + 2)
        else { return false }
        let isMoney = before.mark == .technical && line[index].gap == .none
        guard isMoney || before.kind == .word && before.shape == .small && line[index].gap == .space else { return false }
        if line.byte(Int(rest.end)) == UInt8(ascii: "%") { return true }
        let word = line.word(index + 3)
        return isFollowedByNoun(line, index + 2) && word.isAdjective && word.isNoun && !word.isVerb
    }
}
