/// Which rows have the same terms and the same conditions: equal ones have equal numbers.
struct RowKeys {
    /// By term of the storage; only spellings have numbers that mean something.
    private(set) var spellings: [UInt32]
    /// By entry: the preferred term.
    private(set) var preferred: [UInt32]
    /// By entry: the conditions, 0 for none.
    private(set) var conditions: [UInt32]

    init(_ storage: GlossaryStorage) {
        let text = storage.text.span
        var numbers = TermNumbers(expected: storage.entries.count * 2)
        spellings = [UInt32](repeating: 0, count: storage.terms.count)
        preferred = []
        conditions = []
        preferred.reserveCapacity(storage.entries.count)
        conditions.reserveCapacity(storage.entries.count)
        var known: [[UInt8]: UInt32] = [[]: 0]
        for entry in storage.entries {
            for term in entry.spellings { spellings[term] = UInt32(numbers.number(of: storage.terms[term].indices, in: text)) }
            preferred.append(UInt32(numbers.number(of: entry.preferred.indices, in: text)))
            let conditions = Self.conditions(entry, storage)
            let number = known[conditions] ?? UInt32(known.count)
            known[conditions] = number
            self.conditions.append(number)
        }
    }

    /// The conditions of a row as bytes that differ where the conditions do.
    private static func conditions(_ entry: GlossaryEntry, _ storage: GlossaryStorage) -> [UInt8] {
        guard entry.isConditional else { return [] }
        var parts = entry.conditions.map { index in
            let condition = storage.conditions[index]
            let values = storage.values[condition.values].map { [$0.neighbour.rawValue] + storage.text[$0.text.indices] + [0] }
            return [condition.test.rawValue] + values.sorted { $0.lexicographicallyPrecedes($1) }.joined()
        }
        parts.sort { $0.lexicographicallyPrecedes($1) }
        return [entry.flags.rawValue] + parts.joined(separator: [0xFF])
    }
}
