/// A bit for each key by which forms are sought, at a place that the highest bits of its tag give.
///
/// It says no to most, from a table that stays in the cache.
struct WordFilter {
    private(set) var words: [UInt64]
    private let shift: UInt32

    /// Bits a key that are aimed at, which let one other in 64 pass, and the largest filter: 2 MB.
    private static let bitsPerKey = 64
    private static let maximumBits: UInt32 = 24

    init(expected: Int) {
        var bits: UInt32 = 10
        while bits < Self.maximumBits, 1 << Int(bits) < expected * Self.bitsPerKey { bits += 1 }
        words = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
        shift = 32 - bits
    }

    @inline(__always)
    func contains(_ tag: UInt32) -> Bool {
        let place = tag >> shift
        return words[Int(place >> 6)] >> UInt64(place & 63) & 1 != 0
    }

    @inline(__always)
    mutating func insert(_ tag: UInt32) {
        let place = tag >> shift
        words[Int(place >> 6)] |= 1 << UInt64(place & 63)
    }
}
