internal import Lexicon
internal import TextModel

/// A digit and a point that were torn off the number which follows in the same clause.
struct TornDecimal {
    enum Scale {
        /// 亿: "600 million".
        case hundredMillions
        /// 万: "60,000".
        case tenThousands
    }

    /// The token that is the digit.
    let index: Int
    let scale: Scale
    /// The token that is the rest of the number.
    private let rest: Int

    /// Farther away the two numbers have nothing to do with each other; in tokens.
    private static let reach = 14

    /// Looks for one that begins with the number at `index`, which has a token before it and two after it.
    init?(_ line: borrowing LineText, _ index: Int) {
        guard line[index].gap == .space, TornDecimal.isDigit(line, index), TornDecimal.opensNoList(line, index),
            TornDecimal.isCapitalAfterPoint(line, index)
        else { return nil }
        var next = index + 3
        let limit = Swift.min(line.count, index + TornDecimal.reach)
        while next < limit, line[next].kind == .word || line[next].mark == .hyphen || line[next].mark == .apostrophe { next += 1 }
        guard next < limit, line[next].kind == .number, line[next].gap == .space, let scale = TornDecimal.scale(line, next) else { return nil }
        self.index = index
        self.scale = scale
        rest = next
    }

    /// From the digit to the end of the rest, in bytes of the line.
    func range(_ line: borrowing LineText) -> Range<Int> { Int(line[index].start)..<Int(line[rest].end) }

    /// The number before it was torn.
    func value(_ line: borrowing LineText) -> ExactDecimal {
        let digits = [line.byte(Int(line[index].start)), line.byte(Int(line[rest].start))]
        return DigitNumeral(digits.span, 0..<2).value.scaled(by: scale == .hundredMillions ? 7 : 3)
    }

    /// What stood there before it was torn: the words between, then the number.
    func repaired(_ line: borrowing LineText) -> [UInt8] {
        var text = line.copy(Int(line[index + 2].start)..<Int(line[rest].start))
        if let small = line.recase(line[index + 2], upper: false) {
            text.replaceSubrange(0..<small.range.count, with: small.replacement)
        }
        text += line.copy(line[index].range)
        text.append(line.byte(Int(line[rest].start)))
        text += Array((scale == .hundredMillions ? "0" : ",000").utf8)
        return text
    }

    private static func isDigit(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].count == 1 && line.byte(Int(line[index].start)) != UInt8(ascii: "0")
    }

    /// A word of the clause stands before the digit, and none that takes a number for its name.
    private static func opensNoList(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1]
        guard before.kind == .word, before.count > 1 else { return false }
        let word = line.word(before)
        return !word.isAbbreviation && !word.isCalendar && !PhraseList.numberedNouns.contains(line.text(before))
    }

    /// A full stop glued to the digit, and after it (glued in the input) an ordinary word with a capital.
    private static func isCapitalAfterPoint(_ line: borrowing LineText, _ index: Int) -> Bool {
        let point = line[index + 1], token = line[index + 2]
        guard point.mark == .period, point.gap == .none, token.kind == .word, token.shape == .capital else { return false }
        guard token.gap == .none || line.gapIsNew(index + 2) else { return false }
        let word = line.word(token)
        return token.count > 1 && word.isSmall && !word.isMainlyCapital && !word.isFunction
    }

    private static func scale(_ line: borrowing LineText, _ index: Int) -> Scale? {
        let number = line[index], first = Int(number.start)
        guard line.byte(first) != UInt8(ascii: "0") else { return nil }
        let tail = line.text(first + 1..<Int(number.end))
        if tail.count == 2, hasPrefix(tail, 0, "00"), line.token(line[index + 1], folds: "million"), line[index + 1].gap == .space {
            return .hundredMillions
        }
        return tail.count == 5 && hasPrefix(tail, 0, "0,000") ? .tenThousands : nil
    }
}
