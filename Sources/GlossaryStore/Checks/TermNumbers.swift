internal import TextModel

/// Gives equal runs of bytes the same number, from 0 in the order in which they are met.
struct TermNumbers {
    private var slots: [UInt32]
    private var ranges: [Range<Int>] = []

    /// - Parameter expected: how many different runs to make room for.
    init(expected: Int) {
        var size = 16
        while size < expected * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
        ranges.reserveCapacity(expected)
    }

    var count: Int { ranges.count }

    /// The number of a run of the text; the text is the same in all calls.
    mutating func number(of range: Range<Int>, in text: Span<UInt8>) -> Int {
        var slot = self.slot(of: range, in: text, text)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        if (ranges.count + 1) * 2 > slots.count {
            grow(text)
            slot = self.slot(of: range, in: text, text)
        }
        ranges.append(range)
        slots[slot] = UInt32(ranges.count)
        return ranges.count - 1
    }

    /// The number that a run of another text has; nil when it is new.
    func known(_ range: Range<Int>, in other: Span<UInt8>, _ text: Span<UInt8>) -> Int? {
        let slot = slots[slot(of: range, in: other, text)]
        return slot == 0 ? nil : Int(slot) - 1
    }

    private func slot(of range: Range<Int>, in other: Span<UInt8>, _ text: Span<UInt8>) -> Int {
        let bytes = other.extracting(range)
        var slot = Int(truncatingIfNeeded: ByteHash.of(bytes)) & (slots.count - 1)
        while slots[slot] != 0, !Self.equal(text.extracting(ranges[Int(slots[slot]) - 1]), bytes) { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow(_ text: Span<UInt8>) {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, range) in ranges.enumerated() { slots[slot(of: range, in: text, text)] = UInt32(number + 1) }
    }

    private static func equal(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
        guard a.count == b.count else { return false }
        for index in 0..<a.count where a[index] != b[index] { return false }
        return true
    }
}
