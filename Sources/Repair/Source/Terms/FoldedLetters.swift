internal import Lexicon
internal import TextModel

/// The letters of a name, small and without marks, spaces and hyphens: what is left to compare of two spellings.
struct FoldedLetters: Hashable {
    private(set) var bytes: [UInt8] = []

    init() {}

    init(_ text: some Sequence<UInt8>) {
        for byte in text where byte.isASCIILetter { bytes.append(byte.asciiLowered) }
    }

    init(_ syllable: Syllable) { append(syllable) }

    init(_ text: Span<UInt8>) {
        for index in text.indices where text[index].isASCIILetter { bytes.append(text[index].asciiLowered) }
    }

    var count: Int { bytes.count }
    var isEmpty: Bool { bytes.isEmpty }

    /// ü becomes u.
    mutating func append(_ syllable: Syllable) {
        for index in 0..<syllable.count {
            let byte = syllable[index]
            if byte.isASCIILetter { bytes.append(byte) } else if byte == 0xC3 { bytes.append(UInt8(ascii: "u")) }
        }
    }

    mutating func append(_ other: FoldedLetters) { bytes += other.bytes }

    /// A bit for each letter that occurs.
    var mask: UInt32 { bytes.reduce(0) { $0 | 1 << UInt32($1 & 31) } }
}
