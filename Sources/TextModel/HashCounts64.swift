/// How often 64-bit hashes have been added, with open addressing; grows, never shrinks. Zero is counted under another hash.
public struct HashCounts64: Sendable {
    @usableFromInline
    struct Slot: Sendable {
        @usableFromInline var hash: UInt64 = 0
        @usableFromInline var count: Int32 = 0

        @usableFromInline init() {}
    }

    @usableFromInline var slots = [Slot](repeating: Slot(), count: 256)
    @usableFromInline var used = 0

    @inlinable
    public init() {}

    /// True when `hash` has been added more often than taken out.
    @inlinable
    public func contains(_ hash: UInt64) -> Bool {
        let hash = hash == 0 ? 1 : hash
        return slots.withUnsafeBufferPointer { slots in slots[HashCounts64.place(hash, slots)].count > 0 }
    }

    /// How often `hash` has been added more than taken out.
    @inlinable
    public func count(of hash: UInt64) -> Int {
        let hash = hash == 0 ? 1 : hash
        return slots.withUnsafeBufferPointer { slots in Int(slots[HashCounts64.place(hash, slots)].count) }
    }

    /// Makes room for `members` different hashes in all, so that they come in without growing.
    @inlinable
    public mutating func reserve(_ members: Int) {
        while slots.count < members * 2 { grow() }
    }

    /// Adds `hash` (`step` 1) or takes it out (-1).
    @inlinable
    public mutating func add(_ hash: UInt64, _ step: Int32) {
        if used * 2 >= slots.count { grow() }
        let hash = hash == 0 ? 1 : hash
        let isNew = slots.withUnsafeMutableBufferPointer { slots in
            let place = HashCounts64.place(hash, UnsafeBufferPointer(slots)), isNew = slots[place].hash == 0
            slots[place].hash = hash
            slots[place].count += step
            return isNew
        }
        if isNew { used += 1 }
    }

    @inlinable
    static func place(_ hash: UInt64, _ slots: UnsafeBufferPointer<Slot>) -> Int {
        var index = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[index].hash != 0, slots[index].hash != hash { index = (index + 1) & (slots.count - 1) }
        return index
    }

    @usableFromInline
    mutating func grow() {
        var larger = [Slot](repeating: Slot(), count: slots.count * 4)
        larger.withUnsafeMutableBufferPointer { larger in
            for slot in slots where slot.hash != 0 { larger[HashCounts64.place(slot.hash, UnsafeBufferPointer(larger))] = slot }
        }
        slots = larger
    }
}
