internal import Lexicon
internal import TextModel

/// Whether a space is missing before an opening or after a closing bracket.
///
/// Round brackets hold an aside, a plural or prefix ("box(es)", "(re)opened"), arguments ("f(x)", "open(path, mode)") or a
/// part of a formula ("Ca(OH)2", "Copper(II)"); an aside has several words, an acronym or a name in it, or words around it.
enum BracketGap {
    /// Before the bracket at `index`, which is glued to what stands before.
    static func before(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard isRound(line, index), line[index + 1].gap == .none, let content = Content(line, open: index) else { return false }
        let before = line[index - 1]
        if before.kind == .mark { return afterMark(line, index, content) }
        guard before.kind == .word, before.count > 1 else { return (before.kind == .number || before.kind == .numberWord) && content.isProse }
        guard line.word(before).isKnown || line.isCapitalised(before) else { return false }
        if content.isProse { return true }
        if before.shape == .mixed { return false }
        return content.isGluedAfter ? isAside(line, content) : content.isName
    }

    /// "midnight.(Editor: …", "“slow tea”(a kind …"
    private static func afterMark(_ line: borrowing LineText, _ index: Int, _ content: Content) -> Bool {
        switch line[index - 1].mark {
        case .period, .exclamation, .question, .comma, .semicolon:
            GluedMark.closesText(line, index - 1) && (content.isProse || content.isName || content.isQuoted)
        case .closeQuote: content.isProse || content.isName || content.isOneWord
        case .other: line.byte(Int(line[index - 1].start)) == UInt8(ascii: "%") && content.isProse
        default: false
        }
    }

    /// "district(county)office", "Station(WHS)and": a word or list in brackets with words glued on both sides.
    private static func isAside(_ line: borrowing LineText, _ content: Content) -> Bool {
        let before = line[content.open - 1], inside = line[content.open + 1], after = line[content.close + 1]
        guard content.isOneWord || content.isList, before.count > 2, after.kind == .word, after.count > 2, line.word(after).isSmall else {
            return false
        }
        return content.isName || content.isList || (inside.count > 2 && line.word(inside).isSmall)
    }

    /// After the bracket at `index`, with a word or number glued after it.
    static func after(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index + 1]
        guard GluedMark.isText(token), token.count > 1 || line.isCapitalised(token) else { return false }
        guard let content = Content(line, close: index) else { return isRound(line, index) && line.isCapitalised(token) }
        if content.isProse { return token.kind != .word || isWord(line, token) }
        guard isRound(line, content.open) else { return false }
        if content.isGluedBefore { return isAside(line, content) }
        return line.isCapitalised(token) || (content.isName && isWord(line, token)) || isAsideBeforeWord(line, content)
    }

    /// "(right)to": no prefix, since the word in brackets is long and the one after it a function word.
    private static func isAsideBeforeWord(_ line: borrowing LineText, _ content: Content) -> Bool {
        let inside = line[content.open + 1]
        return content.isOneWord && inside.count > 3 && line.word(inside).isSmall && line.word(content.close + 1).isFunction
    }

    private static func isWord(_ line: borrowing LineText, _ token: Token) -> Bool {
        line.isCapitalised(token) || line.word(token).isKnown
    }

    static func isRound(_ line: borrowing LineText, _ index: Int) -> Bool {
        let byte = line.byte(Int(line[index].start))
        return byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
    }
}

extension BracketGap {
    /// What a pair of brackets holds.
    struct Content {
        let open: Int
        let close: Int
        /// Several words, not all parted by commas or other marks.
        private(set) var isProse = false
        /// An acronym or a capitalised word that is no Roman number; a number of four digits, a year; or a page of the web,
        /// while a file name may be the argument of a call.
        private(set) var isName = false
        private(set) var isOneWord = false
        /// Words parted by commas and spaces.
        private(set) var isList = false
        private(set) var isQuoted = false
        private(set) var isGluedBefore = false
        private(set) var isGluedAfter = false

        /// From the opening bracket at `open` to the next bracket; nil where there is none.
        init?(_ line: borrowing LineText, open: Int) {
            var close = open + 1
            while line.has(close), line[close].mark != .closeBracket, line[close].mark != .openBracket { close += 1 }
            guard line.has(close), close > open + 1 else { return nil }
            self.init(line, open, close)
        }

        /// Back from the closing bracket at `close` to the bracket before; nil where that closes too.
        init?(_ line: borrowing LineText, close: Int) {
            var open = close - 1
            while open >= 0, line[open].mark != .openBracket, line[open].mark != .closeBracket { open -= 1 }
            guard open >= 0, line[open].mark == .openBracket, close > open + 1 else { return nil }
            self.init(line, open, close)
        }

        private init(_ line: borrowing LineText, _ open: Int, _ close: Int) {
            self.open = open
            self.close = close
            for index in open + 2..<max(open + 2, close) where line[index].gap != .none && GluedMark.isText(line[index]) {
                if GluedMark.isText(line[index - 1]) || line[index - 1].mark == .colon { isProse = true }
            }
            let first = line[open + 1]
            isList = close > open + 2 && !isProse && (open + 1..<close).allSatisfy { GluedMark.isText(line[$0]) || line[$0].mark == .comma }
            isOneWord = close == open + 2 && first.kind == .word
            isName =
                close == open + 2
                && (isNamed(line, first) || (first.kind == .number && first.count == 4) || first.kind == .chinese || line.isWebAddress(first))
            isQuoted = first.mark.isDoubleQuote
            isGluedBefore = line[open].gap == .none && line.has(open - 1) && line[open - 1].kind != .mark
            isGluedAfter = line.has(close + 1) && line[close + 1].gap == .none && line[close + 1].kind != .mark
        }

        private func isNamed(_ line: borrowing LineText, _ token: Token) -> Bool {
            token.kind == .word && token.count > 1 && (line.isCapitalised(token) || token.shape == .mixed) && !isRoman(line, token)
        }

        private func isRoman(_ line: borrowing LineText, _ token: Token) -> Bool {
            for place in token.range {
                switch line.byte(place) {
                case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): continue
                default: return false
                }
            }
            return true
        }
    }
}
