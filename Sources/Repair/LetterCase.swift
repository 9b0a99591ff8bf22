internal import Lexicon
internal import TextModel

/// Capitals and small letters of raw text.
enum LetterCase {
    /// True when the first ASCII letter of the line is a capital.
    static func beginsWithCapital(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first(where: \.isASCIILetter) else { return false }
        return first.isASCIIUpper
    }

    /// How often the text has `word`, letter case included, as a whole word; counts no further than `limit`.
    static func occurrences(of word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, atMost limit: Int) -> Int {
        var count = 0, index = 0
        while count < limit, index + word.count <= text.count {
            let start = index
            index += 1
            guard text[start] == word[0], start == 0 || !text[start - 1].isASCIIAlphanumeric else { continue }
            guard (0..<word.count).allSatisfy({ text[start + $0] == word[$0] }) else { continue }
            let end = start + word.count
            if end == text.count || !text[end].isASCIIAlphanumeric { count += 1 }
            index = end
        }
        return count
    }

    /// True for a line with more than two capitals on ordinary words and at most one such word in seven in small letters.
    /// Only words of four letters and more are counted, and no names and function words.
    static func isHeadline(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Bool {
        var all = Count(), ordinary = Count()
        eachLongWord(text) { word in all.add(text[word.lowerBound]) }
        // Saves the look-ups in running text.
        if all.capital <= 2 || all.small > all.capital { return false }
        eachLongWord(text) { word in
            let info = lexicon.word(text[word])
            if info.isSmall, !info.isFunction, !info.isMainlyCapital { ordinary.add(text[word.lowerBound]) }
        }
        return ordinary.capital > 2 && ordinary.small * 6 <= ordinary.capital
    }

    private struct Count {
        var capital = 0, small = 0

        mutating func add(_ letter: UInt8) {
            if letter.isASCIIUpper { capital += 1 } else { small += 1 }
        }
    }

    /// Calls `body` with each run of four ASCII letters or more.
    private static func eachLongWord(_ text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Void) {
        var index = 0
        while index < text.count {
            guard text[index].isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index].isASCIILetter { index += 1 }
            if index - start > 3 { body(start..<index) }
        }
    }
}
