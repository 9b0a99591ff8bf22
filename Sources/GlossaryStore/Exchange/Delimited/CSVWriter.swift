/// Writes CSV as RFC 4180 has it, with all columns of a glossary.
struct CSVWriter: FormatWriter {
    let hasByteOrderMark: Bool

    func start() -> [UInt8] {
        let header = Array((GlossaryColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n").utf8)
        return (hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []) + header
    }

    mutating func append(_ row: EntryRow, to output: inout [UInt8], _ losses: inout ExportLosses) {
        for (index, column) in GlossaryColumn.allCases.enumerated() {
            if index > 0 { output.append(UInt8(ascii: ",")) }
            Self.append(Self.cell(row, column), to: &output)
        }
        output.append(contentsOf: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
    }

    func end() -> [UInt8] { [] }

    private static func cell(_ row: EntryRow, _ column: GlossaryColumn) -> String {
        switch column {
        case .zh: CellText.cell(row.spellings)
        case .en: row.preferred
        case .kind: row.kind?.rawValue ?? ""
        case .deprecated: CellText.cell(row.deprecated)
        case .admitted: CellText.cell(row.admitted)
        case .pinyin: row.pinyin
        case .when: row.when
        case .note: row.note
        }
    }

    private static func append(_ cell: String, to output: inout [UInt8]) {
        let needsQuotes = cell.utf8.contains { [UInt8(ascii: "\""), UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains($0) }
        guard needsQuotes else { return output.append(contentsOf: cell.utf8) }
        output.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { output.append(byte) }
            output.append(byte)
        }
        output.append(UInt8(ascii: "\""))
    }
}
