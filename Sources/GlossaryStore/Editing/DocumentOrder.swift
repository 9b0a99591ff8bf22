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
        insert(contentsOf: [row])
    }

    /// Puts rows where the order of the file wants them, or at the end when the file has none.
    package mutating func insert(contentsOf rows: [EntryRow]) {
        guard isSorted else {
            lines += rows.map(Line.entry)
            return
        }
        let entries = entries
        rebuild(inserting: Self.inOrder(rows) { $0 }.map { (place: Self.place(of: $0, among: entries) ?? lines.count, lines: [.entry($0)]) })
    }

    /// Puts other lines in the place of lines, which are counted from 0, and groups of lines before lines. Groups for one place keep
    /// their order.
    mutating func rebuild(replacing replacements: [Int: [Line]] = [:], inserting groups: [(place: Int, lines: [Line])]) {
        let order = groups.indices.sorted { a, b in groups[a].place != groups[b].place ? groups[a].place < groups[b].place : a < b }
        var rest = order.map { groups[$0] }[...]
        var result: [Line] = []
        result.reserveCapacity(lines.count + groups.count)
        for index in 0...lines.count {
            while let group = rest.first, group.place == index {
                result += group.lines
                rest.removeFirst()
            }
            guard index < lines.count else { break }
            if let replacement = replacements[index] { result += replacement } else { result.append(lines[index]) }
        }
        lines = result
    }

    /// Where a row belongs among rows that are in order, as a line counted from 0: behind the last row that does not come after
    /// it; at the first row when all do; nil when there are no rows.
    static func place(of row: EntryRow, among entries: [Entry]) -> Int? {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(row.term, entries[middle].row.term) { high = middle } else { low = middle + 1 }
        }
        return low > 0 ? entries[low - 1].line : entries.first.map { $0.line - 1 }
    }

    /// A row and the comments above it.
    private struct Block {
        let comments: [Line]
        let row: EntryRow
    }

    /// The lines of a section in order; the section is empty afterwards. Rows of one term keep their order.
    private static func sorted(_ section: inout [Block]) -> [Line] {
        defer { section = [] }
        return inOrder(section) { $0.row }.flatMap { $0.comments + [.entry($0.row)] }
    }

    /// Things in the order of their rows; those of one term keep their order.
    static func inOrder<Thing>(_ things: [Thing], _ row: (Thing) -> EntryRow) -> [Thing] {
        let terms = things.map { row($0).term }
        // By place, too: the sort of the standard library does not promise to be stable.
        let order = things.indices.sorted { a, b in
            precedes(terms[a], terms[b]) || (!precedes(terms[b], terms[a]) && a < b)
        }
        return order.map { things[$0] }
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
