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
    /// Sentences are parted by two spaces, at least three times and oftener than by one.
    package private(set) var doublesSentenceSpaces = false

    static let habit = 3

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ lexicon: Lexicon) {
        var clauses = 0, doubled = 0, single = 0
        for line in lines {
            let text = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
            if line.triggers.contains(.straightQuote) { hasStraightQuotes = true }
            if line.triggers.contains(.curlyQuote) { hasCurlyQuotes = true }
            if line.triggers.contains(.gluedCapital), clauses < DocumentStyle.habit {
                clauses += DocumentStyle.gluedClauses(text, lexicon)
            }
            if line.triggers.contains(.doubledSpace) { DocumentStyle.sentenceSpaces(text, &doubled, &single) }
        }
        capitalisesClauses = clauses >= DocumentStyle.habit
        doublesSentenceSpaces = doubled >= DocumentStyle.habit && doubled > single
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

    private static func sentenceSpaces(_ text: UnsafeBufferPointer<UInt8>, _ doubled: inout Int, _ single: inout Int) {
        guard text.count > 3 else { return }
        for index in 0..<text.count - 3 where text[index] == UInt8(ascii: ".") && text[index + 1] == 0x20 {
            if text[index + 2].isASCIIUpper { single += 1 }
            if text[index + 2] == 0x20, text[index + 3].isASCIIUpper { doubled += 1 }
        }
    }
}
