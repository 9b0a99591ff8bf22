extension Lexicon {
    /// Whether the bytes are one toneless pinyin syllable, in any case: "zhang", "lv", "lü".
    package func isSyllable(_ bytes: Span<UInt8>) -> Bool {
        isSyllable(bytes, 0..<bytes.count)
    }

    /// Whether a whole word splits into pinyin syllables, in any case: "wuhan", "Xi'an", "Xiao-ping".
    /// - Returns: true also for English words that happen to split, such as "he" and "women".
    package func isPinyinWord(_ bytes: Span<UInt8>) -> Bool {
        var lengths = SyllableLengths()
        return split(bytes, into: &lengths)
    }

    /// Splits a word into pinyin syllables: the longest first, going back where the rest does not split.
    /// Apostrophes (ASCII or U+2019) and hyphens between syllables belong to none.
    /// - Returns: the syllables' byte ranges, or nil when the whole word does not split.
    package func syllables(_ bytes: Span<UInt8>) -> [Range<Int>]? {
        var lengths = SyllableLengths()
        guard split(bytes, into: &lengths) else { return nil }
        var ranges: [Range<Int>] = []
        var position = 0
        while position < bytes.count {
            position += Self.joint(bytes, position)
            let end = position + lengths[position]
            ranges.append(position..<end)
            position = end
        }
        return ranges
    }

    /// Whether two words can be a Chinese name: a listed surname and a given name of one or two syllables.
    package func couldBeChineseName(_ family: Span<UInt8>, _ given: Span<UInt8>) -> Bool {
        guard word(family).isSurname, let syllables = syllables(given) else { return false }
        return syllables.count <= 2
    }

    /// Finds from the end, for every place, the longest syllable after which the rest splits.
    private func split(_ bytes: Span<UInt8>, into lengths: inout SyllableLengths) -> Bool {
        let count = bytes.count
        guard count > 0, count <= WordHash.longestWord else { return false }
        for start in stride(from: count - 1, through: 0, by: -1) {
            for length in stride(from: min(Self.longestSyllable, count - start), to: 0, by: -1) {
                let end = start + length
                let rest = end == count ? end : end + Self.joint(bytes, end)
                guard end == count || (rest < count && lengths[rest] > 0) else { continue }
                guard isSyllable(bytes, start..<end) else { continue }
                lengths[start] = length
                break
            }
        }
        return lengths[0] > 0
    }

    /// The length of the apostrophe or hyphen that stands in a place, 0 where there is none.
    private static func joint(_ bytes: Span<UInt8>, _ place: Int) -> Int {
        switch bytes[place] {
        case UInt8(ascii: "'"), UInt8(ascii: "-"): 1
        case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] == 0x99: 3
        default: 0
        }
    }

    private func isSyllable(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (1...Self.longestSyllable).contains(range.count) else { return false }
        var packed: UInt64 = 0
        for index in range.reversed() {
            packed = packed << 8 | UInt64(WordHash.fold(bytes[index]))
        }
        let mask = Int(header.syllableSlotCount) - 1
        var index = Self.syllableHome(packed) & mask
        while true {
            let place = Int(header.syllableOffset) + index * 8
            let slot = UInt64(littleEndian: table.load(fromByteOffset: place, as: UInt64.self))
            if slot == packed { return true }
            if slot == 0 { return false }
            index = (index + 1) & mask
        }
    }

    /// "zhuang"; "lüe" has four bytes.
    private static var longestSyllable: Int { 6 }

    /// The slot in which a packed syllable belongs, before masking.
    package static func syllableHome(_ packed: UInt64) -> Int {
        Int(truncatingIfNeeded: WordHash.mix(packed ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB) >> 32)
    }
}

/// The length of the syllable that begins at each byte of a word; 0 where none does.
private struct SyllableLengths {
    // 3 bits for each of 32 bytes do not fit into one word, 4 fit into two; no array is allocated.
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    subscript(place: Int) -> Int {
        get { Int((place < 16 ? low >> (place * 4) : high >> ((place - 16) * 4)) & 15) }
        set {
            let bits = UInt64(newValue) << ((place & 15) * 4)
            if place < 16 { low |= bits } else { high |= bits }
        }
    }
}
