internal import Lexicon
internal import TextModel

/// Judges the seams between the words and numbers that the token at `index` is made of.
struct NumberJudge {
    enum Join {
        /// The two belong together: a unit, an ordinal.
        case glued
        case parted(Applicability)
        case unknown
    }

    let index: Int
    let runs: NumberRuns

    /// What the seam before run number `run` is.
    func join(_ run: Int, _ line: borrowing LineText) -> Join {
        line.byte(runs[run].lowerBound).isASCIIDigit ? beforeNumber(run, line) : afterNumber(run, line)
    }

    /// "members1person": two nouns, the first a plural and so no label.
    func isNounNumberNoun(_ line: borrowing LineText) -> Bool {
        guard runs.count == 3, !line.byte(runs[0].lowerBound).isASCIIDigit else { return false }
        let last = line.lexicon.word(line.text(runs[2]))
        return isPlural(runs[0], line) && runs[2].count >= 4 && isSmall(runs[2], line) && last.isSmall && last.isNoun
    }

    private func isSmall(_ run: Range<Int>, _ line: borrowing LineText) -> Bool {
        for index in run where !line.bytes[index].isASCIILower { return false }
        return true
    }

    /// A noun with the ending of a plural, whose singular is a noun too.
    private func isPlural(_ run: Range<Int>, _ line: borrowing LineText) -> Bool {
        let end = run.upperBound
        guard run.count >= 4, isSmall(run, line), line.byte(end - 1) == UInt8(ascii: "s"),
            line.lexicon.word(line.text(run)).isNoun
        else { return false }
        if line.lexicon.word(line.text(run.lowerBound..<end - 1)).isNoun { return true }
        guard line.byte(end - 2) == UInt8(ascii: "e") else { return false }
        if line.lexicon.word(line.text(run.lowerBound..<end - 2)).isNoun { return true }
        guard line.byte(end - 3) == UInt8(ascii: "i") else { return false }
        var singular = line.copy(run.lowerBound..<end - 3)
        singular.append(UInt8(ascii: "y"))
        return line.lexicon.word(singular.span).isNoun
    }

    /// 1000 to 2100 in four digits.
    private func isYear(_ run: Range<Int>, _ line: borrowing LineText) -> Bool {
        run.count == 4 && (1000...2100).contains(value(run, line) ?? 0)
    }

    /// The value of digits without marks, up to five of them.
    private func value(_ run: Range<Int>, _ line: borrowing LineText) -> Int? {
        guard run.count <= 5 else { return nil }
        var value = 0
        for index in run {
            guard line.bytes[index].isASCIIDigit else { return nil }
            value = value * 10 + Int(line.bytes[index] - UInt8(ascii: "0"))
        }
        return value
    }
}

// MARK: - Before a number

extension NumberJudge {
    private func beforeNumber(_ run: Int, _ line: borrowing LineText) -> Join {
        let left = runs[run - 1], number = runs[run]
        let word = line.lexicon.word(line.text(left))
        let capital = line.byte(left.lowerBound).isASCIIUpper
        guard left.count >= 2, isSmall(left.lowerBound + 1..<left.upperBound, line) else { return .unknown }
        if word.isCalendar, capital { return isDate(run, line) ? .parted(word.isAbbreviation ? .review : .safe) : .unknown }
        if word.isCalendar || Joins.isArticle(line, line[index - 1]) { return .unknown }
        if capital, run > 1 || !Joins.opensClause(line, index) || line.isCapitalised(line[index + 1]) { return .unknown }
        let isLong = number.count > 1 || hasTail(run, line)
        if word.isFunction {
            guard !word.isAbbreviation else { return .unknown }
            // "save20" is a code: a verb wants to see what is counted; "up 2" and "be 4" are slang.
            if isLong { return !word.isMainlyVerb || counts(run, line) ? .parted(.safe) : .unknown }
            return !word.isVerb && measures(run, line) ? .parted(.safe) : .unknown
        }
        if word.isAdverb, !word.isNoun, !word.isAdjective, isLong || measures(run, line) { return .parted(.safe) }
        // "packed9,000": no code has a thousands group.
        if word.isVerb, isThousands(run, line) { return .parted(.safe) }
        // "zip64", "save20": what is a noun as well makes names.
        return word.isMainlyVerb && (!word.isNoun || word.isAdjective) && counts(run, line) ? .parted(.safe) : .unknown
    }

    /// A day or a year, which a unit alone may follow ("26th").
    private func isDate(_ run: Int, _ line: borrowing LineText) -> Bool {
        guard let value = value(runs[run], line), (1...31).contains(value) || isYear(runs[run], line) else { return false }
        if run + 1 < runs.count { return line.lexicon.word(line.text(runs[run + 1])).isUnit }
        return !(tailMark(run, line) == .period || tailMark(run, line) == .colon)
    }

    /// A noun, unit or percent sign follows the number.
    private func measures(_ run: Int, _ line: borrowing LineText) -> Bool {
        if run + 1 < runs.count { return true }
        let next = line[index + 1]
        if next.gap == .none { return line.byte(Int(next.start)) == UInt8(ascii: "%") }
        guard next.kind == .word, next.gap == .space, next.shape == .small else { return false }
        let word = line.word(next)
        return word.isNoun && !word.isFunction
    }

    private func counts(_ run: Int, _ line: borrowing LineText) -> Bool { measures(run, line) || hasTail(run, line) }

    /// The number goes on in the tokens after this one: ".5", ",504", ":30".
    private func hasTail(_ run: Int, _ line: borrowing LineText) -> Bool { tailMark(run, line) != .none }

    /// The number has a comma and three digits after the token.
    private func isThousands(_ run: Int, _ line: borrowing LineText) -> Bool {
        guard tailMark(run, line) == .comma, runs[run].count <= 3, line[index + 2].kind == .number else { return false }
        let group = Int(line[index + 2].start)
        return (0..<3).allSatisfy { line.byte(group + $0).isASCIIDigit } && !line.byte(group + 3).isASCIIDigit
    }

    private func tailMark(_ run: Int, _ line: borrowing LineText) -> Mark {
        guard run + 1 == runs.count else { return .none }
        let mark = line[index + 1], rest = line[index + 2]
        guard mark.gap == .none, rest.gap == .none, rest.kind == .number || rest.kind == .numberWord else { return .none }
        return mark.mark == .period || mark.mark == .comma || mark.mark == .colon ? mark.mark : .none
    }
}

// MARK: - After a number

extension NumberJudge {
    private func afterNumber(_ run: Int, _ line: borrowing LineText) -> Join {
        let number = runs[run - 1], right = runs[run]
        let word = line.lexicon.word(line.text(right))
        if word.isUnit { return run + 1 == runs.count ? .glued : .unknown }
        guard isSmall(right, line), word.isSmall else { return .unknown }
        if word.isFunction { return beforeFunctionWord(word, number, right, line) }
        guard run + 1 == runs.count, right.count >= 4, word.isNoun, !word.isMainlyVerb else { return .unknown }
        if isPlural(right, line) { return .parted(.safe) }
        return beforeNoun(word, number, line)
    }

    private func beforeFunctionWord(
        _ word: WordInfo, _ number: Range<Int>, _ right: Range<Int>, _ line: borrowing LineText
    ) -> Join {
        if isYear(number, line) { return right.count >= 2 ? .parted(.safe) : .unknown }
        // "20something", "30plus": only the short ones (and, the, for) make no new word.
        return number.count >= 2 && right.count == 3 && !word.isNoun && !word.isAdjective ? .parted(.safe) : .unknown
    }

    /// A singular, or a plural without its ending: "26people", "1504million", "24hour service".
    private func beforeNoun(_ word: WordInfo, _ number: Range<Int>, _ line: borrowing LineText) -> Join {
        let next = line[index + 1]
        if next.gap == .none, next.mark == .hyphen { return .unknown }
        if next.kind == .word, next.gap == .space, next.shape == .small {
            let after = line.word(next)
            if after.isNoun, !after.isFunction {
                // "1504million people": words for large numbers are adjectives too, and a compound of so long a number is none.
                return isLarge(number, line) && word.isAdjective && !word.isVerb ? .parted(.safe) : .parted(.report)
            }
        }
        if word.smallTier == 1 { return .parted(.safe) }
        return number.count > 1 ? .parted(.review) : .unknown
    }

    /// Four digits and more, or a decimal.
    private func isLarge(_ number: Range<Int>, _ line: borrowing LineText) -> Bool {
        number.count >= 4 || value(number, line) == nil
    }
}
