internal import Lexicon
internal import TextModel

/// The letters of a name, small and without marks, spaces and hyphens: what is left to compare of two spellings.
struct FoldedLetters: Hashable {
    private(set) var bytes: [UInt8] = []
    /// A bit for each letter that occurs.
    private(set) var mask: UInt32 = 0

    init() {}

    init(_ text: some Sequence<UInt8>) {
        for byte in text where byte.isASCIILetter { append(byte.asciiLowered) }
    }

    init(_ syllable: Syllable) { append(syllable) }

    init(_ text: Span<UInt8>) {
        bytes.reserveCapacity(text.count)
        for index in text.indices where text[index].isASCIILetter { append(text[index].asciiLowered) }
    }

    static func == (one: Self, other: Self) -> Bool { one.mask == other.mask && one.bytes == other.bytes }

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    /// ü becomes u.
    mutating func append(_ syllable: Syllable) {
        for index in 0..<syllable.count {
            let byte = syllable[index]
            if byte.isASCIILetter { append(byte) } else if byte == 0xC3 { append(UInt8(ascii: "u")) }
        }
    }

    mutating func append(_ other: FoldedLetters) {
        bytes += other.bytes
        mask |= other.mask
    }

    private mutating func append(_ letter: UInt8) {
        bytes.append(letter)
        mask |= 1 << UInt32(letter & 31)
    }
}
