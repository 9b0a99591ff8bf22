internal import TextModel

/// The capitalised words and pairs of words that stand in the middle of sentences, where only a name has a capital.
struct NameIndex {
    /// Hashes of words, and of two words with a space between them, after a small-letter word. Lines in title case are
    /// left out.
    private(set) var names = HashSet64()

    /// - Parameter capitals: offsets of the capitals after a small letter and a space.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ capitals: [UInt32]) {
        var number = 0, first = 0
        while first < capitals.count {
            while lines[number].end < Int(capitals[first]) { number += 1 }
            var next = first + 1
            while next < capitals.count, Int(capitals[next]) < lines[number].end { next += 1 }
            // A headline has a capital after nearly every word; where they are fewer, its words need not be counted.
            let line = lines[number].start..<lines[number].end, few = next - first < 3 || (next - first) * 25 < line.count
            if few || !NameIndex.isTitleCase(UnsafeBufferPointer(rebasing: bytes[line])) {
                for index in first..<next { add(bytes, Int(capitals[index])) }
            }
            first = next
        }
    }

    init(_ text: Span<UInt8>) {
        var scan = LineScan()
        scan.scan(text)
        self = text.withUnsafeBufferPointer { NameIndex($0, scan.lines, scan.capitals.afterSmall) }
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) {
        let end = NameIndex.wordEnd(bytes, start)
        names.insert(NameIndex.hash(bytes, start, end))
        guard end + 1 < bytes.count, bytes[end] == 0x20, bytes[end + 1].isASCIIUpper else { return }
        names.insert(NameIndex.hash(bytes, start, NameIndex.wordEnd(bytes, end + 1)))
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

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0, previous = 0..<0
        while index < bytes.count {
            guard bytes[index].isASCIIUpper, index == 0 || !(bytes[index - 1].isASCIIAlphanumeric || bytes[index - 1] >= 0x80) else {
                index += 1
                continue
            }
            let word = index..<NameIndex.wordEnd(bytes, index)
            if !previous.isEmpty, previous.upperBound == word.lowerBound - 1, bytes[word.lowerBound - 1] == 0x20 {
                var hash = ByteHash()
                hash.combine(UnsafeBufferPointer(rebasing: bytes[previous]))
                hash.combine(UnsafeBufferPointer(rebasing: bytes[word]))
                pairs.insert(hash.value)
            }
            previous = word
            index = word.upperBound
        }
    }
}
