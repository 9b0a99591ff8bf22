/// Maps tags (32 bits of a hash) to values, several to one tag where need be. What has a tag is told apart by comparing.
///
/// Open addressing with linear steps; the home of a tag is its share of the slots, so that a table of another size has the same order
/// and growing is a pass over memory in order.
struct TagTable {
    /// The tag in the high half, the value in the low half; 0 for an empty slot. Values are not 0.
    private(set) var slots: [UInt64]
    private(set) var count = 0
    private var limit: Int

    /// - Parameter expected: how many values to make room for; the table grows when there are more.
    init(expected: Int) {
        let size = Self.size(for: expected)
        slots = [UInt64](repeating: 0, count: size)
        limit = Self.limit(size)
    }

    /// The most values that `size` slots hold.
    private static func limit(_ size: Int) -> Int { size / 4 * 3 }

    private static func size(for count: Int) -> Int { max(64, count + count / 3 + 4) }

    /// Where the search for a tag begins.
    @inline(__always)
    static func home(_ tag: UInt32, size: Int) -> Int {
        Int(truncatingIfNeeded: (UInt64(tag) &* UInt64(truncatingIfNeeded: size)) >> 32)
    }

    /// Adds a value behind those that the tag has.
    mutating func insert(_ tag: UInt32, _ value: UInt32) {
        if count >= limit { resize(to: slots.count * 2) }
        place(UInt64(tag) << 32 | UInt64(value))
        count += 1
    }

    /// Changes the one value of a tag; what has none has 0.
    @inline(__always)
    mutating func update(_ tag: UInt32, _ body: (inout UInt32) -> Void) {
        var index = Self.home(tag, size: slots.count)
        while slots[index] != 0, UInt32(truncatingIfNeeded: slots[index] >> 32) != tag { index = next(index) }
        var value = UInt32(truncatingIfNeeded: slots[index])
        let isNew = slots[index] == 0
        body(&value)
        if isNew { insert(tag, value) } else { slots[index] = UInt64(tag) << 32 | UInt64(value) }
    }

    /// The first value of a tag for which `body` says yes; 0 when there is none.
    @inline(__always)
    func first(_ tag: UInt32, where body: (UInt32) -> Bool = { _ in true }) -> UInt32 {
        var index = Self.home(tag, size: slots.count)
        while slots[index] != 0 {
            let value = UInt32(truncatingIfNeeded: slots[index])
            if UInt32(truncatingIfNeeded: slots[index] >> 32) == tag, body(value) { return value }
            index = next(index)
        }
        return 0
    }

    /// The slot where the search for a tag begins. To read those of several tags before the first is searched lets cache misses overlap.
    @inline(__always)
    func homeSlot(_ tag: UInt32) -> UInt64 { slots[Self.home(tag, size: slots.count)] }

    /// Gives back the room that was made for values that did not come.
    mutating func shrink() {
        let size = Self.size(for: count)
        if size < slots.count / 8 * 7 { resize(to: size) }
    }

    @inline(__always)
    private func next(_ index: Int) -> Int { index &+ 1 == slots.count ? 0 : index &+ 1 }

    private mutating func place(_ entry: UInt64) {
        var index = Self.home(UInt32(truncatingIfNeeded: entry >> 32), size: slots.count)
        while slots[index] != 0 { index = next(index) }
        slots[index] = entry
    }

    private mutating func resize(to size: Int) {
        let old = slots
        slots = [UInt64](repeating: 0, count: size)
        limit = Self.limit(size)
        for entry in old where entry != 0 { place(entry) }
    }
}
