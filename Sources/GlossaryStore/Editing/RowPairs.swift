/// Which rows of two files are the same entry: rows that begin with the same Chinese spelling.
///
/// Where a term has several rows, those that are equal make a pair first, then those with the same conditions, and at last what
/// the caller lets be one entry, in order.
struct RowPairs {
    /// For each row of the first file the place of its partner in the second.
    private(set) var partners: [Int?]
    /// For each row of the second file the place of its partner in the first.
    private(set) var origins: [Int?]

    /// - Parameters:
    ///   - isSameEntry: whether rows of one term that differ in their conditions are one entry.
    init(_ first: [EntryRow], _ second: [EntryRow], orIf isSameEntry: @escaping (EntryRow, EntryRow) -> Bool = { _, _ in true }) {
        partners = first.map { _ in nil }
        origins = second.map { _ in nil }
        var places: [String: [Int]] = [:]
        for (place, row) in second.enumerated() { places[row.term, default: []].append(place) }
        let passes: [(EntryRow, EntryRow) -> Bool] = [{ $0.isIdentical(to: $1) }, { $0.when == $1.when }, isSameEntry]
        for isPair in passes {
            for (place, row) in first.enumerated() where partners[place] == nil {
                let match = places[row.term]?.first { origins[$0] == nil && isPair(row, second[$0]) }
                guard let match else { continue }
                partners[place] = match
                origins[match] = place
            }
        }
    }
}
