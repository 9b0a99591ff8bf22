internal import TextModel

/// The capitalised words and pairs of words that stand in the middle of sentences, where only a name has a capital.
struct NameIndex {
    /// Hashes of words, and of two words with a space between them, after a small-letter word. Lines in title case are
    /// left out.
    private(set) var names = HashCounts64()
    /// Hashes of the words that are a whole name: no capitalised word stands before or after, also not before "of".
    private(set) var wholeNames = HashCounts64()

    init(_ text: LinesText) {
        names.reserve(text.capitals.count)
        count(text, by: 1)
    }

    /// Adds the names of `text` to the counts (`by` 1) or takes them out (-1).
    mutating func count(_ text: LinesText, by step: Int32) {
        let bytes = text.bytes, capitals = text.capitals
        var first = 0
        for line in text.lines {
            while first < capitals.count, Int(capitals[first]) < line.start { first += 1 }
            var next = first
            while next < capitals.count, Int(capitals[next]) < line.end { next += 1 }
            guard next > first else { continue }
            // A headline has a capital after nearly every word; where they are fewer, its words need not be counted.
            let few = next - first < 3 || (next - first) * 25 < line.end - line.start
            if few || !LetterCase.isTitleCase(UnsafeBufferPointer(rebasing: bytes[line.start..<line.end])) {
                for index in first..<next where capitals[index] > 1 && bytes[Int(capitals[index]) - 2].isASCIILower {
                    count(bytes, Int(capitals[index]), step)
                }
            }
            first = next
        }
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ step: Int32) {
        let end = NameIndex.wordEnd(bytes, start)
        let word = NameIndex.hash(bytes, start, end)
        names.add(word, step)
        if NameIndex.standsAlone(bytes, start, end) { wholeNames.add(word, step) }
        guard end + 1 < bytes.count, bytes[end] == 0x20, bytes[end + 1].isASCIIUpper else { return }
        names.add(NameIndex.hash(bytes, start, NameIndex.wordEnd(bytes, end + 1)), step)
    }

    /// No capitalised word before or after the word, and no "of" after it.
    private static func standsAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        if bytes[WordEdges.start(of: bytes, before: start - 1)].isASCIIUpper { return false }
        guard end + 1 < bytes.count, bytes[end] == 0x20 else { return true }
        if bytes[end + 1].isASCIIUpper { return false }
        return !(end + 3 < bytes.count && bytes[end + 1] == UInt8(ascii: "o") && bytes[end + 2] == UInt8(ascii: "f") && bytes[end + 3] == 0x20)
    }

    /// Hashes of the words in four capitals or more that occur more than once; `runs` has the offset of every capital after
    /// three capitals.
    static func repeatedRuns(_ bytes: UnsafeBufferPointer<UInt8>, _ runs: [UInt32]) -> HashSet64 {
        var once = HashSet64(), repeated = HashSet64()
        for offset in runs where offset < 4 || !bytes[Int(offset) - 4].isASCIIUpper {
            var end = Int(offset) + 1
            while end < bytes.count, bytes[end].isASCIIUpper { end += 1 }
            let word = hash(bytes, Int(offset) - 3, end)
            if once.contains(word) { repeated.insert(word) }
            once.insert(word)
        }
        return repeated
    }

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
        ByteHash.of(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }

    static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = WordEdges.end(of: bytes, from: start)
        // Latin letters with accents go on with the word.
        while end + 1 < bytes.count, bytes[end] >= 0xC3, bytes[end] <= 0xCA { end = WordEdges.end(of: bytes, from: end + 2) }
        return end
    }
}

/// Two capitalised words side by side, anywhere in a document.
struct PairIndex {
    private(set) var pairs = HashCounts64()

    init(_ text: LinesText) { count(text, by: 1) }

    /// Adds the pairs of `text` to the counts (`by` 1) or takes them out (-1).
    mutating func count(_ text: LinesText, by step: Int32) {
        var number = 0
        for offset in text.capitals {
            while number < text.lines.count, text.lines[number].end <= Int(offset) { number += 1 }
            guard number < text.lines.count else { return }
            if text.lines[number].start <= Int(offset) { count(text.bytes, Int(offset), step) }
        }
    }

    private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>, _ second: Int, _ step: Int32) {
        let space = second - 1
        var start = WordEdges.start(of: bytes, before: space)
        while start > 0, bytes[start - 1] >= 0x80 { start = WordEdges.start(of: bytes, before: start - 1) }
        guard start < space, bytes[start].isASCIIUpper else { return }
        var hash = ByteHash()
        hash.combine(UnsafeBufferPointer(rebasing: bytes[start..<space]))
        hash.combine(UnsafeBufferPointer(rebasing: bytes[second..<NameIndex.wordEnd(bytes, second)]))
        pairs.add(hash.value, step)
    }
}
