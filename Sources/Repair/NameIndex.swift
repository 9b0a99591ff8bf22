internal import TextModel

/// The capitalised words and pairs of words that stand in the middle of sentences, where only a name has a capital.
struct NameIndex {
    /// Hashes of words, and of two words with a space between them, after a small-letter word. Lines in title case are
    /// left out.
    private(set) var names = HashSet64()
    /// Hashes of the words that are a whole name: no capitalised word stands before or after, also not before "of".
    private(set) var wholeNames = HashSet64()

    /// - Parameters:
    ///   - lines: those to look at, in order.
    ///   - capitals: offsets of the capitals after a space.
    ///   - wanted: leave out all other names.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ capitals: [UInt32], among wanted: HashSet64? = nil) {
        if wanted == nil { names.reserve(capitals.count) }
        var number = 0, first = 0
        while first < capitals.count, number < lines.count {
            let line = lines[number].start..<lines[number].end
            if line.upperBound <= Int(capitals[first]) {
                number += 1
                continue
            }
            var next = first
            while next < capitals.count, Int(capitals[next]) < line.upperBound { next += 1 }
            while first < next, Int(capitals[first]) < line.lowerBound { first += 1 }
            // A headline has a capital after nearly every word; where they are fewer, its words need not be counted.
            let few = next - first < 3 || (next - first) * 25 < line.count
            if few || !NameIndex.isTitleCase(UnsafeBufferPointer(rebasing: bytes[line])) {
                for index in first..<next where capitals[index] > 1 && bytes[Int(capitals[index]) - 2].isASCIILower {
                    add(bytes, Int(capitals[index]), wanted)
                }
            }
            first = next
        }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ wanted: HashSet64?) {
        let end = NameIndex.wordEnd(bytes, start)
        let word = NameIndex.hash(bytes, start, end)
        insert(word, wanted)
        if NameIndex.standsAlone(bytes, start, end), wanted?.contains(word) ?? true { wholeNames.insert(word) }
        guard end + 1 < bytes.count, bytes[end] == 0x20, bytes[end + 1].isASCIIUpper else { return }
        insert(NameIndex.hash(bytes, start, NameIndex.wordEnd(bytes, end + 1)), wanted)
    }

    /// No capitalised word before or after the word, and no "of" after it.
    private static func standsAlone(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var before = start - 1
        while before > 0, bytes[before - 1].isASCIIAlphanumeric { before -= 1 }
        if bytes[before].isASCIIUpper { return false }
        guard end + 1 < bytes.count, bytes[end] == 0x20 else { return true }
        if bytes[end + 1].isASCIIUpper { return false }
        return !(end + 3 < bytes.count && bytes[end + 1] == UInt8(ascii: "o") && bytes[end + 2] == UInt8(ascii: "f") && bytes[end + 3] == 0x20)
    }

    private mutating func insert(_ hash: UInt64, _ wanted: HashSet64?) {
        if wanted?.contains(hash) ?? true { names.insert(hash) }
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
        var hash = ByteHash()
        hash.combine(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        return hash.value
    }

    static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end].isASCIIAlphanumeric || (bytes[end] >= 0xC3 && bytes[end] <= 0xCA && end + 1 < bytes.count) {
            end += bytes[end] >= 0x80 ? 2 : 1
        }
        return end
    }

    /// True when nearly all words of four letters and more begin with a capital: one in six may be small. Stops as soon as
    /// the rest of the line can no longer make it so.
    static func isTitleCase(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var capital = 0, small = 0, index = 0
        while index < line.count {
            guard line[index].isASCIILetter else {
                index += 1
                continue
            }
            let start = index
            while index < line.count, line[index].isASCIILetter { index += 1 }
            guard index - start > 3 else { continue }
            if line[start].isASCIIUpper { capital += 1 } else { small += 1 }
            if small * 6 > capital + (line.count - index) / 5 { return false }
        }
        return capital > 2 && small * 6 <= capital
    }
}

/// Two capitalised words side by side, anywhere in a document.
struct PairIndex {
    private(set) var pairs = HashSet64()

    /// - Parameters:
    ///   - lines: those to look at, in order; nil for all.
    ///   - capitals: offsets of the capitals after a space.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line]?, _ capitals: [UInt32]) {
        guard let lines else {
            for offset in capitals { add(bytes, Int(offset)) }
            return
        }
        var number = 0
        for offset in capitals {
            while number < lines.count, lines[number].end <= Int(offset) { number += 1 }
            if number < lines.count, lines[number].start <= Int(offset) { add(bytes, Int(offset)) }
        }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ second: Int) {
        let space = second - 1
        var start = space
        while start > 0, bytes[start - 1].isASCIIAlphanumeric || bytes[start - 1] >= 0x80 { start -= 1 }
        guard start < space, bytes[start].isASCIIUpper else { return }
        var hash = ByteHash()
        hash.combine(UnsafeBufferPointer(rebasing: bytes[start..<space]))
        hash.combine(UnsafeBufferPointer(rebasing: bytes[second..<NameIndex.wordEnd(bytes, second)]))
        pairs.insert(hash.value)
    }
}
