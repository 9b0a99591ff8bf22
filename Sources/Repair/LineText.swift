package import Lexicon
package import TextModel

/// A line as the rules of one stage see it: its bytes and its tokens. Token numbers out of range give an end token, so
/// that rules may look one or two tokens to either side without a check.
package struct LineText: ~Escapable {
    package let bytes: Span<UInt8>
    package let tokens: Span<Token>
    /// Byte ranges that earlier stages put in, sorted and disjoint.
    package let added: Span<Range<Int>>
    let quotations: Quotations
    let hits: LineHits
    package let lexicon: Lexicon

    @_lifetime(copy bytes, copy tokens, copy added)
    init(bytes: Span<UInt8>, tokens: Span<Token>, added: Span<Range<Int>>, quotations: Quotations, hits: LineHits, lexicon: Lexicon) {
        self.bytes = bytes
        self.tokens = tokens
        self.added = added
        self.quotations = quotations
        self.hits = hits
        self.lexicon = lexicon
    }

    package var count: Int { tokens.count }

    /// The token numbered `index`; before the first and after the last an empty token of kind `other`.
    package subscript(index: Int) -> Token {
        if index >= 0 && index < tokens.count { return tokens[index] }
        let place = index < 0 ? 0 : bytes.count
        return Token(start: place, end: place, kind: .other, gap: .none)
    }

    /// True where there is a token.
    package func has(_ index: Int) -> Bool { index >= 0 && index < tokens.count }

    @_lifetime(copy self)
    package func text(_ token: Token) -> Span<UInt8> { bytes.extracting(token.range) }

    @_lifetime(copy self)
    package func text(_ range: Range<Int>) -> Span<UInt8> { bytes.extracting(range) }

    package func copy(_ range: Range<Int>) -> [UInt8] {
        var copy: [UInt8] = []
        copy.append(bytes, range)
        return copy
    }

    /// True when the gap before the token numbered `index` was put in by an earlier stage: the input had none.
    package func gapIsNew(_ index: Int) -> Bool {
        let start = Int(self[index].start), first = firstAdded(endingFrom: start)
        return first < added.count && added[first].upperBound == start
    }

    /// True when an earlier stage put in some of the bytes `range`.
    func isAdded(_ range: Range<Int>) -> Bool {
        let first = firstAdded(endingFrom: range.lowerBound + 1)
        return first < added.count && added[first].lowerBound < range.upperBound
    }

    /// The number of the first range in `added` that ends at `offset` or after it.
    private func firstAdded(endingFrom offset: Int) -> Int {
        var low = 0, high = added.count
        while low < high {
            let middle = (low + high) / 2
            if added[middle].upperBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The byte at `index`, or 0 outside the line.
    package func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    /// What the lexicon knows of a token that is a word; a possessive counts as its stem.
    package func word(_ token: Token) -> WordInfo {
        guard token.kind == .word || token.kind == .dottedLetters else { return WordInfo(rawValue: 0) }
        let info = lexicon.word(text(token))
        if info.rawValue != 0 { return info }
        let stem = stemEnd(token)
        return stem < Int(token.end) ? lexicon.word(text(Int(token.start)..<stem)) : info
    }

    package func word(_ index: Int) -> WordInfo { word(self[index]) }

    /// Where a word ends without its possessive ('s or ’s).
    package func stemEnd(_ token: Token) -> Int {
        let end = Int(token.end), count = token.count
        guard count > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s") else { return end }
        if bytes[end - 2] == UInt8(ascii: "'") { return end - 2 }
        if count > 4, bytes[end - 2] == 0x99, bytes[end - 3] == 0x80, bytes[end - 4] == 0xE2 { return end - 4 }
        return end
    }

    /// True when the bytes of the token are `text`, ASCII case folded.
    package func token(_ token: Token, folds text: StaticString) -> Bool {
        guard token.count == text.utf8CodeUnitCount else { return false }
        for offset in 0..<token.count where bytes[Int(token.start) + offset].asciiLowered != text.utf8Start[offset] {
            return false
        }
        return true
    }

    /// A page of the web.
    func isWebAddress(_ token: Token) -> Bool {
        guard token.kind == .protected else { return false }
        let start = Int(token.start)
        return hasPrefix(bytes, start, "www.") || hasPrefix(bytes, start, "http://") || hasPrefix(bytes, start, "https://")
    }

    /// A word that begins with a capital: "Wuhan", "GSX", "iPhone" not.
    package func isCapitalised(_ token: Token) -> Bool {
        guard token.kind == .word else { return token.kind == .dottedLetters && bytes[Int(token.start)].isASCIIUpper }
        switch token.shape {
        case .capital, .capitals: return true
        case .mixed: return bytes[Int(token.start)].isASCIIUpper
        default: return false
        }
    }

    /// The word's first letter made small (or capital), as an edit of the first letter alone; nil when it has no such form.
    package func recase(_ token: Token, upper: Bool) -> (range: Range<Int>, replacement: [UInt8])? {
        let start = Int(token.start), byte = bytes[start]
        if byte < 0x80 {
            let changed = upper ? byte.asciiUppered : byte.asciiLowered
            return changed == byte ? nil : (start..<start + 1, Bytes.single[Int(changed)])
        }
        let scalar = Scalar(bytes, at: start)
        let changed = upper ? scalar.uppered : scalar.lowered
        return changed.value == scalar.value ? nil : (start..<start + scalar.length, changed.utf8)
    }
}
