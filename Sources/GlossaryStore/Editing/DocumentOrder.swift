/// The order of rows: by the bytes of the first spelling, which is the order of code points.
extension GlossaryDocument {
    /// Whether the rows stand in the order of their first spellings.
    package var isSorted: Bool {
        var last = ""
        for case .entry(let row) in lines {
            guard !Self.precedes(row.term, last) else { return false }
            last = row.term
        }
        return true
    }

    /// Puts the rows in order. Blank lines part a file into sections, which are put in order each by itself. A comment stays above
    /// its row, but what a section begins with stays there.
    package mutating func sort() {
        var result: [Line] = []
        result.reserveCapacity(lines.count)
        var section: [Block] = []
        var comments: [Line] = []
        for line in lines {
            switch line {
            case .entry(let row):
                if section.isEmpty {
                    result += comments
                    comments = []
                }
                section.append(Block(comments: comments, row: row))
                comments = []
            case .text(let text) where !text.isEmpty:
                comments.append(line)
            case .header, .text:
                result += Self.sorted(&section) + comments + [line]
                comments = []
            }
        }
        result += Self.sorted(&section) + comments
        lines = result
    }

    /// Puts a row where the order of the file wants it, or at the end when the file has none.
    package mutating func insert(_ row: EntryRow) {
        lines.insert(.entry(row), at: isSorted ? placeInOrder(of: row) : lines.count)
    }

    /// Behind the last row that does not come after it; before the first one when there is none.
    private func placeInOrder(of row: EntryRow) -> Int {
        var first = lines.count
        for index in lines.indices.reversed() {
            guard case .entry(let other) = lines[index] else { continue }
            if !Self.precedes(row.term, other.term) { return index + 1 }
            first = index
        }
        return first
    }

    /// A row and the comments above it.
    private struct Block {
        let comments: [Line]
        let row: EntryRow
    }

    /// The lines of a section in order; the section is empty afterwards. Rows of one term keep their order.
    private static func sorted(_ section: inout [Block]) -> [Line] {
        defer { section = [] }
        // By place, too: the sort of the standard library does not promise to be stable.
        let order = section.indices.sorted { a, b in
            if precedes(section[a].row.term, section[b].row.term) { return true }
            return !precedes(section[b].row.term, section[a].row.term) && a < b
        }
        return order.flatMap { section[$0].comments + [.entry(section[$0].row)] }
    }

    static func precedes(_ a: String, _ b: String) -> Bool {
        a.utf8.lexicographicallyPrecedes(b.utf8)
    }
}

extension EntryRow {
    /// The first spelling of the Chinese term.
    package var term: String { spellings[0] }

    /// Whether every byte is the same. (Strings are equal, too, when they differ in the composition of characters alone.)
    func isIdentical(to other: EntryRow) -> Bool {
        self == other && RowWriter.bytes(self) == RowWriter.bytes(other)
    }
}
