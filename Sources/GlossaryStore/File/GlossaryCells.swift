/// Escapes.
extension GlossaryParser {
    /// The text that a part of a cell stands for, in the storage.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func unescaped(_ range: Range<Int>) -> TextRange {
        guard !range.isEmpty else { return .empty }
        if rowHasEscapes, text.extracting(range).contains(UInt8(ascii: "\\")) { return withoutEscapes(range) }
        return TextRange(start: UInt32(base &+ range.lowerBound), end: UInt32(base &+ range.upperBound))
    }

    @_lifetime(self: copy self)
    private mutating func withoutEscapes(_ range: Range<Int>) -> TextRange {
        let start = storage.text.count
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == UInt8(ascii: "\\") {
                storage.text.append(escape(at: index, end: range.upperBound))
                index += 2
            } else {
                storage.text.append(text[index])
                index += 1
            }
        }
        return TextRange(start: UInt32(start), end: UInt32(storage.text.count))
    }

    @_lifetime(self: copy self)
    private mutating func escape(at index: Int, end: Int) -> UInt8 {
        let code = index + 1 < end ? text[index + 1] : 0
        switch code {
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "|"), UInt8(ascii: "\\"): return code
        default:
            report("unknown escape; after \\ comes t, n, | or \\", at: index)
            return UInt8(ascii: "\\")
        }
    }
}

/// What the cells of a glossary file consist of: separators and spaces. Ranges are byte offsets in the span.
extension Span<UInt8> {
    /// The text of a range of valid UTF-8.
    func string(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Without spaces (and tabs, and the CR of a line end) at both ends.
    @inline(__always)
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, self[start] <= UInt8(ascii: " ") { start &+= 1 }
        while start < end, self[end &- 1] <= UInt8(ascii: " ") { end &-= 1 }
        return start..<end
    }

    /// The first `byte` in `range` that has no backslash before it.
    @inline(__always)
    func unescapedIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if self[index] == byte { return index }
            index &+= self[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// The ranges between unescaped `separator`s; at least one.
    func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while let end = unescapedIndex(of: separator, in: start..<range.upperBound) {
            parts.append(start..<end)
            start = end + 1
        }
        parts.append(start..<range.upperBound)
        return parts
    }

    func contains(_ byte: UInt8) -> Bool {
        for index in indices where self[index] == byte { return true }
        return false
    }
}
