/// Writes the cells of a row.
enum RowWriter {
    /// Appends a row without a line end. Empty cells at its end are left out.
    static func append(_ row: EntryRow, columns: [GlossaryColumn], to output: inout [UInt8]) {
        let start = output.count
        var end = start
        for (place, column) in columns.enumerated() {
            if place > 0 { output.append(UInt8(ascii: "\t")) }
            let cell = output.count
            append(row, column, to: &output)
            if place == 0, cell < output.count, output[cell] == UInt8(ascii: "#") {
                // A line that begins with # would be a comment; a space before a cell is not part of it.
                output.insert(UInt8(ascii: " "), at: cell)
            }
            if output.count > cell { end = output.count }
        }
        output.removeSubrange(end...)
    }

    /// A row with all columns.
    static func bytes(_ row: EntryRow) -> [UInt8] {
        var bytes: [UInt8] = []
        append(row, columns: GlossaryColumn.allCases, to: &bytes)
        return bytes
    }

    /// A row as it is written.
    static func text(_ row: EntryRow, columns: [GlossaryColumn]) -> String {
        var bytes: [UInt8] = []
        append(row, columns: columns, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The cells of a row as they are written.
    static func cells(_ row: EntryRow, columns: [GlossaryColumn]) -> [String] {
        columns.map { column in
            var cell: [UInt8] = []
            append(row, column, to: &cell)
            return String(decoding: cell, as: UTF8.self)
        }
    }

    private static func append(_ row: EntryRow, _ column: GlossaryColumn, to output: inout [UInt8]) {
        switch column {
        case .zh: append(terms: row.spellings, to: &output)
        case .en: append(row.preferred, escapesBars: true, to: &output)
        case .kind: output.append(contentsOf: (row.kind?.rawValue ?? "").utf8)
        case .deprecated: append(terms: row.deprecated, to: &output)
        case .admitted: append(terms: row.admitted, to: &output)
        case .pinyin: append(row.pinyin, escapesBars: false, to: &output)
        case .when: output.append(contentsOf: row.when.utf8)
        case .note: append(row.note, escapesBars: false, to: &output)
        }
    }

    private static func append(terms: [String], to output: inout [UInt8]) {
        for (index, term) in terms.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "|")) }
            append(term, escapesBars: true, to: &output)
        }
    }

    private static func append(_ text: String, escapesBars: Bool, to output: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\t"): output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
            case UInt8(ascii: "\n"): output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
            case UInt8(ascii: "\\"): output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "\\")])
            case UInt8(ascii: "|") where escapesBars: output.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "|")])
            default: output.append(byte)
            }
        }
    }
}
