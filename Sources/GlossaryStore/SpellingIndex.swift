/// Finds entries by a Chinese spelling.
struct SpellingIndex {
    /// Open addressing: 1 + an index in `nodes`, or 0.
    private var slots: [UInt32]
    private var nodes: [(spelling: TextRange, entry: UInt32)] = []

    init(_ storage: GlossaryStorage, entries: Range<Int>) {
        var size = 16
        let count = storage.entries[entries].reduce(0) { $0 + $1.spellings.count }
        while size < count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        nodes.reserveCapacity(count)
        for entry in entries {
            for spelling in storage.entries[entry].spellings {
                let spelling = storage.terms[spelling]
                var slot = Self.hash(storage.text, spelling) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                nodes.append((spelling, UInt32(entry)))
                slots[slot] = UInt32(nodes.count)
            }
        }
    }

    /// The entries that have the spelling, in order.
    func entries(spelling: TextRange, in storage: GlossaryStorage) -> [Int] {
        var slot = Self.hash(storage.text, spelling) & (slots.count - 1)
        var found: [Int] = []
        while slots[slot] != 0 {
            let node = nodes[Int(slots[slot]) - 1]
            if storage.text[node.spelling.indices] == storage.text[spelling.indices] { found.append(Int(node.entry)) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return found
    }

    /// FNV-1a.
    private static func hash(_ text: [UInt8], _ range: TextRange) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in range.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 20)
    }
}
