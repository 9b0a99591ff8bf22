extension GlossaryDocument {
    /// The file in canonical form.
    package var bytes: [UInt8] {
        let columns = writtenColumns
        var output: [UInt8] = []
        output.reserveCapacity(lines.count * 48)
        var needsHeader = !lines.contains { if case .header = $0 { true } else { false } } && !canBeBareList(columns)
        for line in lines {
            switch line {
            case .text(let text): output.append(contentsOf: text.utf8)
            case .header: Self.append(header: columns, to: &output)
            case .entry(let row):
                if needsHeader {
                    Self.append(header: columns, to: &output)
                    output.append(UInt8(ascii: "\n"))
                    needsHeader = false
                }
                RowWriter.append(row, columns: columns, to: &output)
            }
            output.append(UInt8(ascii: "\n"))
        }
        return output
    }

    /// The columns of the file and those that its rows need.
    var writtenColumns: [GlossaryColumn] {
        var used = Set(columns)
        for case .entry(let row) in lines { used.formUnion(row.columns) }
        return GlossaryColumn.allCases.filter { used.contains($0) }
    }

    /// Whether the rows are read again as they are without a header: two columns, and the first row does not look like one.
    private func canBeBareList(_ columns: [GlossaryColumn]) -> Bool {
        guard isBareList, columns == [.zh, .en] else { return false }
        for case .entry(let row) in lines {
            let cells = RowWriter.cells(row, columns: columns)
            return !cells.contains { $0 == GlossaryColumn.zh.rawValue || $0 == GlossaryColumn.en.rawValue }
        }
        return true
    }

    private static func append(header columns: [GlossaryColumn], to output: inout [UInt8]) {
        output.append(contentsOf: columns.map(\.rawValue).joined(separator: "\t").utf8)
    }
}

extension EntryRow {
    /// The row as a file with these columns has it, without a line end.
    package func text(_ columns: [GlossaryColumn]) -> String {
        RowWriter.text(self, columns: columns)
    }

    /// The columns that are needed to write the row.
    package var columns: [GlossaryColumn] {
        var columns: [GlossaryColumn] = [.zh, .en]
        if kind != nil { columns.append(.kind) }
        if !deprecated.isEmpty { columns.append(.deprecated) }
        if !admitted.isEmpty { columns.append(.admitted) }
        if !pinyin.isEmpty { columns.append(.pinyin) }
        if !when.isEmpty { columns.append(.when) }
        if !note.isEmpty { columns.append(.note) }
        return columns
    }
}
