/// Where words of ASCII letters and digits begin and end, sought eight bytes at a time.
public enum WordEdges {
    /// The offset of the first byte from `start` on that is no ASCII letter or digit.
    @inlinable
    public static func end(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index &+ 8 <= bytes.count {
            let others = others(in: bytes, at: index)
            if others != 0 { return index &+ others.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < bytes.count, bytes[index].isASCIIAlphanumeric { index &+= 1 }
        return index
    }

    /// The offset of the first byte from `start` on that is no small ASCII letter.
    @inlinable @inline(__always)
    public static func smallEnd(of bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index &+ 8 <= bytes.count {
            let word = load(bytes, index), low = word & (ones &* 0x7F)
            let small = (low &+ ones &* (0x80 - 0x61)) & ~(low &+ ones &* (0x80 - 0x7B))
            let others = (~small | word) & (ones &* 0x80)
            if others != 0 { return index &+ others.trailingZeroBitCount &>> 3 }
            index &+= 8
        }
        while index < bytes.count, bytes[index].isASCIILower { index &+= 1 }
        return index
    }

    /// The offset after the last byte before `end` that is no ASCII letter or digit.
    @inlinable
    public static func start(of bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
        var index = end
        while index >= 8 {
            let others = others(in: bytes, at: index &- 8)
            if others != 0 { return index &- others.leadingZeroBitCount &>> 3 }
            index &-= 8
        }
        while index > 0, bytes[index &- 1].isASCIIAlphanumeric { index &-= 1 }
        return index
    }

    /// Has the top bit of every byte set that is no ASCII letter or digit, of the eight at `index`.
    @inlinable @inline(__always)
    static func others(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        let word = load(bytes, index), low = word & (ones &* 0x7F), folded = low | ones &* 0x20
        // Adding what is missing to 0x80 sets the top bit of the bytes from there on.
        let letters = (folded &+ ones &* (0x80 - 0x61)) & ~(folded &+ ones &* (0x80 - 0x7B))
        let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
        return (~(letters | digits) | word) & (ones &* 0x80)
    }

    @inlinable @inline(__always)
    static func load(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// One in each byte.
    @inlinable @inline(__always)
    static var ones: UInt64 { 0x0101_0101_0101_0101 }
}
