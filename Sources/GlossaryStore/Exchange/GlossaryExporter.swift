/// Writes entries in another format, one after the other.
package struct GlossaryExporter {
    private var writer: any FormatWriter
    /// - Parameter hasByteOrderMark: whether a CSV file begins with one, by which Excel knows UTF-8.
    package init(format: ExportFormat, hasByteOrderMark: Bool = false) {
        writer =
            switch format {
            case .csv: CSVWriter(hasByteOrderMark: hasByteOrderMark)
            case .tsv: ListWriter(.tsv)
            case .omegat: ListWriter(.omegat)
            case .deepl: ListWriter(.deepl)
            case .tbx: TBXWriter(.dca)
            case .tbxDCT: TBXWriter(.dct)
            case .tbxV2: TBXWriter(.martif)
            }
    }

    /// What stands before the entries.
    package func start() -> [UInt8] { writer.start() }

    /// The bytes of an entry, and what could not be kept of it; `line` is where it stands in its file.
    package mutating func entry(_ row: EntryRow, line: Int) -> (bytes: [UInt8], losses: [ExchangeLoss]) {
        var bytes: [UInt8] = []
        var losses = ExportLosses(line: line, term: row.term)
        let plain = row.withPlainSpaces
        if plain != row { losses.drop("line ends and outer white space, now spaces or nothing") }
        writer.append(plain, to: &bytes, &losses)
        return (bytes, losses.all)
    }

    /// What stands behind the entries.
    package func end() -> [UInt8] { writer.end() }
}

extension EntryRow {
    /// The row with texts as every format can hold them and every reader gives them back.
    var withPlainSpaces: EntryRow {
        var row = self
        row.spellings = spellings.map(ExchangeText.term)
        row.preferred = ExchangeText.term(preferred)
        row.deprecated = deprecated.map(ExchangeText.term)
        row.admitted = admitted.map(ExchangeText.term)
        row.pinyin = ExchangeText.term(pinyin)
        row.note = ExchangeText.note(note)
        return row
    }
}
