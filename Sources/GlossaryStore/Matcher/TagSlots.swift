/// The slots of a complete `TagTable` as a plain pointer, for the innermost loops.
struct TagSlots {
    private let base: UnsafePointer<UInt64>
    private let size: Int

    init(_ slots: Table<UInt64>) {
        base = slots.base
        size = slots.count
    }

    /// The first value of a tag for which `body` says yes; 0 when there is none.
    @inline(__always)
    func first(_ tag: UInt32, where body: (UInt32) -> Bool = { _ in true }) -> UInt32 {
        var index = TagTable.home(tag, size: size)
        while true {
            let slot = base[index]
            if slot == 0 { return 0 }
            let value = UInt32(truncatingIfNeeded: slot)
            if UInt32(truncatingIfNeeded: slot >> 32) == tag, body(value) { return value }
            index = index &+ 1 == size ? 0 : index &+ 1
        }
    }
}
