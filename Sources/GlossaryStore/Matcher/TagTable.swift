/// Maps tags (32 bits of a hash) to values, several to one tag where need be. What has a tag is told apart by comparing.
///
/// Open addressing with linear steps; the home of a tag is given by its highest bits, so that a larger table has the same order
/// and growing is a pass over memory in order.
struct TagTable {
    /// The tag in the high half, the value in the low half; 0 for an empty slot. Values are not 0.
    private(set) var slots: [UInt64]
    private var shift: UInt32
    private var count = 0

    /// - Parameter expected: how many values to make room for; the table grows when there are more.
    init(expected: Int) {
        var bits: UInt32 = 6
        while Self.limit(1 << Int(bits)) < expected { bits += 1 }
        slots = [UInt64](repeating: 0, count: 1 << Int(bits))
        shift = 32 - bits
    }

    /// The most values that `size` slots hold.
    private static func limit(_ size: Int) -> Int { size / 8 * 5 }

    /// Adds a value behind those that the tag has.
    mutating func insert(_ tag: UInt32, _ value: UInt32) {
        if count >= Self.limit(slots.count) { grow() }
        place(UInt64(tag) << 32 | UInt64(value))
        count += 1
    }

    /// Changes the one value of a tag; what has none has 0.
    @inline(__always)
    mutating func update(_ tag: UInt32, _ body: (inout UInt32) -> Void) {
        var index = Int(tag >> shift)
        while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != tag { index = (index &+ 1) & (slots.count &- 1) }
        var value = UInt32(truncatingIfNeeded: slots[index])
        let isNew = slots[index] == 0
        body(&value)
        if isNew { insert(tag, value) } else { slots[index] = UInt64(tag) << 32 | UInt64(value) }
    }

    /// The first value of a tag for which `body` says yes; 0 when there is none.
    @inline(__always)
    func first(_ tag: UInt32, where body: (UInt32) -> Bool = { _ in true }) -> UInt32 {
        var index = Int(tag >> shift)
        while slots[index] != 0 {
            let value = UInt32(truncatingIfNeeded: slots[index])
            if UInt32(truncatingIfNeeded: slots[index] >> 32) == tag, body(value) { return value }
            index = (index &+ 1) & (slots.count &- 1)
        }
        return 0
    }

    /// How many values a tag has.
    func count(_ tag: UInt32) -> Int {
        var number = 0
        _ = first(tag) { _ in
            number += 1
            return false
        }
        return number
    }

    private mutating func place(_ entry: UInt64) {
        var index = Int(UInt32(truncatingIfNeeded: entry >> 32) >> shift)
        while slots[index] != 0 { index = (index &+ 1) & (slots.count &- 1) }
        slots[index] = entry
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        shift -= 1
        for entry in old where entry != 0 { place(entry) }
    }
}
