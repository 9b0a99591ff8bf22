internal import Lexicon
internal import TextModel

/// Whether a space is missing after a comma or semicolon.
enum CommaGap {
    /// The mark at `index`, with text glued after it, parts two clauses or items.
    static func after(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard GluedMark.isText(line[index + 1]), GluedMark.closesText(line, index), !isEntity(line, index) else { return false }
        if isThousands(line, index) { return false }
        // x,y and N,N-dimethyl are formulas; {diff,log} is a pattern.
        if isSymbol(line[index - 1]), isSymbol(line[index + 1]) { return false }
        return line[index - 1].gap != .none || line.byte(Int(line[index - 1].start) - 1) != UInt8(ascii: "{")
    }

    /// "packed9,000": a digit that is glued to a word before the comma, three after it.
    private static func isThousands(_ line: borrowing LineText, _ index: Int) -> Bool {
        let group = Int(line[index + 1].start)
        guard line.byte(Int(line[index].start) - 1).isASCIIDigit, line[index + 1].kind == .number else { return false }
        return (0..<3).allSatisfy { line.byte(group + $0).isASCIIDigit } && !line.byte(group + 3).isASCIIDigit
    }

    private static func isSymbol(_ token: Token) -> Bool {
        token.count == 1 && (token.kind == .word || token.kind == .number)
    }

    /// A line of comma-separated values: two commas or more, and no white space at all.
    static func isRecord(_ line: borrowing LineText) -> Bool {
        var commas = 0
        for index in 0..<line.count {
            if index > 0, line[index].gap != .none { return false }
            if line[index].mark == .comma { commas += 1 }
        }
        return commas > 1
    }

    /// "October 9,1987" has the look of a number: the place of the year in the token at `index` when it is a day and a year.
    static func beforeYear(_ line: borrowing LineText, _ index: Int) -> Int? {
        let token = line[index], end = Int(token.end), comma = end - 5
        guard token.count == 6 || token.count == 7, line.byte(comma) == UInt8(ascii: ",") else { return nil }
        let century = line.byte(comma + 1)
        guard century == UInt8(ascii: "1") || century == UInt8(ascii: "2"), token.gap == .space else { return nil }
        for place in Int(token.start)..<end where place != comma && !line.byte(place).isASCIIDigit { return nil }
        return line.word(index - 1).isCalendar && line.isCapitalised(line[index - 1]) ? comma + 1 : nil
    }

    /// `&nbsp;The`: the semicolon ends an entity.
    private static func isEntity(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].mark == .semicolon && line.byte(Int(line[index - 1].start) - 1) == UInt8(ascii: "&")
    }
}
