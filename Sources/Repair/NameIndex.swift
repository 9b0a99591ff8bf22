internal import Lexicon
internal import TextModel

/// The capitalised words and runs of words of a document.
struct NameIndex {
    /// Hashes of runs of one to three capitalised words that follow a small-letter word: names, since no sentence begins
    /// there. Lines in title case are left out.
    private(set) var inSentences = HashSet64()
    /// Hashes of two capitalised words side by side, anywhere.
    private(set) var pairs = HashSet64()

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ lexicon: Lexicon) {
        let worthwhile: Triggers = [.capitalAfterSmall, .capitalAfterComma]
        for line in lines where !line.triggers.isDisjoint(with: worthwhile) {
            let text = UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])
            if !NameIndex.isTitleCase(text) { add(text, lexicon) }
        }
    }

    init(_ text: Span<UInt8>, _ lexicon: Lexicon) {
        var scan = LineScan()
        scan.scan(text)
        self = text.withUnsafeBufferPointer { NameIndex($0, scan.lines, lexicon) }
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>, _ lexicon: Lexicon) {
        var index = 0
        var previousEnd = -2
        var previous = 0..<0
        while index < text.count {
            guard text[index].isASCIIUpper, index == 0 || !isWordByte(text[index - 1]) else {
                index += 1
                continue
            }
            let word = index..<NameIndex.wordEnd(text, index)
            if previousEnd == word.lowerBound - 1, text[word.lowerBound - 1] == 0x20 {
                var hash = ByteHash()
                hash.combine(UnsafeBufferPointer(rebasing: text[previous]))
                hash.combine(UnsafeBufferPointer(rebasing: text[word]))
                pairs.insert(hash.value)
            }
            if word.lowerBound >= 2, text[word.lowerBound - 1] == 0x20, text[word.lowerBound - 2].isASCIILower,
                !lexicon.word(text[word]).isFunction
            {
                addRuns(text, word)
            }
            previous = word
            previousEnd = word.upperBound
            index = word.upperBound
        }
    }

    /// Adds the runs of one to three capitalised words that begin with `word`.
    private mutating func addRuns(_ text: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
        var end = word.upperBound
        for _ in 0..<3 {
            var hash = ByteHash()
            hash.combine(UnsafeBufferPointer(rebasing: text[word.lowerBound..<end]))
            inSentences.insert(hash.value)
            guard end + 1 < text.count, text[end] == 0x20, text[end + 1].isASCIIUpper else { return }
            end = NameIndex.wordEnd(text, end + 1)
        }
    }

    private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < text.count, text[end].isASCIIAlphanumeric || (text[end] >= 0xC3 && text[end] <= 0xCA && end + 1 < text.count) {
            end += text[end] >= 0x80 ? 2 : 1
        }
        return end
    }

    private func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte >= 0x80 }

    /// True when nearly all words of four letters and more begin with a capital: one in six may be small.
    static func isTitleCase(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var capital = 0, small = 0, index = 0
        while index < text.count {
            guard text[index].isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            while index < text.count, text[index].isASCIILetter { index += 1 }
            if index - start > 3 {
                if text[start].isASCIIUpper { capital += 1 } else { small += 1 }
            }
        }
        return capital > 2 && small * 6 <= capital
    }
}

extension Lexicon {
    func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> WordInfo {
        word(UnsafeBufferPointer(rebasing: bytes).span)
    }
}
