/// Maps sequences of words (by the tag of their hash) to the forms that consist of them.
///
/// Open addressing with linear steps; the home of a tag is given by its highest bits, so that a larger table has the same order
/// and growing is a pass over memory in order. Tags of different sequences may be equal: their forms share a chain, and
/// verification tells them apart.
struct SequenceTable {
    /// In a value: longer sequences begin with this one.
    static let longer: UInt32 = 0x8000_0000
    /// In a value: the sequence has one or two words, so the filter must know it.
    static let shallow: UInt32 = 0x4000_0000

    /// In a value: the first record of the forms, divided by four; 0 for none.
    @inline(__always)
    static func record(_ value: UInt32) -> UInt32 { value & 0x3FFF_FFFF }

    /// The tag in the high half, the value in the low half; 0 for an empty slot.
    private(set) var slots: [UInt64]
    private(set) var shift: UInt32
    private(set) var count = 0

    /// - Parameter expected: how many sequences to make room for; the table grows when there are more.
    init(expected: Int) {
        var bits: UInt32 = 6
        while Self.limit(1 << Int(bits)) < expected { bits += 1 }
        slots = [UInt64](repeating: 0, count: 1 << Int(bits))
        shift = 32 - bits
    }

    /// The most sequences that `size` slots hold.
    private static func limit(_ size: Int) -> Int { size / 8 * 5 }

    /// The slot of a sequence, which is made when there is none. It stays valid until the next call.
    @inline(__always)
    mutating func slot(_ tag: UInt32, isShallow: Bool) -> Int {
        if count >= Self.limit(slots.count) { grow() }
        let mask = slots.count &- 1
        var index = Int(tag >> shift)
        while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != tag { index = (index &+ 1) & mask }
        if slots[index] == 0 { count += 1 }
        // A new slot is not empty only once it is marked or has a record, which is the caller's next step.
        slots[index] |= UInt64(tag) << 32 | (isShallow ? UInt64(Self.shallow) : 0)
        return index
    }

    /// Adds a mark to the value of a sequence, whose slot is made when there is none.
    @inline(__always)
    mutating func mark(_ tag: UInt32, _ mark: UInt32, isShallow: Bool) {
        let index = slot(tag, isShallow: isShallow)
        slots[index] |= UInt64(mark)
    }

    @inline(__always)
    func value(_ slot: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: slots[slot])
    }

    /// Puts a record in front of the slot's chain.
    @inline(__always)
    mutating func set(_ slot: Int, record: UInt32) {
        slots[slot] = slots[slot] & ~0x3FFF_FFFF | UInt64(record)
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        shift -= 1
        for entry in old where entry != 0 {
            var index = Int(UInt32(truncatingIfNeeded: entry >> 32) >> shift)
            while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
            slots[index] = entry
        }
    }

    /// The value of a sequence; 0 when there is none.
    @inline(__always)
    static func find(_ tag: UInt32, _ slots: UnsafePointer<UInt64>, shift: UInt32, mask: Int) -> UInt32 {
        var index = Int(tag >> shift)
        while true {
            let slot = slots[index]
            if slot == 0 { return 0 }
            if UInt32(truncatingIfNeeded: slot >> 32) == tag { return UInt32(truncatingIfNeeded: slot) }
            index = (index &+ 1) & mask
        }
    }
}
