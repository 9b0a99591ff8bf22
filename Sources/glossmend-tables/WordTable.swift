/// The text of `words.tsv`: a header row, then rows in the order of their bytes.
enum WordTable {
    static let header = "word\tsmall\tcapital\tupper\tmixed\tclasses"

    /// The file's bytes.
    static func text(_ rows: [WordRow]) -> [UInt8] {
        var bytes = Array(header.utf8)
        bytes.append(UInt8(ascii: "\n"))
        for row in rows {
            bytes.append(contentsOf: row.line.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
    }

    /// Reads the file.
    static func rows(_ path: String) throws(TableError) -> [WordRow] {
        let lines = try TextFile.lines(path)
        guard lines.first == header else { throw TableError(path, line: 1, "the header row must be \(header)") }
        var rows: [WordRow] = []
        rows.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated().dropFirst() {
            rows.append(try WordRow(line: line, index + 1, of: path))
        }
        return rows
    }
}
