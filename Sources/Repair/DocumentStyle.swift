internal import Lexicon
internal import TextModel

/// The habits of a document.
package struct DocumentStyle: Sendable {
    /// The document has “curly” or "straight" double quotation marks.
    package private(set) var hasCurlyQuotes = false
    package private(set) var hasStraightQuotes = false
    /// Capitals at clause starts are damage here and not names: it has at least three function words with a capital glued
    /// to the comma before.
    package private(set) var capitalisesClauses = false
    /// A single sentence is parted from the next by more than one space, at least three by one.
    package private(set) var hasLoneWideSentenceSpace = false
    /// Two short lines, one below the other, have runs of spaces that end in the same column.
    package private(set) var hasColumns = false
    /// There are two spaces side by side.
    private(set) var hasWideSpace = false

    static let habit = 3

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ lexicon: Lexicon) {
        var clauses = 0
        for line in lines {
            let text = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
            if line.triggers.contains(.straightQuote) { hasStraightQuotes = true }
            if line.triggers.contains(.curlyQuote) { hasCurlyQuotes = true }
            if line.triggers.contains(.gluedCapital), clauses < DocumentStyle.habit {
                clauses += DocumentStyle.gluedClauses(text, lexicon)
            }
            if line.triggers.contains(.doubledSpace) { hasWideSpace = true }
        }
        capitalisesClauses = clauses >= DocumentStyle.habit
        if hasWideSpace {
            findColumns(bytes, lines)
            countSentenceSpaces(bytes, lines)
        }
    }

    /// True when this style judges runs of spaces as `other` does.
    func hasSpaces(of other: DocumentStyle) -> Bool {
        hasColumns == other.hasColumns && hasLoneWideSentenceSpace == other.hasLoneWideSentenceSpace
    }

    private static func gluedClauses(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Int {
        var count = 0, index = 1
        while index < text.count {
            defer { index += 1 }
            guard text[index].isASCIIUpper, text[index - 1] == UInt8(ascii: ",") else { continue }
            var end = index
            while end < text.count, text[end].isASCIILetter { end += 1 }
            if lexicon.word(text[index..<end]).isFunction { count += 1 }
        }
        return count
    }
}

// MARK: - Spaces

extension DocumentStyle {
    /// A line of a table is not longer than this, in bytes; prose is, but for titles and the like.
    static let longestRow = 100

    private mutating func findColumns(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line]) {
        var previous: (UInt64, UInt64) = (0, 0)
        for line in lines {
            var ends: (UInt64, UInt64) = (0, 0)
            if line.triggers.contains(.doubledSpace), line.end - line.start <= DocumentStyle.longestRow {
                ends = DocumentStyle.runEnds(UnsafeBufferPointer(rebasing: bytes[line.start..<line.end]))
            }
            if ends.0 & previous.0 | ends.1 & previous.1 != 0 { hasColumns = true }
            previous = ends
        }
    }

    /// The columns, counted in scalars, where runs of two spaces and more end, indentation left out: a bit each.
    private static func runEnds(_ text: UnsafeBufferPointer<UInt8>) -> (UInt64, UInt64) {
        var ends: (UInt64, UInt64) = (0, 0), column = 0, spaces = 0, isIndented = true
        for byte in text {
            if byte == 0x20 {
                spaces += 1
            } else {
                let bit: UInt64 = spaces > 1 && !isIndented ? 1 << UInt64(column & 63) : 0
                if column < 64 { ends.0 |= bit } else { ends.1 |= bit }
                spaces = 0
                isIndented = false
            }
            // All but the continuation bytes of UTF-8.
            if byte & 0xC0 != 0x80 { column += 1 }
        }
        return ends
    }

    private mutating func countSentenceSpaces(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line]) {
        var wide = 0, single = 0
        for line in lines where wide < 2 && line.triggers.contains(.doubledSpace) {
            wide += DocumentStyle.sentenceSpaces(UnsafeBufferPointer(rebasing: bytes[line.start..<line.end]), isWide: true)
        }
        guard wide == 1 else { return }
        for line in lines where single < DocumentStyle.habit {
            single += DocumentStyle.sentenceSpaces(UnsafeBufferPointer(rebasing: bytes[line.start..<line.end]), isWide: false)
        }
        hasLoneWideSentenceSpace = single >= DocumentStyle.habit
    }

    /// How many sentences have more than one space after them, or just one.
    private static func sentenceSpaces(_ text: UnsafeBufferPointer<UInt8>, isWide: Bool) -> Int {
        var count = 0
        for index in text.indices.dropLast(3) where text[index + 1] == 0x20 && (text[index + 2] == 0x20) == isWide {
            if endsSentence(text, index) { count += 1 }
        }
        return count
    }

    /// A full stop, exclamation or question mark, with a closing quotation mark or bracket after it or not, ends at `index`.
    private static func endsSentence(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") }
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"): return index > 0 && isMark(text[index - 1])
        case 0x9D, 0x99: return index > 2 && text[index - 1] == 0x80 && text[index - 2] == 0xE2 && isMark(text[index - 3])
        default: return isMark(text[index])
        }
    }
}
