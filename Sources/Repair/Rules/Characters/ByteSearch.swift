/// Looks for bytes eight at a time, for rules that have something to do on few lines.
enum ByteSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The first byte from `start` on that is beyond ASCII, or the count of bytes.
    static func beyondASCII(_ bytes: Span<UInt8>, from start: Int) -> Int {
        search(bytes, start) { $0 & (ones &* 0x80) }
    }

    /// The first `byte` (ASCII) from `start` on, or the count of bytes.
    static func first(_ byte: UInt8, _ bytes: Span<UInt8>, from start: Int) -> Int {
        let pattern = ones &* UInt64(byte)
        return search(bytes, start) { word in
            // The lowest high bit set is that of the first byte that equals the pattern's.
            let difference = word ^ pattern
            return (difference &- ones) & ~difference & (ones &* 0x80)
        }
    }

    /// The first byte for which `marks` sets the high bit.
    @inline(__always)
    private static func search(_ bytes: Span<UInt8>, _ start: Int, _ marks: (UInt64) -> UInt64) -> Int {
        let raw = bytes.bytes, count = bytes.count
        var index = start
        while index + 8 <= count {
            let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
            let found = marks(word)
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        while index < count {
            if marks(UInt64(bytes[index])) & 0x80 != 0 { return index }
            index += 1
        }
        return count
    }
}
