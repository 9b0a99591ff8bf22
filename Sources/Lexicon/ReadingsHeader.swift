/// The first 52 bytes of the compiled table of readings: thirteen little-endian 32-bit numbers.
///
/// After it stand, each at a multiple of eight bytes from the start:
/// - `baseCount` syllables of eight bytes, as `Syllable.letters` has them; the first is none.
/// - `blockCount` numbers of two bytes: which page has a block of `pageSize` scalars, the blocks counted from U+0000.
/// - `pageCount` pages of `pageSize` numbers of two bytes, a `ReadingCode` for each scalar.
/// - `pairCount` pairs of four-byte numbers: a traditional character and its simplified form, in order.
/// - `wordCount` offsets of four bytes from the start of the table, of the words in the order of their scalars. A word is two bytes of
///   length, two of flags (1: a surname), as many scalars of four bytes and as many `ReadingCode`s of two bytes.
package struct ReadingsHeader: Equatable, Sendable {
    package static let magic: UInt32 = 0x5244_4D47 // "GMDR"
    package static let version: UInt32 = 1
    package static let byteCount = 52
    package static let pageSize = 128

    package var baseCount: UInt32 = 0
    package var baseOffset: UInt32 = 0
    package var blockCount: UInt32 = 0
    package var blockOffset: UInt32 = 0
    package var pageCount: UInt32 = 0
    package var pageOffset: UInt32 = 0
    package var pairCount: UInt32 = 0
    package var pairOffset: UInt32 = 0
    package var wordCount: UInt32 = 0
    package var wordOffset: UInt32 = 0
    package var totalSize: UInt32 = 0

    package init() {}

    /// The numbers in the order in which they are stored.
    package var words: [UInt32] {
        [
            Self.magic, Self.version, baseCount, baseOffset, blockCount, blockOffset, pageCount, pageOffset, pairCount, pairOffset,
            wordCount, wordOffset, totalSize,
        ]
    }

    /// Reads a header.
    /// - Returns: nil when the bytes are no table of readings of this version and of this size.
    init?(_ table: UnsafeRawBufferPointer) {
        guard table.count >= Self.byteCount else { return nil }
        func number(_ index: Int) -> UInt32 {
            UInt32(littleEndian: table.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
        }
        guard number(0) == Self.magic, number(1) == Self.version, Int(number(12)) == table.count else { return nil }
        baseCount = number(2)
        baseOffset = number(3)
        blockCount = number(4)
        blockOffset = number(5)
        pageCount = number(6)
        pageOffset = number(7)
        pairCount = number(8)
        pairOffset = number(9)
        wordCount = number(10)
        wordOffset = number(11)
        totalSize = number(12)
    }
}

/// What the table says of one character, in two bytes.
package struct ReadingCode: BitwiseCopyable, Hashable, Sendable {
    package var rawValue: UInt16

    package init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// - Parameters:
    ///   - base: the number of a syllable; 0 for none.
    ///   - tone: 0 to 4.
    package init(base: Int, tone: Int) {
        precondition(base < 512 && 0...4 ~= tone)
        rawValue = UInt16(base | tone << 9)
    }

    package var base: Int { Int(rawValue & 0x1FF) }
    package var tone: Int { Int(rawValue >> 9 & 7) }

    /// Simplified Chinese writes another character.
    package static let traditional: UInt16 = 0x1000
    /// A listed word begins with it.
    package static let startsWord: UInt16 = 0x2000
    /// A listed surname begins with it.
    package static let startsSurname: UInt16 = 0x4000

    /// There is a simplified form.
    package static let hasSimplified: UInt16 = 0x8000

    package func has(_ flag: UInt16) -> Bool { rawValue & flag != 0 }
}
