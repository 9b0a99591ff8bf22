internal import Lexicon
internal import TextModel

/// A time of day whose parts have come apart: "9: 30 a.m.", "20: 26: 01".
struct ClockTime {
    /// Tokens it takes in.
    private(set) var count = 3
    private(set) var applicability = Applicability.safe
    /// By part: whether a space stands before it.
    private(set) var torn = InlineArray<3, Bool>(repeating: false)

    /// Reads the time that begins with the number at `index`; nil when there is none, or none that is torn, or when it may be
    /// a ratio, a score or a list.
    init?(_ line: borrowing LineText, _ index: Int) {
        guard ClockTime.isPart(line, index, 1...2, below: 25), ClockTime.mayBegin(line, index),
            ClockTime.isMinute(line, index + 2)
        else { return nil }
        torn[1] = true
        if ClockTime.isMinute(line, index + 4) {
            count = 5
            torn[2] = true
            let isCertain = ClockTime.hasZero(line, index) || ClockTime.followsAt(line, index)
            guard isCertain, !ClockTime.goesOn(line, index + 5) else { return nil }
            return
        }
        guard !ClockTime.goesOn(line, index + 3) else { return nil }
        if ClockTime.isClock(line, index) { return }
        guard ClockTime.followsAt(line, index) else { return nil }
        applicability = .review
    }

    /// The number at `index` has so many digits and nothing else, and is below `bound`.
    private static func isPart(_ line: borrowing LineText, _ index: Int, _ digits: ClosedRange<Int>, below bound: Int) -> Bool {
        digits.contains(line[index].count) && NumberPlace.isPlain(line, index) && NumberPlace.value(line, index) < bound
    }

    /// A colon directly after a number, a space, and two digits at `index`.
    private static func isMinute(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index - 1].mark == .colon && line[index - 1].gap == .none && line[index].gap == .space
            && isPart(line, index, 2...2, below: 60)
    }

    private static func mayBegin(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard index > 0, line[index].gap == .none else { return true }
        let before = line[index - 1].mark
        return before == .openBracket || before == .hyphen || before == .dash || before.isDoubleQuote || before == .comma
    }

    /// Another part, or something that no time has, is glued to the end.
    private static func goesOn(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line.has(index), line[index].gap == .none else { return false }
        let mark = line[index].mark
        if mark == .colon { return true }
        return !(mark.endsClause || mark == .closeBracket || mark == .hyphen || mark == .dash || mark.isDoubleQuote)
    }

    private static func hasZero(_ line: borrowing LineText, _ index: Int) -> Bool {
        for part in stride(from: index, through: index + 4, by: 2) where line[part].count == 2 {
            if line.byte(Int(line[part].start)) == UInt8(ascii: "0") { return true }
        }
        return false
    }

    private static func followsAt(_ line: borrowing LineText, _ index: Int) -> Bool {
        index > 0 && line.token(line[index - 1], folds: "at")
    }

    /// What only a time of day has: full hours, a.m. or p.m., a date after it, or another time beyond a hyphen.
    private static func isClock(_ line: borrowing LineText, _ index: Int) -> Bool {
        NumberPlace.value(line, index + 2) == 0 || isHalfOfDay(line, line[index + 3]) || beforeDate(line, index + 3)
            || beforeTime(line, index + 3) || afterTime(line, index - 1)
    }

    /// "a.m.", "pm"; the bytes alone tell, since "a.m" also looks like the name of a file.
    private static func isHalfOfDay(_ line: borrowing LineText, _ token: Token) -> Bool {
        var index = Int(token.start)
        let first = line.byte(index).asciiLowered
        guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p"), token.gap != .wide else { return false }
        index += line.byte(index + 1) == UInt8(ascii: ".") ? 2 : 1
        return line.byte(index).asciiLowered == UInt8(ascii: "m") && !line.byte(index + 1).isASCIIAlphanumeric
    }

    /// "on July 25", "on the 25th"
    private static func beforeDate(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line.token(line[index], folds: "on") else { return false }
        if line.word(index + 1).isCalendar { return true }
        return line.token(line[index + 1], folds: "the") && line[index + 2].kind == .numberWord
    }

    private static func isHyphen(_ token: Token) -> Bool { (token.mark == .hyphen || token.mark == .dash) && token.gap == .none }

    private static func beforeTime(_ line: borrowing LineText, _ hyphen: Int) -> Bool {
        guard isHyphen(line[hyphen]), line[hyphen + 1].gap == .none else { return false }
        return isWhole(line, hyphen + 1) || isPart(line, hyphen + 1, 1...2, below: 25) && isMinute(line, hyphen + 3)
    }

    private static func afterTime(_ line: borrowing LineText, _ hyphen: Int) -> Bool {
        guard isHyphen(line[hyphen]), line[hyphen + 1].gap == .none else { return false }
        return isWhole(line, hyphen - 1) || isMinute(line, hyphen - 1) && isPart(line, hyphen - 3, 1...2, below: 25)
    }

    /// "21:30"
    private static func isWhole(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line[index].kind == .number, (4...5).contains(line[index].count) else { return false }
        return line.byte(Int(line[index].end) - 3) == UInt8(ascii: ":")
    }
}
