/// A 64-bit hash of bytes as they are, for look-ups inside one run of the program.
package struct ByteHash: Sendable {
    package private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inlinable package init() {}

    package mutating func combine(_ bytes: UnsafeBufferPointer<UInt8>) {
        var state = value ^ UInt64(truncatingIfNeeded: bytes.count)
        var index = 0
        while index + 8 <= bytes.count {
            state = ByteHash.mix(state ^ UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: index, as: UInt64.self))
            index += 8
        }
        var rest: UInt64 = 0, shift: UInt64 = 0
        while index < bytes.count {
            rest |= UInt64(bytes[index]) << shift
            shift += 8
            index += 1
        }
        value = ByteHash.mix(state ^ rest)
    }

    package mutating func combine(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { combine($0) }
    }

    private static func mix(_ state: UInt64) -> UInt64 {
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

    /// Makes room for `members` in all, so that they come in without growing.
    package mutating func reserve(_ members: Int) {
        while slots.count < members * 2 { grow() }
    }

    package func allSatisfy(_ holds: (UInt64) -> Bool) -> Bool {
        slots.allSatisfy { $0 == 0 || holds($0) }
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
