/// A glossary file for editing: its rows as texts, and its comments and blank lines where they stand.
///
/// It is written in canonical form: a header row, the columns in the order of `GlossaryColumn`, no empty cells at the end of a row,
/// escapes only where they are needed, LF line ends. Reading and writing a canonical file gives the same bytes. A list of two columns
/// without header stays one as long as two columns are enough.
package struct GlossaryDocument: Sendable {
    /// The place in `lines` is the number of the line in the file, counted from 0, until lines are added or taken away.
    package enum Line: Sendable {
        /// A comment, from its # on, or empty for a blank line.
        case text(String)
        case header
        case entry(EntryRow)
    }

    /// A row and where it stands.
    package struct Entry: Sendable {
        /// The line of the file, from 1.
        package let line: Int
        package let row: EntryRow

        package init(line: Int, row: EntryRow) {
            self.line = line
            self.row = row
        }
    }

    /// The name under which the file was read.
    package let name: String
    var lines: [Line]
    /// The columns that the file had; they are kept, even where all cells are empty.
    let columns: [GlossaryColumn]
    /// Whether the file was a list of two columns without header.
    let isBareList: Bool

    /// A file of these rows, with the columns that they need.
    package init(name: String, rows: [EntryRow] = []) {
        self.init(name: name, lines: [.header] + rows.map(Line.entry))
    }

    /// A file of these lines, with the columns that its rows need.
    package init(name: String, lines: [Line]) {
        self.init(name: name, lines: lines, columns: [.zh, .en], isBareList: false)
    }

    init(name: String, lines: [Line], columns: [GlossaryColumn], isBareList: Bool) {
        self.name = name
        self.lines = lines
        self.columns = columns
        self.isBareList = isBareList
    }

    /// All rows, in the order of the file.
    package var entries: [Entry] {
        var entries: [Entry] = []
        entries.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            if case .entry(let row) = line { entries.append(Entry(line: index + 1, row: row)) }
        }
        return entries
    }

    /// The row at a line, counted from 1; nil when there is a comment, a blank line or nothing.
    package func row(line: Int) -> EntryRow? {
        guard lines.indices.contains(line - 1), case .entry(let row) = lines[line - 1] else { return nil }
        return row
    }

    /// Changes the row at a line, counted from 1.
    package mutating func replace(line: Int, with row: EntryRow) {
        lines[line - 1] = .entry(row)
    }

    /// Takes away the rows at these lines, counted from 1. Comments stay.
    package mutating func remove(lines numbers: Set<Int>) {
        let kept = lines.enumerated().filter { !numbers.contains($0.offset + 1) }
        lines = kept.map(\.element)
    }
}
