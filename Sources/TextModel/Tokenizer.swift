/// Cuts a line of well-formed UTF-8 into tokens.
package enum Tokenizer {
    /// Replaces the contents of `tokens` with the tokens of `line`. `protected` holds sorted, disjoint byte ranges that
    /// become one token each.
    package static func tokenize(_ line: Span<UInt8>, protected: [Range<Int>], into tokens: inout [Token]) {
        tokens.removeAll(keepingCapacity: true)
        var index = 0
        var gap = Token.Gap.none
        var nextProtected = 0
        while index < line.count {
            if nextProtected < protected.count, index >= protected[nextProtected].lowerBound {
                let range = protected[nextProtected]
                nextProtected += 1
                if range.upperBound > index {
                    tokens.append(Token(start: index, end: range.upperBound, kind: .protected, gap: gap))
                    index = range.upperBound
                    gap = .none
                    continue
                }
            }
            let limit = nextProtected < protected.count ? protected[nextProtected].lowerBound : line.count
            let byte = line[index]
            if byte == 0x20 || byte == 0x09 || byte == 0x0B || byte == 0x0C || byte == 0x0D {
                gap = gap == .none && byte == 0x20 ? .space : .wide
                index += 1
                continue
            }
            let token = byte < 0x80 ? ascii(line, index, limit, gap) : beyondASCII(line, index, limit, gap)
            if token.kind == .other, token.mark == .none, token.count > 0, isSpace(line, token) {
                gap = .wide
            } else {
                tokens.append(token)
                gap = .none
            }
            index = Int(token.end)
        }
    }

    private static func isSpace(_ line: Span<UInt8>, _ token: Token) -> Bool {
        guard line[Int(token.start)] >= 0x80 else { return false }
        if case .space = Scalar(line, at: Int(token.start)).kind { return true }
        return false
    }

    private static func ascii(_ line: Span<UInt8>, _ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        let byte = line[start]
        if byte.isASCIILetter { return word(line, start, limit, gap) }
        if byte.isASCIIDigit { return number(line, start, limit, gap) }
        if byte < 0x20 || byte == 0x7F { return Token(start: start, end: start + 1, kind: .other, gap: gap, mark: .other) }
        return Token(start: start, end: start + 1, kind: .mark, gap: gap, mark: Mark.ofASCII[Int(byte)])
    }

    private static func beyondASCII(_ line: Span<UInt8>, _ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        let scalar = Scalar(line, at: start)
        switch scalar.kind {
        case .letter: return word(line, start, limit, gap)
        case .han: return chinese(line, start, limit, gap)
        case .mark(let mark): return Token(start: start, end: start + scalar.length, kind: .mark, gap: gap, mark: mark)
        case .chineseMark, .fullWidth:
            return Token(start: start, end: start + scalar.length, kind: .mark, gap: gap, mark: .other)
        case .space: return Token(start: start, end: start + scalar.length, kind: .other, gap: gap)
        case .other: return Token(start: start, end: start + scalar.length, kind: .other, gap: gap, mark: .other)
        }
    }

    /// A word from `start`: letters and, after the first, digits; an apostrophe or ’ between letters belongs to it.
    private static func word(_ line: Span<UInt8>, _ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        if start + 1 < limit, line[start + 1] == UInt8(ascii: "."), let end = dottedLetters(line, start, limit) {
            return Token(start: start, end: end, kind: .dottedLetters, gap: gap)
        }
        var letters = Letters()
        var index = start
        let first = line[start]
        if first < 0x80 {
            if first.isASCIIUpper { letters.addCapital(first: true) } else { letters.small = true }
            index += 1
        }
        while index < limit {
            // Most of a word is small letters.
            while index < limit, line[index].isASCIILower {
                letters.small = true
                index += 1
            }
            guard index < limit, let next = letterEnd(line, index, start, limit, &letters) else { break }
            index = next
        }
        return Token(start: start, end: index, kind: .word, shape: letters.shape, gap: gap)
    }

    /// What a word's letters are like.
    private struct Letters {
        var small = false, capitals = 0, firstIsCapital = false

        mutating func addCapital(first: Bool) {
            capitals += 1
            if first { firstIsCapital = true }
        }

        var shape: Token.Shape {
            if capitals == 0 { return .small }
            if capitals == 1, firstIsCapital { return .capital }
            return small ? .mixed : .capitals
        }
    }

    /// The end of the character at `index` when it goes on with the word that began at `start`; nil when it does not.
    private static func letterEnd(
        _ line: Span<UInt8>, _ index: Int, _ start: Int, _ limit: Int, _ letters: inout Letters
    ) -> Int? {
        let byte = line[index]
        if byte.isASCIIUpper {
            letters.addCapital(first: false)
            return index + 1
        }
        if byte.isASCIIDigit { return index + 1 }
        if byte == UInt8(ascii: "'") {
            return index + 1 < limit && line[index + 1].isASCIILetter && line[index - 1].isASCIILetter ? index + 1 : nil
        }
        guard byte >= 0x80 else { return nil }
        let scalar = Scalar(line, at: index)
        if scalar.value == 0x2019 {
            let joins = index > start && index + 3 < limit && line[index + 3].isASCIILetter && line[index - 1].isASCIILetter
            return joins ? index + 3 : nil
        }
        guard case .letter = scalar.kind else { return nil }
        if scalar.isUpper { letters.addCapital(first: index == start) } else { letters.small = true }
        return index + scalar.length
    }

    /// The end of "U.S.", "e.g.", "p.m" from `start`, or nil: single ASCII letters with a full stop after each, two or more.
    private static func dottedLetters(_ line: Span<UInt8>, _ start: Int, _ limit: Int) -> Int? {
        guard start + 3 <= limit else { return nil }
        var index = start, letters = 0
        while index < limit, line[index].isASCIILetter {
            let stop = index + 1 < limit && line[index + 1] == UInt8(ascii: ".")
            if !stop {
                // A last letter without its stop ("U.S.A") belongs to it only when the word ends there.
                if letters > 0, index + 1 == limit || !(line[index + 1].isASCIIAlphanumeric || line[index + 1] >= 0x80) {
                    letters += 1
                    index += 1
                }
                break
            }
            letters += 1
            index += 2
        }
        return letters >= 2 ? index : nil
    }

    /// Digits with single marks between them, or digits with letters after them.
    private static func number(_ line: Span<UInt8>, _ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        var index = start + 1
        while index < limit {
            let byte = line[index]
            if byte.isASCIIDigit {
                index += 1
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"),
                index + 1 < limit, line[index + 1].isASCIIDigit
            {
                index += 2
            } else {
                break
            }
        }
        guard index < limit, line[index].isASCIILetter else {
            return Token(start: start, end: index, kind: .number, gap: gap)
        }
        while index < limit, line[index].isASCIIAlphanumeric { index += 1 }
        return Token(start: start, end: index, kind: .numberWord, gap: gap)
    }

    /// A run of ideographs with the Chinese and full-width marks between them.
    private static func chinese(_ line: Span<UInt8>, _ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        var index = start, end = start
        while index < limit, line[index] >= 0x80 {
            let scalar = Scalar(line, at: index)
            switch scalar.kind {
            case .han:
                index += scalar.length
                end = index
            case .chineseMark, .fullWidth, .mark(.openQuote), .mark(.closeQuote):
                index += scalar.length
            default:
                return Token(start: start, end: end, kind: .chinese, gap: gap)
            }
        }
        return Token(start: start, end: end, kind: .chinese, gap: gap)
    }
}
