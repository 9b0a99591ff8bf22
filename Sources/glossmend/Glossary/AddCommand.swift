internal import ArgumentParser
internal import GlossaryStore

/// `glossmend glossary add`
struct AddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a row to a glossary file.",
        discussion: """
            The row goes where the order of the file puts it when the rows stand in the order of their Chinese terms, else to the \
            end. A file that does not exist is made. \(EntryOptions.cells)

            A row is refused when the file has one of its Chinese spellings with another English term, or with the same \
            conditions, unless --force is given.

            EXAMPLES
              glossmend glossary add terms.tsv --zh '武汉|武漢' --en Wuhan --kind place
              glossmend glossary add terms.tsv --zh 九成 --en 90% --when 'next=of|in'
              glossmend glossary add - --zh 茅坪 --en Maoping < old.tsv > new.tsv

            EXIT STATUS
              0 added
              2 refused, wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "The glossary file; - reads standard input and writes standard output.", completion: .file(extensions: ["tsv"]))
    var file: String

    @Option(help: ArgumentHelp("The Chinese term, and its other spellings behind |.", valueName: "text"))
    var zh: String

    @Option(help: ArgumentHelp("The English term to use.", valueName: "text"))
    var en: String

    @OptionGroup
    var others: EntryOptions

    @Flag(help: "Add the row even where it contradicts another one.")
    var force = false

    func run() throws {
        var cells = EntryCells()
        cells[.zh] = zh
        cells[.en] = en
        others.fill(&cells)
        let row = try cells.checkedRow()
        try GlossaryEdit(file, makesMissing: true).run { document in
            if !force { try document.refuse(row) }
            document.insert(row)
            if !force { try document.refuseErrors(of: row) }
        }
    }
}
