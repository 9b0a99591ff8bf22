internal import TextModel

/// Which side of a quotation each double quotation mark of a line is on.
///
/// Curly marks say it themselves. Straight ones are opening and closing by turns, provided that the line has an even
/// number of them and none looks the other way round; else they tell nothing.
struct QuoteSides {
    private let countsStraight: Bool
    private var straightSeen = 0
    private var current = -1

    init(_ line: borrowing LineText) {
        var count = 0, odd = false
        for index in 0..<line.count where line[index].mark == .straightQuote {
            let opening = count % 2 == 0
            if QuoteSides.looks(line, index, opening: !opening) || QuoteSides.isInch(line, index, opening) { odd = true }
            count += 1
        }
        countsStraight = count > 0 && count % 2 == 0 && !odd
    }

    /// Must be called with each token in turn, before the questions below are asked of it.
    mutating func advance(_ line: borrowing LineText, _ index: Int) {
        if line[index].mark == .straightQuote { straightSeen += 1 }
    }

    /// The token that was last advanced to opens a quotation.
    func opens(_ token: Token) -> Bool {
        token.mark == .openQuote || (token.mark == .straightQuote && countsStraight && straightSeen % 2 == 1)
    }

    /// The token that was last advanced to closes a quotation.
    func closes(_ token: Token) -> Bool {
        token.mark == .closeQuote || (token.mark == .straightQuote && countsStraight && straightSeen % 2 == 0)
    }

    /// A straight mark with a word on one side and white space on the other shows its side.
    private static func looks(_ line: borrowing LineText, _ index: Int, opening: Bool) -> Bool {
        let gapBefore = index == 0 || line[index].gap != .none
        let gapAfter = !line.has(index + 1) || line[index + 1].gap != .none
        if opening { return gapBefore && !gapAfter && !line[index + 1].mark.endsClause }
        return !gapBefore && gapAfter && line[index - 1].mark != .openBracket
    }

    /// 15" after a number, where a quotation would open.
    private static func isInch(_ line: borrowing LineText, _ index: Int, _ opening: Bool) -> Bool {
        opening && line[index].gap == .none && line[index - 1].kind == .number
    }
}
