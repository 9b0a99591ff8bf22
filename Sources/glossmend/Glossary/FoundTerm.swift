internal import GlossaryStore
internal import Reports

/// A row that a look-up found, as it is printed.
struct FoundTerm {
    private let query: String
    private let manner: String
    private let column: GlossaryColumn
    private let found: String
    private let file: String
    private let entry: GlossaryDocument.Entry

    init(query: String, hit: LookupHit, glossary: Glossary) {
        let reference = glossary.reference(hit.entry)
        self.query = query
        manner = hit.manner.rawValue
        column = hit.column
        found = glossary.string(hit.term)
        file = reference.file
        entry = GlossaryDocument.Entry(line: reference.line, row: glossary.row(hit.entry))
    }

    // MARK: For people

    static let tableTitles = ["term", "zh", "en", "kind", "found in", "as", "row"]

    var tableCells: [String] {
        let cells = EntryCells(entry.row)
        let place = manner == "term" ? column.rawValue : "\(column.rawValue) (\(manner))"
        return [query, cells[.zh], cells[.en], cells[.kind], place, found].map(EntryTable.cell)
            + [VisibleText.of(Array("\(file):\(entry.line)".utf8))]
    }

    // MARK: For programs

    static let titles = ["query", "match", "column", "found", "file", "line"] + GlossaryColumn.allCases.map(\.rawValue)

    /// The cells of a tab-separated row, those of the glossary's columns as a glossary file has them.
    var cells: [String] {
        let cells = EntryCells(entry.row)
        return [Self.escaped(query), manner, column.rawValue, Self.escaped(found), Self.escaped(file), "\(entry.line)"]
            + GlossaryColumn.allCases.map { cells[$0] }
    }

    /// Appends an object with the row in it.
    func append(to json: inout JSONText) {
        json.beginObject()
        for (key, value) in [("query", query), ("match", manner), ("column", column.rawValue), ("found", found)] {
            json.key(key)
            json.value(value)
        }
        json.key("entry")
        EntryJSON.append(entry, of: file, to: &json)
        json.endObject()
    }

    /// A text as a cell without alternatives has it.
    private static func escaped(_ text: String) -> String {
        let cells = EntryCells(EntryRow(spellings: ["-"], preferred: "-", note: text))
        return cells[.note]
    }
}
