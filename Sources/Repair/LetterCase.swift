internal import Lexicon
internal import TextModel

/// Capitals and small letters of raw text.
enum LetterCase {
    /// True when the first ASCII letter of the line is a capital.
    static func beginsWithCapital(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first(where: \.isASCIILetter) else { return false }
        return first.isASCIIUpper
    }

    /// True for a line with more than two capitals on ordinary words and at most one such word in seven in small letters.
    /// Only words of four letters and more are counted, and no names and function words.
    static func isHeadline(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) -> Bool {
        var all = Count(), ordinary = Count()
        eachLongWord(text) { word in
            all.add(text[word.lowerBound])
            return true
        }
        // Saves the look-ups in running text.
        if all.capital <= 2 || all.small > all.capital { return false }
        eachLongWord(text) { word in
            let info = lexicon.word(text[word])
            if info.isSmall, !info.isFunction, !info.isMainlyCapital { ordinary.add(text[word.lowerBound]) }
            return true
        }
        return ordinary.isTitle
    }

    /// True when nearly all words of four letters and more begin with a capital: one in six may be small. Stops as soon as
    /// the rest of the line can no longer make it so.
    static func isTitleCase(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = Count()
        eachLongWord(line) { word in
            count.add(line[word.lowerBound])
            return count.small * 6 <= count.capital + (line.count - word.upperBound) / 5
        }
        return count.isTitle
    }

    private struct Count {
        var capital = 0, small = 0

        var isTitle: Bool { capital > 2 && small * 6 <= capital }

        mutating func add(_ letter: UInt8) {
            if letter.isASCIIUpper { capital += 1 } else { small += 1 }
        }
    }

    /// Calls `body` with each run of four ASCII letters or more, for as long as it returns true.
    @inline(__always)
    private static func eachLongWord(_ text: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>) -> Bool) {
        var index = 0
        while index < text.count {
            guard text[index].isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index].isASCIILetter { index += 1 }
            if index - start > 3, !body(start..<index) { return }
        }
    }
}
