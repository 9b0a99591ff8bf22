internal import Lexicon
internal import TextModel

/// Text in which most words have a capital: headlines and titles, where a capital says nothing.
///
/// Only words that English writes small are counted: names have capitals anywhere, and titles leave "of" and "with" small.
enum TitleCase {
    private struct Count {
        var capital = 0, small = 0

        mutating func add(_ token: Token, _ word: WordInfo) {
            guard token.kind == .word, token.count > 3, word.isSmall, !word.isFunction, !word.isMainlyCapital else { return }
            if token.shape == .small { small += 1 } else { capital += 1 }
        }
    }

    /// True for a line that is all in title case.
    static func isHeadline(_ line: borrowing LineText) -> Bool {
        line.bytes.withUnsafeBufferPointer { LetterCase.isHeadline($0, line.lexicon) }
    }

    /// True when the token at `index` stands in double quotation marks that hold a title: ordinary words inside its parts
    /// have capitals, at least three times as many as are small. Words after a mark are not counted, nor the first.
    static func isQuotedTitle(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard let quotation = quotation(line, around: index) else { return false }
        var count = Count()
        for inner in quotation.dropFirst() where line[inner - 1].kind == .word { count.add(line[inner], line.word(inner)) }
        return count.capital > 0 && count.small * 3 <= count.capital
    }

    /// The tokens between the double quotation marks around the one at `index`; to the end of the line where none closes.
    private static func quotation(_ line: borrowing LineText, around index: Int) -> Range<Int>? {
        var opening: Int?
        for place in 0..<index {
            switch line[place].mark {
            case .openQuote: opening = place
            case .closeQuote: opening = nil
            case .straightQuote: opening = opening == nil ? place : nil
            default: break
            }
        }
        guard let opening else { return nil }
        var end = index
        while end < line.count, line[end].mark != .closeQuote, line[end].mark != .straightQuote { end += 1 }
        return opening + 1..<end
    }
}
