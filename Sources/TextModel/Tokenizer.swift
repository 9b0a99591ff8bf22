/// Cuts a line of well-formed UTF-8 into tokens.
package struct Tokenizer: Sendable {
    private var storage: [Token] = []
    private var count = 0

    package init() {}

    /// The tokens of the last line.
    package var tokens: Span<Token> {
        @_lifetime(borrow self)
        get { storage.span.extracting(0..<count) }
    }

    /// Cuts `line`. `protected` holds sorted, disjoint byte ranges that become one token each.
    package mutating func tokenize(_ line: Span<UInt8>, protected: [Range<Int>]) {
        if storage.count < line.count {
            let empty = Token(start: 0, end: 0, kind: .other, gap: .none)
            storage = [Token](repeating: empty, count: Swift.max(256, line.count * 2))
        }
        count = storage.withUnsafeMutableBufferPointer { tokens in
            line.withUnsafeBufferPointer { bytes in
                ByteClass.table.withUnsafeBufferPointer { classes in
                    let cutter = TokenCutter(line: bytes, classes: classes)
                    return protected.isEmpty
                        ? cutter.cut(0, bytes.count, tokens, 0, .none).count : cutter.cut(around: protected, tokens)
                }
            }
        }
    }
}

extension Tokenizer {
    /// Brings the tokens up to date after spaces were put between some of them or taken away before commas and the like,
    /// which changes no token but for its place.
    ///
    /// - Parameter edits: sorted and disjoint, in offsets of the line the tokens were cut from.
    /// - Returns: false, and leaves the tokens unusable, when the edits may have changed a token: the line is to be cut anew.
    package mutating func follow(_ edits: [(range: Range<Int>, isSpace: Bool)]) -> Bool {
        var next = 0, shift = 0, previousEnd = 0
        for index in 0..<count {
            var token = storage[index]
            let start = Int(token.start)
            if next < edits.count, edits[next].range.upperBound <= start {
                let (range, isSpace) = edits[next]
                next += 1
                // The edit must be all that stands before the token, and leave it one space or none.
                guard range == previousEnd..<start, isSpace || token.mark.staysApart else { return false }
                shift += (isSpace ? 1 : 0) - range.count
                token.gap = isSpace ? .space : .none
            }
            previousEnd = Int(token.end)
            token.start += Int32(truncatingIfNeeded: shift)
            token.end += Int32(truncatingIfNeeded: shift)
            storage[index] = token
        }
        return next == edits.count
    }
}

extension Mark {
    /// Makes no token of its own with what it touches.
    fileprivate var staysApart: Bool {
        switch self {
        case .comma, .semicolon, .exclamation, .question, .closeBracket, .openQuote, .closeQuote, .straightQuote: true
        default: false
        }
    }
}

/// The loop of `Tokenizer`, on pointers: it runs over every byte of every line that may need a repair.
private struct TokenCutter {
    let line: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt8>

    /// Cuts the line, with the ranges of `protected` as tokens of their own. Returns how many tokens there are.
    func cut(around protected: [Range<Int>], _ tokens: UnsafeMutableBufferPointer<Token>) -> Int {
        var index = 0, count = 0
        var gap = Token.Gap.none
        for range in protected where !range.isEmpty {
            (count, gap) = cut(index, range.lowerBound, tokens, count, gap)
            tokens[count] = Token(start: range.lowerBound, end: range.upperBound, kind: .protected, gap: gap)
            count += 1
            gap = .none
            index = range.upperBound
        }
        return cut(index, line.count, tokens, count, gap).count
    }

    /// Cuts the bytes from `start` to `limit`; `gap` is what stands before the first token. Returns the number of tokens
    /// so far and the gap that is left at the end.
    func cut(
        _ start: Int, _ limit: Int, _ tokens: UnsafeMutableBufferPointer<Token>, _ first: Int, _ before: Token.Gap
    ) -> (count: Int, gap: Token.Gap) {
        var index = start, count = first
        var gap = before
        while index < limit {
            let byte = line[index]
            let token: Token
            switch classes[Int(byte)] {
            case ByteClass.space:
                gap = gap == .none ? .space : .wide
                index &+= 1
                continue
            case ByteClass.lower: token = word(index, limit, .small, gap)
            case ByteClass.upper: token = word(index, limit, .capital, gap)
            case ByteClass.digit: token = number(index, limit, gap)
            case ByteClass.beyondASCII:
                token = beyondASCII(index, limit, gap)
                if token.kind == .other, token.mark == .none {
                    gap = .wide
                    index = Int(token.end)
                    continue
                }
            default:
                if byte < 0x21 || byte == 0x7F {
                    if byte >= 0x09 && byte <= 0x0D {
                        gap = .wide
                        index &+= 1
                        continue
                    }
                    token = Token(start: index, end: index + 1, kind: .other, gap: gap, mark: .other)
                } else {
                    token = Token(start: index, end: index &+ 1, kind: .mark, gap: gap, mark: Mark.ofASCII[Int(byte)])
                }
            }
            tokens[count] = token
            count &+= 1
            gap = .none
            index = Int(token.end)
        }
        return (count, gap)
    }

    /// A word from `start`: letters and, after the first, digits; an apostrophe or ’ between letters belongs to it.
    /// `shape` is what the first letter says.
    @inline(__always)
    private func word(_ start: Int, _ limit: Int, _ shape: Token.Shape, _ gap: Token.Gap) -> Token {
        let index = Swift.min(limit, WordEdges.smallEnd(of: line, from: start &+ 1))
        if index < limit {
            switch classes[Int(line[index])] {
            case ByteClass.upper, ByteClass.digit, ByteClass.apostrophe, ByteClass.beyondASCII:
                return longWord(start, index, limit, shape, gap)
            case ByteClass.period where index == start &+ 1:
                if let end = dottedLetters(start, limit) { return Token(start: start, end: end, kind: .dottedLetters, gap: gap) }
            default: break
            }
        }
        return Token(start: start, end: index, kind: .word, shape: shape, gap: gap)
    }

    /// The word from `start` that goes on at `middle` in a way of its own: a capital, a digit, an apostrophe, another letter.
    private func longWord(_ start: Int, _ middle: Int, _ limit: Int, _ shape: Token.Shape, _ gap: Token.Gap) -> Token {
        var letters = Letters(small: shape == .small || middle > start + 1)
        if shape == .capital { letters.addCapital(first: true) }
        var index = middle
        while index < limit {
            while index < limit, line[index].isASCIILower {
                letters.small = true
                index += 1
            }
            guard index < limit, let next = letterEnd(index, start, limit, &letters) else { break }
            index = next
        }
        return Token(start: start, end: index, kind: .word, shape: letters.shape, gap: gap)
    }

    /// What a word's letters are like.
    private struct Letters {
        var small: Bool
        var capitals = 0, firstIsCapital = false

        init(small: Bool) { self.small = small }

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
    private func letterEnd(_ index: Int, _ start: Int, _ limit: Int, _ letters: inout Letters) -> Int? {
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
        let scalar = Scalar(line.span, at: index)
        if scalar.value == 0x2019 {
            let joins = index > start && index + 3 < limit && line[index + 3].isASCIILetter && line[index - 1].isASCIILetter
            return joins ? index + 3 : nil
        }
        guard case .letter = scalar.kind else { return nil }
        if scalar.isUpper { letters.addCapital(first: index == start) } else { letters.small = true }
        return index + scalar.length
    }

    /// The end of "U.S.", "e.g.", "p.m" from `start`, or nil: single ASCII letters with a full stop after each, two or more.
    private func dottedLetters(_ start: Int, _ limit: Int) -> Int? {
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
    private func number(_ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
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

    /// A token that begins beyond ASCII; white space comes back as kind `other` without a mark.
    private func beyondASCII(_ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        let scalar = Scalar(line.span, at: start), end = Swift.min(limit, start + scalar.length)
        switch scalar.kind {
        case .letter: return longWord(start, start, limit, .none, gap)
        case .han: return chinese(start, limit, gap)
        case .mark(let mark): return Token(start: start, end: end, kind: .mark, gap: gap, mark: mark)
        case .chineseMark, .fullWidth: return Token(start: start, end: end, kind: .mark, gap: gap, mark: .other)
        case .space: return Token(start: start, end: end, kind: .other, gap: gap)
        case .other: return Token(start: start, end: end, kind: .other, gap: gap, mark: .other)
        }
    }

    /// A run of ideographs with the Chinese and full-width marks between them.
    private func chinese(_ start: Int, _ limit: Int, _ gap: Token.Gap) -> Token {
        var index = start, end = start
        while index < limit, line[index] >= 0x80 {
            let scalar = Scalar(line.span, at: index)
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
