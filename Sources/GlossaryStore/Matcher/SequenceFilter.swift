/// A blocked Bloom filter over tags: two bits of one 64-bit word a tag.
///
/// It says no to most words and pairs of words that begin no form, from a table that stays in the cache.
struct SequenceFilter {
    private(set) var words: [UInt64]
    let shift: UInt32

    /// Bits a tag that are aimed at, and the largest filter: half a megabyte, the size of a core's second cache.
    private static let bitsPerTag = 24
    private static let maximumWords = 1 << 16

    init(expected: Int) {
        var bits: UInt32 = 4
        while 1 << bits < Self.maximumWords, (1 << Int(bits)) * 64 < expected * Self.bitsPerTag { bits += 1 }
        words = [UInt64](repeating: 0, count: 1 << Int(bits))
        shift = 32 - bits
    }

    mutating func insert(_ tag: UInt32) {
        words[Int(tag >> shift)] |= Self.bits(tag)
    }

    @inline(__always)
    static func bits(_ tag: UInt32) -> UInt64 {
        (1 as UInt64) &<< UInt64(tag & 63) | (1 as UInt64) &<< UInt64(tag >> 6 & 63)
    }

    @inline(__always)
    static func mayContain(_ tag: UInt32, _ words: UnsafePointer<UInt64>, shift: UInt32) -> Bool {
        let bits = bits(tag)
        return words[Int(tag >> shift)] & bits == bits
    }
}
