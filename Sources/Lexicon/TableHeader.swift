/// The first 40 bytes of a compiled word table: ten little-endian 32-bit numbers.
///
/// After it stand, each at a multiple of eight bytes from the start:
/// - `wordSlotCount` slots of eight bytes (a power of two): the upper half a fingerprint, the lower a
///   `WordInfo`; a slot without information is empty. A word's home slot is the low bits of its hash, its
///   fingerprint the high half; a taken slot moves it to the next one.
/// - `syllableSlotCount` slots of eight bytes (a power of two): a pinyin syllable's bytes, the first lowest,
///   zeros above; found the same way.
/// - `mixedCount` offsets of four bytes, from the start of the table, in the order of the folded forms; each
///   leads to one byte of length and the exact form.
package struct TableHeader: Equatable, Sendable {
    package static let magic: UInt32 = 0x4C44_4D47 // "GMDL"
    package static let version: UInt32 = 1
    package static let byteCount = 40

    package var wordCount: UInt32
    package var wordSlotCount: UInt32
    package var wordOffset: UInt32
    package var syllableSlotCount: UInt32
    package var syllableOffset: UInt32
    package var mixedCount: UInt32
    package var mixedOffset: UInt32
    package var totalSize: UInt32

    package init(
        wordCount: UInt32, wordSlotCount: UInt32, wordOffset: UInt32, syllableSlotCount: UInt32,
        syllableOffset: UInt32, mixedCount: UInt32, mixedOffset: UInt32, totalSize: UInt32
    ) {
        self.wordCount = wordCount
        self.wordSlotCount = wordSlotCount
        self.wordOffset = wordOffset
        self.syllableSlotCount = syllableSlotCount
        self.syllableOffset = syllableOffset
        self.mixedCount = mixedCount
        self.mixedOffset = mixedOffset
        self.totalSize = totalSize
    }

    /// The numbers in the order in which they are stored.
    package var words: [UInt32] {
        [
            Self.magic, Self.version, wordCount, wordSlotCount, wordOffset, syllableSlotCount, syllableOffset,
            mixedCount, mixedOffset, totalSize,
        ]
    }

    /// Reads a header.
    /// - Returns: nil when the bytes are no compiled word table of this version and of this size.
    init?(_ table: UnsafeRawBufferPointer) {
        guard table.count >= Self.byteCount else { return nil }
        func number(_ index: Int) -> UInt32 {
            UInt32(littleEndian: table.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
        }
        guard number(0) == Self.magic, number(1) == Self.version, Int(number(9)) == table.count else { return nil }
        self.init(
            wordCount: number(2), wordSlotCount: number(3), wordOffset: number(4), syllableSlotCount: number(5),
            syllableOffset: number(6), mixedCount: number(7), mixedOffset: number(8), totalSize: number(9))
    }
}
