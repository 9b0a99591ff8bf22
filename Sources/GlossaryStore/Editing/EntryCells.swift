/// The cells of one row as they are written in a file, to be filled in one by one.
package struct EntryCells: Sendable {
    /// What is wrong with a cell; what to do.
    package struct Problem: Equatable, Sendable {
        package let column: GlossaryColumn
        package let message: String

        package init(column: GlossaryColumn, message: String) {
            self.column = column
            self.message = message
        }
    }

    /// Everything that is wrong with the cells of a row.
    package struct Problems: Error, Equatable, Sendable {
        /// In the order of the columns.
        package let problems: [Problem]
    }

    private var cells: [String]

    /// Empty cells.
    package init() {
        cells = GlossaryColumn.allCases.map { _ in "" }
    }

    /// The cells of a row.
    package init(_ row: EntryRow) {
        cells = RowWriter.cells(row, columns: GlossaryColumn.allCases)
    }

    /// The text of a cell, with escapes, and with | between alternatives.
    package subscript(column: GlossaryColumn) -> String {
        get { cells[column.index] }
        set { cells[column.index] = newValue }
    }

    /// The row that the cells make.
    ///
    /// - Throws: what a file with this row would be refused for.
    package func row() throws(Problems) -> EntryRow {
        let broken = GlossaryColumn.allCases.filter { self[$0].utf8.contains { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") } }
        guard broken.isEmpty else {
            throw Problems(problems: broken.map { Problem(column: $0, message: "a cell has no tab or line end; write \\t or \\n") })
        }
        let header = GlossaryColumn.allCases.map(\.rawValue).joined(separator: "\t")
        // The space keeps a # from beginning a comment.
        let line = " " + cells.joined(separator: "\t")
        let file = Array((header + "\n" + line).utf8)
        do throws(GlossaryError) {
            let document = try GlossaryDocument(file.span, name: "")
            if let entry = document.entries.first { return entry.row }
        } catch {
            throw Problems(problems: error.problems.map { Self.problem($0, in: line) })
        }
        throw Problems(problems: [Problem(column: .zh, message: "zh is empty; every row needs a term there")])
    }

    private static func problem(_ problem: GlossaryError.Problem, in line: String) -> Problem {
        let place = line.unicodeScalars.prefix(problem.column - 1).reduce(0) { $0 + ($1 == "\t" ? 1 : 0) }
        return Problem(column: GlossaryColumn.allCases[place], message: problem.message)
    }
}
