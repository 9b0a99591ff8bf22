/// The hash of a word without regard to ASCII case, and the folding that goes with it.
///
/// Up to eight bytes cost one multiplication, up to 31 two: the last eight bytes are read again rather than
/// byte by byte, which is sound because the length takes part. The mixing is that of wyhash (Wang Yi,
/// public domain): the two halves of a full 64 x 64 bit product, exclusive-ored.
public enum WordHash {
    /// Longer words are not in any table.
    public static let longestWord = 31

    /// Makes the letters A to Z small in eight bytes at once, and leaves every other byte as it is.
    @inlinable @inline(__always)
    public static func fold(_ bytes: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let low = bytes & (ones &* 0x7F)
        // The high bit of each byte tells: at least "A", and beyond "Z".
        let atLeastA = low &+ (ones &* (0x80 - 0x41))
        let beyondZ = low &+ (ones &* (0x80 - 0x5B))
        let capital = (atLeastA ^ beyondZ) & ~bytes & (ones &* 0x80)
        return bytes | capital >> 2
    }

    /// One byte, a capital ASCII letter made small.
    @inlinable @inline(__always)
    public static func fold(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    /// The two halves of a 64 x 64 bit product, exclusive-ored.
    @inlinable @inline(__always)
    public static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
        let product = left.multipliedFullWidth(by: right)
        return product.high ^ product.low
    }

    /// The hash of a word of 1 to 31 bytes; capital and small ASCII letters count as the same.
    @inlinable @inline(__always)
    public static func hash(_ word: Span<UInt8>) -> UInt64 {
        let bytes = word.bytes
        let count = bytes.byteCount
        // Multiplied, so that the length can't make up for a difference in the bytes.
        let seed = first ^ UInt64(truncatingIfNeeded: count) &* third
        if count <= 8 {
            return mix(fold(upToEight(bytes)) ^ seed, second)
        }
        let head = fold(load(bytes, 0)) ^ seed
        let tail = fold(load(bytes, count &- 8)) ^ second
        if count <= 16 { return mix(head, tail) }
        let middle = mix(fold(load(bytes, 8)) ^ third, fold(load(bytes, count &- 16)) ^ second)
        return mix(head ^ middle, tail)
    }

    @usableFromInline static let first: UInt64 = 0xA076_1D64_78BD_642F
    @usableFromInline static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
    @usableFromInline static let third: UInt64 = 0x8EBC_6AF0_9C88_C6E3

    /// All of one to eight bytes in one number; different bytes of the same length give different numbers.
    @inlinable @inline(__always)
    static func upToEight(_ bytes: RawSpan) -> UInt64 {
        let count = bytes.byteCount
        if count >= 4 {
            let head = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt32.self)
            let tail = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: count &- 4, as: UInt32.self)
            return UInt64(head) | UInt64(tail) << 32
        }
        if count == 0 { return 0 }
        let head = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt8.self)
        let middle = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: count >> 1, as: UInt8.self)
        let tail = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: count &- 1, as: UInt8.self)
        return UInt64(head) | UInt64(middle) << 8 | UInt64(tail) << 16
    }

    @inlinable @inline(__always)
    static func load(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
        bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    }
}
