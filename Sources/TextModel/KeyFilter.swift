/// A small set of keys that holds every key put in, and seldom another one: a look into it spares a dearer one.
package struct KeyFilter: Sendable {
    @usableFromInline var bits = SIMD8<UInt64>.zero

    @inlinable
    package init() {}

    @inlinable
    package mutating func insert(_ key: UInt32) {
        let slot = KeyFilter.slot(key)
        bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }

    /// False where the key was not put in.
    @inlinable
    package func mayHold(_ key: UInt32) -> Bool {
        let slot = KeyFilter.slot(key)
        return bits[slot >> 6] >> UInt64(slot & 63) & 1 == 1
    }

    /// One of 512 bits.
    @inlinable
    static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 23) }
}
