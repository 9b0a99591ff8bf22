internal import Lexicon
internal import TextModel

/// The words of an English line.
struct TargetLine {
    private(set) var bytes: [UInt8] = []
    private(set) var words: [TargetWord] = []
    private let lexicon = Lexicon.bundled
    private var tokenizer = Tokenizer()
    private var isHeadline = false

    init() {}

    /// Takes the lines of a text, one behind the other; what was here before is forgotten.
    mutating func read(_ text: SourceText, _ lines: Range<Int>) {
        bytes.removeAll(keepingCapacity: true)
        words.removeAll(keepingCapacity: true)
        for line in lines {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
            bytes += text.bytes(of: line)
        }
        guard isValid else { return bytes.removeAll(keepingCapacity: true) }
        isHeadline = bytes.withUnsafeBufferPointer { LetterCase.isHeadline($0, lexicon) }
        let line = bytes
        tokenizer.tokenize(line.span, protected: [])
        cut()
    }

    func text(_ words: Range<Int>) -> String {
        String(decoding: bytes[range(of: words)], as: UTF8.self)
    }

    /// From the first byte of the first word to the last byte of the last one.
    func range(of words: Range<Int>) -> Range<Int> {
        self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound - 1].range.upperBound
    }

    private var isValid: Bool {
        bytes.withUnsafeBufferPointer { (try? UTF8Span(validating: $0.span)) != nil }
    }

    private mutating func cut() {
        var index = 0, opensClause = true, isJoined = false
        while index < tokenizer.tokens.count {
            let token = tokenizer.tokens[index]
            switch token.kind {
            case .word, .dottedLetters:
                let end = endOfWord(from: index)
                isJoined = isJoined && token.gap == .space
                add(Int(token.start)..<Int(tokenizer.tokens[end - 1].end), opensClause: opensClause, isJoined: isJoined)
                opensClause = token.gap == .wide && bytes[Int(token.start) - 1] == UInt8(ascii: "\n")
                isJoined = true
                index = end
            default:
                isJoined = false
                opensClause = Self.opensClause(token, opensClause)
                index += 1
            }
        }
    }

    /// Whether the word after a token that is none may have a capital whatever it is.
    private static func opensClause(_ token: Token, _ before: Bool) -> Bool {
        guard token.kind == .mark else { return before && token.kind != .number && token.kind != .numberWord }
        switch token.mark {
        case .comma, .hyphen, .apostrophe, .closeBracket, .closeQuote, .closeSingleQuote: return before
        default: return true
        }
    }

    /// The token behind a word that may go on after hyphens, or with the full stop of an initial.
    private func endOfWord(from start: Int) -> Int {
        var end = start + 1
        let tokens = tokenizer.tokens
        while end + 1 < tokens.count, tokens[end].mark == .hyphen, tokens[end].gap == .none,
            tokens[end + 1].kind == .word, tokens[end + 1].gap == .none
        {
            end += 2
        }
        if end == start + 1, tokens[start].count == 1, tokens[start].shape == .capital, end + 1 < tokens.count,
            tokens[end].mark == .period, tokens[end].gap == .none, tokens[end + 1].kind == .word, tokens[end + 1].gap == .space
        {
            end += 1
        }
        return end
    }

    private mutating func add(_ whole: Range<Int>, opensClause: Bool, isJoined: Bool) {
        let possessive = Self.possessive(bytes[whole])
        let range = whole.lowerBound..<whole.upperBound - possessive
        guard !range.isEmpty else { return }
        let info = lexicon.word(bytes.span.extracting(range))
        words.append(
            TargetWord(
                range: range, info: info, capital: capital(range, info, isIdle: opensClause || isHeadline), isJoined: isJoined,
                isPossessive: possessive > 0))
    }

    private func capital(_ range: Range<Int>, _ info: WordInfo, isIdle: Bool) -> TargetWord.Capital {
        let scalar = Scalar(bytes.span, at: range.lowerBound)
        guard scalar.isUpper else { return .none }
        if info.isCalendar || info.isFunction || PhraseList.unnamedWords.contains(bytes.span.extracting(range)) { return .idle }
        if !info.isSmall { return .name }
        return isIdle ? .idle : .part
    }

    /// How many bytes a possessive takes at the end of a word.
    private static func possessive(_ word: ArraySlice<UInt8>) -> Int {
        guard word.last == UInt8(ascii: "s") else { return 0 }
        let stem = word.dropLast()
        if stem.last == UInt8(ascii: "'") { return 2 }
        return stem.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) ? 4 : 0
    }
}
