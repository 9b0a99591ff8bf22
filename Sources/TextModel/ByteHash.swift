/// A 64-bit hash of bytes as they are, for look-ups inside one run of the program.
public struct ByteHash: Sendable {
    public private(set) var value: UInt64

    @inlinable
    public init() { self.init(state: 0x9E37_79B9_7F4A_7C15) }

    @usableFromInline
    init(state: UInt64) { value = state }

    /// The hash of some bytes alone.
    @inlinable
    public static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash = ByteHash()
        hash.combine(bytes)
        return hash.value
    }

    /// The hash of some bytes alone.
    @inlinable
    public static func of(_ bytes: Span<UInt8>) -> UInt64 {
        bytes.withUnsafeBufferPointer { of($0) }
    }

    @inlinable
    public mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
        let count = bytes.count
        var state = value ^ UInt64(truncatingIfNeeded: count), index = 0
        while index &+ 8 <= count {
            state = ByteHash.mix(state ^ UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index &+= 8
        }
        let rest = index < count ? ByteHash.tail(UnsafeRawPointer(bytes.baseAddress!), from: index, to: count) : 0
        self = ByteHash(state: ByteHash.mix(state ^ rest))
    }

    @inlinable
    public mutating func combine(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { combine($0) }
    }

    /// One to seven bytes as a number, the first lowest. Loads that overlap put the same byte in the same place.
    @inlinable
    static func tail(_ base: UnsafeRawPointer, from start: Int, to end: Int) -> UInt64 {
        func byte(_ offset: Int) -> UInt64 { UInt64(base.load(fromByteOffset: start &+ offset, as: UInt8.self)) &<< UInt64(offset &* 8) }
        let count = end &- start
        guard count >= 4 else { return byte(0) | byte(count &>> 1) | byte(count &- 1) }
        let first = UInt64(base.loadUnaligned(fromByteOffset: start, as: UInt32.self))
        let last = UInt64(base.loadUnaligned(fromByteOffset: end &- 4, as: UInt32.self))
        return first | last &<< UInt64((count &- 4) &* 8)
    }

    @inlinable
    static func mix(_ state: UInt64) -> UInt64 {
        let product = (state ^ 0xD6E8_FEB8_6659_FD93).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
        return product.high ^ product.low
    }
}

/// A set of 64-bit hashes with open addressing; grows, never shrinks. Zero is no member.
package struct HashSet64: Sendable {
    private var slots: [UInt64]
    package private(set) var count = 0

    package init() { slots = [UInt64](repeating: 0, count: 256) }

    package func contains(_ hash: UInt64) -> Bool {
        slots.withUnsafeBufferPointer { slots in
            var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[index] != 0 {
                if slots[index] == hash { return true }
                index = (index + 1) & (slots.count - 1)
            }
            return false
        }
    }

    package mutating func insert(_ hash: UInt64) {
        if count * 2 >= slots.count { grow() }
        let inserted = slots.withUnsafeMutableBufferPointer { HashSet64.insert(hash, $0) }
        if inserted { count += 1 }
    }

    private static func insert(_ hash: UInt64, _ slots: UnsafeMutableBufferPointer<UInt64>) -> Bool {
        var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[index] != 0 {
            if slots[index] == hash { return false }
            index = (index + 1) & (slots.count - 1)
        }
        slots[index] = hash
        return true
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 4)
        for hash in slots where hash != 0 {
            _ = larger.withUnsafeMutableBufferPointer { HashSet64.insert(hash, $0) }
        }
        slots = larger
    }
}
