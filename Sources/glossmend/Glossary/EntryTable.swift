internal import GlossaryStore
internal import Reports

/// Rows of glossaries as a table for people.
enum EntryTable {
    /// The widest that a cell may be; more is cut off.
    private static let widest = 40

    /// A line of titles and a line for each row, with the columns that are used, the line of the row, and the file if there are several.
    static func text(_ found: [(name: String, entries: [GlossaryDocument.Entry])]) -> String {
        let used = Set(found.flatMap { $0.entries.flatMap(\.row.columns) }).union([.zh, .en])
        let columns = GlossaryColumn.allCases.filter { used.contains($0) }
        let hasFiles = found.count > 1
        var lines = [(hasFiles ? ["file"] : []) + ["line"] + columns.map(\.rawValue)]
        for (name, entries) in found {
            for entry in entries {
                let cells = EntryCells(entry.row)
                lines.append((hasFiles ? [name] : []) + ["\(entry.line)"] + columns.map { cells[$0] })
            }
        }
        return aligned(lines.map { $0.map(cell) })
    }

    /// A text as a cell of a table: what cannot be seen in it is named, and a long one is cut off.
    static func cell(_ text: String) -> String {
        DisplayWidth.cut(VisibleText.of(Array(text.utf8)), to: widest)
    }

    /// Lines of as many cells each, one under the other.
    static func aligned(_ lines: [[String]]) -> String {
        let widths = lines[0].indices.map { column in lines.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return lines.map { cells in
            var line = ""
            for (cell, width) in zip(cells, widths) {
                line += cell + String(repeating: " ", count: width - DisplayWidth.of(cell) + 2)
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
