/// What came out of one piece of an imported file.
package struct ImportBatch: Sendable {
    /// A row, and the line where its entry begins.
    package struct Row: Sendable {
        package let line: Int
        package var row: EntryRow
    }

    /// How many entries were read.
    package internal(set) var entryCount = 0
    package internal(set) var rows: [Row] = []
    package internal(set) var losses: [ExchangeLoss] = []

    init() {}

    /// The header row of a file that holds such rows: all columns, as which of them are used is known at the end only.
    package static let header = Array((GlossaryColumn.allCases.map(\.rawValue).joined(separator: "\t") + "\n").utf8)

    /// The rows as lines of a glossary file.
    package var lines: [UInt8] {
        var lines: [UInt8] = []
        for row in rows {
            RowWriter.append(row.row, columns: GlossaryColumn.allCases, to: &lines)
            lines.append(UInt8(ascii: "\n"))
        }
        return lines
    }

    mutating func add(_ row: EntryRow, line: Int) {
        entryCount += 1
        rows.append(Row(line: line, row: row))
    }

    /// Counts an entry that makes no row.
    mutating func leaveOut(line: Int, term: String, _ reason: String) {
        entryCount += 1
        losses.append(ExchangeLoss(line: line, term: ExchangeText.shortened(term), isWhole: true, what: reason))
    }

    /// Notes parts of an entry that are left out; nothing when there are none.
    mutating func note(line: Int, term: String, _ parts: [String]) {
        guard !parts.isEmpty else { return }
        let what = parts.joined(separator: ", ")
        losses.append(ExchangeLoss(line: line, term: ExchangeText.shortened(term), isWhole: false, what: what))
    }

    /// Takes out the rows that a glossary file cannot hold, so that what is written can be read again.
    mutating func leaveOutUnreadable() {
        if rows.isEmpty { return }
        let file = Self.header + lines
        do throws(GlossaryError) {
            _ = try GlossaryFile.parse(file.span, name: "")
        } catch {
            var reasons: [Int: String] = [:]
            for problem in error.problems where reasons[problem.line] == nil { reasons[problem.line] = problem.message }
            var kept: [Row] = []
            for (index, row) in rows.enumerated() {
                if let reason = reasons[index + 2] {
                    losses.append(ExchangeLoss(line: row.line, term: ExchangeText.shortened(row.row.term), isWhole: true, what: reason))
                } else {
                    kept.append(row)
                }
            }
            rows = kept
        }
    }
}
