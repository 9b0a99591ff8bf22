/// Reads tables: CSV, TSV, and the glossaries of OmegaT and DeepL.
struct DelimitedReader: FormatReader {
    enum Kind {
        case csv, tsv, omegat, deepl
    }

    private let name: String
    private let kind: Kind
    private var records: RecordReader
    private var skipsFirst: Bool
    private var columns: DelimitedColumns?
    /// Whether a record has shown which column of a list without header is Chinese.
    private var knowsDirection = false
    /// The last entry of an OmegaT glossary, where further lines with the same source are further renderings.
    private var held: ImportBatch.Row?
    private var heldNotes: [String] = []

    init(name: String, _ kind: Kind, _ dialect: DelimitedDialect) {
        self.name = name
        self.kind = kind
        records = RecordReader(name: name, dialect: dialect)
        skipsFirst = dialect.isNamed
    }

    mutating func read(_ bytes: Span<UInt8>, isLast: Bool, into batch: inout ImportBatch) throws(GlossaryError) {
        var found: [RecordReader.Record] = []
        try records.read(bytes, isLast: isLast, into: &found)
        for record in found { try take(record, into: &batch) }
        if isLast { release(into: &batch) }
    }

    private mutating func take(_ record: RecordReader.Record, into batch: inout ImportBatch) throws(GlossaryError) {
        if skipsFirst {
            skipsFirst = false
            return
        }
        if kind != .csv, kind != .deepl, record.cells.first?.utf8.first == UInt8(ascii: "#") { return }
        guard record.cells.contains(where: { !ExchangeText.trimmed($0).isEmpty }) else { return }
        guard let columns else { return try begin(with: record, into: &batch) }
        add(record, columns, into: &batch)
    }

    /// Takes the first record for a header, or else for the first row.
    private mutating func begin(with record: RecordReader.Record, into batch: inout ImportBatch) throws(GlossaryError) {
        if kind != .deepl, let header = DelimitedColumns(header: record.cells) {
            columns = header
            knowsDirection = true
            batch.note(line: record.line, term: "", header.unknown.map { "the column “\($0)”" })
            return
        }
        let place = TextPlace(line: record.line, column: 1)
        guard record.cells.count > 1 else {
            throw GlossaryError(name, place, "the first row has one cell; a list of terms has two columns at least")
        }
        columns =
            switch kind {
            case .omegat: DelimitedColumns(.zh, .en, .note)
            case .csv, .tsv, .deepl: DelimitedColumns(.zh, .en)
            }
        if kind == .csv || kind == .tsv, record.cells[2...].contains(where: { !$0.isEmpty }) {
            throw GlossaryError(name, place, "there are more than two columns and no header row; name them, at least zh and en")
        }
        try take(record, into: &batch)
    }

    private mutating func add(_ record: RecordReader.Record, _ columns: DelimitedColumns, into batch: inout ImportBatch) {
        var columns = direct(columns, record)
        if kind == .deepl, let direction = Self.deepLDirection(record.cells) {
            guard direction != .other else {
                return batch.leaveOut(line: record.line, term: record.cells[0], "its languages are not Chinese and English")
            }
            columns = direction == .english ? DelimitedColumns(.en, .zh) : DelimitedColumns(.zh, .en)
        }
        var parts: [String] = []
        let row = row(record.cells, columns, &parts)
        guard !row.spellings.isEmpty else {
            return batch.leaveOut(line: record.line, term: row.preferred, "it has no Chinese term")
        }
        guard !row.preferred.isEmpty else { return batch.leaveOut(line: record.line, term: row.term, "it has no English term") }
        parts += surplus(record.cells, columns)
        batch.note(line: record.line, term: row.term, parts)
        if kind == .omegat { hold(row, line: record.line, &batch) } else { batch.add(row, line: record.line) }
    }

    /// The columns, turned round when the first record that tells has its Chinese on the other side.
    private mutating func direct(_ columns: DelimitedColumns, _ record: RecordReader.Record) -> DelimitedColumns {
        guard !knowsDirection else { return columns }
        let zh = ExchangeText.hasHan(columns.cell(.zh, of: record.cells))
        let en = ExchangeText.hasHan(columns.cell(.en, of: record.cells))
        guard zh != en else { return columns }
        knowsDirection = true
        if en { self.columns = columns.reversed }
        return self.columns ?? columns
    }

    private func row(_ cells: [String], _ columns: DelimitedColumns, _ parts: inout [String]) -> EntryRow {
        var row = EntryRow(spellings: terms(.zh, columns, cells), preferred: ExchangeText.term(text(.en, columns, cells)))
        row.deprecated = terms(.deprecated, columns, cells)
        row.admitted = terms(.admitted, columns, cells)
        row.pinyin = ExchangeText.term(text(.pinyin, columns, cells))
        row.when = ConditionText.canonical(ExchangeText.term(columns.cell(.when, of: cells)))
        row.note = ExchangeText.note(text(.note, columns, cells))
        let kind = ExchangeText.trimmed(columns.cell(.kind, of: cells))
        row.kind = TermKind(rawValue: kind)
        if !kind.isEmpty, row.kind == nil { parts.append("the kind “\(kind)”, which glossaries do not have") }
        return row
    }

    private func terms(_ column: GlossaryColumn, _ columns: DelimitedColumns, _ cells: [String]) -> [String] {
        let cell = columns.cell(column, of: cells)
        if columns.hasAlternatives { return CellText.alternatives(cell) }
        let term = ExchangeText.term(cell)
        return term.isEmpty ? [] : [term]
    }

    /// A spreadsheet can hold a tab and a line end in a cell; in a TSV file they are escapes.
    private func text(_ column: GlossaryColumn, _ columns: DelimitedColumns, _ cells: [String]) -> String {
        let cell = columns.cell(column, of: cells)
        return columns.hasAlternatives && kind == .tsv ? CellText.text(cell) : cell
    }

    /// Cells behind the last column.
    private func surplus(_ cells: [String], _ columns: DelimitedColumns) -> [String] {
        guard kind != .deepl, knowsDirection, columns.unknown.isEmpty, cells.count > columns.count else { return [] }
        return cells[columns.count...].filter { !$0.isEmpty }.map { "the cell “\(ExchangeText.shortened($0))”" }
    }

    /// DeepL's tables may say the languages of an entry in a third and fourth cell: the language of the first cell, `other` when the
    /// two are not Chinese and English, nil when it is not said.
    private static func deepLDirection(_ cells: [String]) -> ExchangeLanguage? {
        guard cells.count >= 4, !cells[2].isEmpty, !cells[3].isEmpty else { return nil }
        let source = ExchangeLanguage(tag: ExchangeText.trimmed(cells[2]))
        let target = ExchangeLanguage(tag: ExchangeText.trimmed(cells[3]))
        let isPair = source.isChinese && target == .english || source == .english && target.isChinese
        return isPair ? source : .other
    }

    // MARK: Further renderings

    private mutating func hold(_ row: EntryRow, line: Int, _ batch: inout ImportBatch) {
        guard var last = held, last.row.spellings == row.spellings else {
            release(into: &batch)
            held = ImportBatch.Row(line: line, row: row)
            heldNotes = row.note.isEmpty ? [] : [row.note]
            return
        }
        if row.preferred != last.row.preferred, !last.row.admitted.contains(row.preferred) { last.row.admitted.append(row.preferred) }
        if !row.note.isEmpty, !heldNotes.contains(row.note) { heldNotes.append(row.note) }
        held = last
    }

    private mutating func release(into batch: inout ImportBatch) {
        guard var row = held?.row, let line = held?.line else { return }
        row.note = heldNotes.joined(separator: "; ")
        batch.add(row, line: line)
        held = nil
    }
}
