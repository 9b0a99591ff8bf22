/// What became of an entry from one file to another.
package enum EntryChange: Sendable {
    case removed(GlossaryDocument.Entry)
    case added(GlossaryDocument.Entry)
    case changed(GlossaryDocument.Entry, to: GlossaryDocument.Entry)

    /// The row of the first file.
    package var before: GlossaryDocument.Entry? {
        switch self {
        case .removed(let entry), .changed(let entry, _): entry
        case .added: nil
        }
    }

    /// The row of the second file.
    package var after: GlossaryDocument.Entry? {
        switch self {
        case .added(let entry), .changed(_, let entry): entry
        case .removed: nil
        }
    }
}

extension GlossaryDocument {
    /// What changed by entry, whatever the order of rows, in the order of this file; a new row stands behind the one that it follows
    /// in the other file.
    package func changes(to other: GlossaryDocument) -> [EntryChange] {
        let (before, after) = (entries, other.entries)
        let pairs = RowPairs(before.map(\.row), after.map(\.row))
        var changes: [EntryChange] = []
        /// Takes the rows from a place on that are new.
        func addNew(from start: Int) {
            var place = start
            while place < after.count, pairs.origins[place] == nil {
                changes.append(.added(after[place]))
                place += 1
            }
        }
        addNew(from: 0)
        for (place, entry) in before.enumerated() {
            guard let partner = pairs.partners[place] else {
                changes.append(.removed(entry))
                continue
            }
            if !entry.row.isIdentical(to: after[partner].row) { changes.append(.changed(entry, to: after[partner])) }
            addNew(from: partner + 1)
        }
        return changes
    }
}
