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

    /// No title has so many words and marks.
    private static let longest = 64

    /// True when the token at `index` stands in double quotation marks that hold a title: ordinary words inside its parts
    /// have capitals, at least three times as many as are small. Words after a mark are not counted, nor the first.
    static func isQuotedTitle(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard let quotation = line.quotations.around(line, index), quotation.count <= longest else { return false }
        var count = Count()
        for inner in quotation.dropFirst() where line[inner - 1].kind == .word { count.add(line[inner], line.word(inner)) }
        return count.capital > 0 && count.small * 3 <= count.capital
    }
}
