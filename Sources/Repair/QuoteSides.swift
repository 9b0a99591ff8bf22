internal import TextModel

/// Which side of a quotation each double quotation mark of a line is on.
///
/// Where the curly marks of a line come in pairs of the right shapes, straight ones take turns among themselves; where they
/// do not, all marks of the line take turns together, provided that the curly ones agree. Turns tell nothing when their
/// number is odd or a mark clearly looks the other way. Shapes tell nothing on a line with low marks („), which is one of
/// another language, nor where ” stands between two words with nothing to close (the”new town“of).
struct QuoteSides {
    enum Side { case none, opening, closing }

    /// The side of the token that was last advanced to.
    private(set) var side = Side.none
    /// Its partner stands on the line too.
    private(set) var isPaired = false
    /// The line has two marks, curly ones alone, of which the first closes by its shape and does not look so.
    private(set) var hasSwappedPair = false

    private var straightTakeTurns = false
    private var allTakeTurns = false
    private var tellsNothing = false
    private var seen = 0
    private var straightSeen = 0
    private var isOpen = false

    init(_ line: borrowing LineText) {
        var survey = Survey(), hasLowMark = false
        for index in 0..<line.count {
            let token = line[index]
            if token.mark.isDoubleQuote {
                survey.add(line, index)
            } else if token.kind == .other, isLowMark(line, token) {
                hasLowMark = true
            }
        }
        straightTakeTurns = survey.isBalanced && survey.straight % 2 == 0 && !survey.straightContrary
        allTakeTurns = !survey.isBalanced && survey.count % 2 == 0 && !survey.allContrary
        tellsNothing = hasLowMark || survey.isShapeless
        hasSwappedPair = survey.count == 2 && survey.straight == 0 && survey.firstLooksSwapped && !hasLowMark
    }

    /// Must be called with each token in turn, before `side` and `isPaired` are asked for.
    mutating func advance(_ line: borrowing LineText, _ index: Int) {
        let token = line[index]
        side = .none
        isPaired = false
        guard token.mark.isDoubleQuote, !tellsNothing else { return }
        let turn: Side = seen % 2 == 0 ? .opening : .closing, straightTurn: Side = straightSeen % 2 == 0 ? .opening : .closing
        seen += 1
        if token.mark == .straightQuote {
            straightSeen += 1
            side = allTakeTurns ? turn : straightTakeTurns ? straightTurn : .none
            isPaired = side != .none
        } else {
            advanceCurly(line, index)
        }
        if !isPaired, token.mark != .openQuote, QuoteSides.closesLine(line, index) {
            side = .closing
            isPaired = true
        }
    }

    private mutating func advanceCurly(_ line: borrowing LineText, _ index: Int) {
        if line[index].mark == .openQuote {
            side = .opening
            isPaired = allTakeTurns || QuoteSides.closesNext(line, index)
            isOpen = isPaired
        } else {
            side = .closing
            isPaired = allTakeTurns || isOpen
            isOpen = false
        }
    }

    /// The next curly mark after the opening one at `index` closes.
    private static func closesNext(_ line: borrowing LineText, _ index: Int) -> Bool {
        var next = index + 1
        while line.has(next), line[next].mark != .openQuote, line[next].mark != .closeQuote { next += 1 }
        return line[next].mark == .closeQuote
    }

    /// A mark at the end of a line, after the end of a sentence and a space, can only close.
    private static func closesLine(_ line: borrowing LineText, _ index: Int) -> Bool {
        index == line.count - 1 && line[index].gap == .space && line[index - 1].mark.endsSentence
    }

    private func isLowMark(_ line: borrowing LineText, _ token: Token) -> Bool {
        token.count == 3 && line.byte(Int(token.start)) == 0xE2 && line.byte(Int(token.start) + 1) == 0x80
            && line.byte(Int(token.start) + 2) == 0x9E
    }
}

extension QuoteSides {
    /// What one look over the marks of a line gathers.
    private struct Survey {
        var count = 0
        var straight = 0
        /// Some mark does not look as its turn among the straight ones, or among all, wants it.
        var straightContrary = false
        var allContrary = false
        var firstLooksSwapped = false
        /// A closing mark stands between two words and closes nothing.
        var isShapeless = false
        private var curlyTurns = true
        private var curlyOpen = false

        /// The curly marks are pairs of the right shapes.
        var isBalanced: Bool { curlyTurns && !curlyOpen }

        mutating func add(_ line: borrowing LineText, _ index: Int) {
            let opening = count % 2 == 0
            if line[index].mark == .straightQuote {
                if isContrary(line, index, straight % 2 == 0) { straightContrary = true }
                if isContrary(line, index, opening) { allContrary = true }
                straight += 1
            } else {
                let opens = line[index].mark == .openQuote
                if opens == curlyOpen { curlyTurns = false }
                if !opens, !curlyOpen, straight % 2 == 0, standsBetweenWords(line, index) { isShapeless = true }
                curlyOpen = opens
                if opens != opening { allContrary = true }
                if count == 0 { firstLooksSwapped = !opens && !looks(line, index, opening: false) }
            }
            count += 1
        }

        private func standsBetweenWords(_ line: borrowing LineText, _ index: Int) -> Bool {
            line[index].gap == .none && line[index - 1].kind == .word && line[index + 1].gap == .none && line[index + 1].kind == .word
        }

        private func isContrary(_ line: borrowing LineText, _ index: Int, _ opening: Bool) -> Bool {
            looks(line, index, opening: !opening) || (opening && isInch(line, index))
        }

        /// A mark with text on one side and white space on the other shows its side.
        private func looks(_ line: borrowing LineText, _ index: Int, opening: Bool) -> Bool {
            let gapBefore = index == 0 || line[index].gap != .none
            let gapAfter = !line.has(index + 1) || line[index + 1].gap != .none
            if opening { return gapBefore && !gapAfter && !line[index + 1].mark.endsClause }
            return !gapBefore && gapAfter && line[index - 1].mark != .openBracket
        }

        /// 15" after a number, where a quotation would open.
        private func isInch(_ line: borrowing LineText, _ index: Int) -> Bool {
            line[index].gap == .none && line[index - 1].kind == .number
        }
    }
}
