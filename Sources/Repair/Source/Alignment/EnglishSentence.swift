internal import TextModel

/// Where English sentences end, well enough to count them.
enum EnglishSentence {
    /// Whether the full stop at `index` ends a sentence: a space or the line's end follows, and before it stands no initial and no short
    /// capitalised word ("Mr.", "No.").
    static func ends(at index: Int, of line: Span<UInt8>) -> Bool {
        guard isLastMark(at: index, of: line) else { return false }
        var start = index
        while start > 0, line[start - 1].isASCIILetter { start -= 1 }
        let count = index - start
        if count == 0 || index + 1 == line.count { return true }
        return count > 1 && (count > 3 || line[start] >= UInt8(ascii: "a"))
    }

    /// Whether no other mark of the kind follows, but closing marks and then a space or the line's end.
    static func isLastMark(at index: Int, of line: Span<UInt8>) -> Bool {
        var next = index + 1
        while next < line.count, line[next] == UInt8(ascii: "\"") || line[next] == UInt8(ascii: ")") || line[next] >= 0x80 { next += 1 }
        return next == line.count || line[next] <= 0x20
    }
}
