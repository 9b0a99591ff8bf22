/// Finds entries by a Chinese spelling.
struct SpellingIndex: Sendable {
    private struct Node: Sendable {
        let spelling: TextRange
        let entry: UInt32
    }

    /// Open addressing: 1 + an index in `nodes`, or 0.
    private var slots: [UInt32]
    private var nodes: [Node] = []

    /// - Parameters:
    ///   - text: what the terms are ranges of.
    ///   - terms: what the spellings of the entries are indices in.
    init(_ entries: Span<GlossaryEntry>, terms: Span<TextRange>, text: Span<UInt8>) {
        var size = 16, count = 0
        for index in entries.indices { count += entries[index].spellings.count }
        while size < count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        nodes.reserveCapacity(count)
        for index in entries.indices {
            for spelling in entries[index].spellings {
                let spelling = terms[spelling]
                var slot = Self.hash(text.extracting(spelling.indices)) & (size - 1)
                while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
                nodes.append(Node(spelling: spelling, entry: UInt32(index)))
                slots[slot] = UInt32(nodes.count)
            }
        }
    }

    /// The entries that have the spelling, in order.
    ///
    /// - Parameter text: the same as at the start.
    func entries(spelled spelling: Span<UInt8>, text: Span<UInt8>) -> [Int] {
        var slot = Self.hash(spelling) & (slots.count - 1)
        var found: [Int] = []
        while slots[slot] != 0 {
            let node = nodes[Int(slots[slot]) - 1]
            if Self.areEqual(text.extracting(node.spelling.indices), spelling) { found.append(Int(node.entry)) }
            slot = (slot + 1) & (slots.count - 1)
        }
        return found
    }

    private static func areEqual(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for index in a.indices where a[index] != b[index] { return false }
        return true
    }

    /// FNV-1a.
    private static func hash(_ bytes: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 20)
    }
}
