internal import Lexicon
internal import TextModel

/// What the rules for joins have in common.
enum Joins {
    /// True when nothing is glued to the token at `index` but the marks that sentences have: no hyphen, slash, dot or
    /// bracket of code. With `afterHyphen` it may also be the last part of a compound.
    static func standsFree(_ line: borrowing LineText, _ index: Int, afterHyphen: Bool = false) -> Bool {
        let token = line[index], after = line[index + 1]
        if index > 0, token.gap == .none, !mayPrecede(line, index), !(afterHyphen && endsCompound(line, index)) { return false }
        guard line.has(index + 1), after.gap == .none else { return true }
        // A word alone between quotation marks is spoken of, or a key.
        if index > 0, token.gap == .none, after.mark.isDoubleQuote, line[index - 1].mark.isDoubleQuote { return false }
        guard after.kind == .mark else { return after.kind == .chinese }
        switch after.mark {
        case .technical, .openBracket: return false
        case .other: return line.byte(Int(after.start)) >= 0x80 || line.byte(Int(after.start)) == UInt8(ascii: "%")
        case .period, .colon:
            // "name.method" is code, "city.The" the end of a sentence.
            let second = line[index + 2]
            return second.gap != .none || second.kind != .protected && (second.kind != .word || line.isCapitalised(second))
        default: return true
        }
    }

    /// The mark directly before the token at `index` is one that a word may follow in prose.
    private static func mayPrecede(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index - 1]
        switch mark.mark {
        case .comma, .semicolon, .exclamation, .question, .openQuote, .closeQuote, .straightQuote, .openSingleQuote, .dash,
            .ellipsis:
            return mark.kind == .mark
        case .openBracket: return mark.gap != .none || index == 1
        case .period, .colon:
            // "ended.InWuhan", but not "map.inWuhan" or "x1:InWuhan".
            let before = line[index - 2]
            if before.kind == .numberWord { return false }
            return before.kind != .word || before.shape != .mixed && line.isCapitalised(line[index]) && line.word(before).isKnown
        case .other: return line.byte(Int(mark.start)) >= 0x80
        default: return mark.kind == .chinese
        }
    }

    /// "high-quality": a hyphen after a number or an ordinary word.
    private static func endsCompound(_ line: borrowing LineText, _ index: Int) -> Bool {
        let hyphen = line[index - 1], before = line[index - 2]
        guard hyphen.mark == .hyphen, hyphen.gap == .none else { return false }
        return before.kind == .number || before.shape == .small && before.count > 1 && line.word(before).isSmall
    }

    /// The token at `index` begins a sentence or a clause.
    static func opensClause(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line.has(index - 1) else { return true }
        let before = line[index - 1].mark
        return before.endsClause || before.isDoubleQuote || before == .openSingleQuote || before == .openBracket || before == .dash
    }

    /// "the", "a" or "an".
    static func isArticle(_ line: borrowing LineText, _ token: Token) -> Bool {
        guard token.kind == .word else { return false }
        return line.token(token, folds: "the") || line.token(token, folds: "a") || line.token(token, folds: "an")
    }
}
