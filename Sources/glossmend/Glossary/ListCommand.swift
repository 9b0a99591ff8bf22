internal import ArgumentParser
internal import Documents
internal import GlossaryStore

/// `glossmend glossary list`
struct ListCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, tsv, json
    }

    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the rows of glossary files.",
        discussion: """
            Shows the rows that meet all filters: as a table on a terminal, with long cells cut short, else as a glossary file. \
            json is one array with an object a row: its file, its line and all columns, those with alternatives as arrays.

            EXAMPLES
              glossmend glossary list terms.tsv
              glossmend glossary list terms.tsv --text wuhan
              glossmend glossary list *.tsv --kind person --kind organisation --deprecated
              glossmend glossary list terms.tsv --kind place > places.tsv

            EXIT STATUS
              0 done, whether or not there is such a row
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "Glossary files; - is standard input.", completion: .file(extensions: ["tsv"]))
    var file: [String]

    @Option(parsing: .singleValue, help: "Only rows of this kind. Repeatable.")
    var kind: [TermKind] = []

    @Option(help: "Only rows with this text in a term, a reading or a note; capitals or not.")
    var text: String?

    @Flag(help: "Only rows with deprecated renderings.")
    var deprecated = false

    @Option(
        name: .customLong("output-format"),
        help: ArgumentHelp("table, tsv (a glossary file) or json; without it, table on a terminal and tsv elsewhere.", valueName: "format"))
    var format: Format?

    func run() throws {
        let filter = EntryFilter(kinds: kind, text: text, onlyDeprecated: deprecated)
        let documents = try GlossaryDocument.all(file)
        let found = documents.map { document in (name: document.name, entries: document.entries.filter { filter.accepts($0.row) }) }
        switch format ?? (System.isTerminal(1) ? .table : .tsv) {
        case .table: try StandardOutput.print(EntryTable.text(found))
        case .tsv: try StandardOutput.print(GlossaryDocument(name: "", rows: found.flatMap { $0.entries.map(\.row) }).bytes)
        case .json: try StandardOutput.print(EntryJSON.array(found))
        }
    }
}

extension TermKind: ExpressibleByArgument {}
