/// The condition terms that occur in a document: a set of evidence numbers (`FormInfo.evidence`).
package struct Evidence: Equatable, Sendable {
    private var words: [UInt64]

    /// An empty set with room for the numbers below `count` (`TermMatcher.evidenceCount`).
    package init(count: Int) {
        words = [UInt64](repeating: 0, count: (count + 63) / 64)
    }

    /// Adds a number; false when it was there.
    @discardableResult
    package mutating func insert(_ number: Int) -> Bool {
        let bit = UInt64(1) << UInt64(number & 63)
        let isNew = words[number >> 6] & bit == 0
        words[number >> 6] |= bit
        return isNew
    }

    package func contains(_ number: Int) -> Bool {
        words[number >> 6] & (UInt64(1) << UInt64(number & 63)) != 0
    }

    /// Takes a number out.
    package mutating func remove(_ number: Int) {
        words[number >> 6] &= ~(UInt64(1) << UInt64(number & 63))
    }
}
