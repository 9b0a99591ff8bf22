internal import ArgumentParser
internal import GlossaryStore

/// `glossmend glossary remove`
struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Remove a row from a glossary file.",
        discussion: """
            Comments and blank lines stay.

            EXAMPLES
              glossmend glossary remove terms.tsv 茅坪
              glossmend glossary remove terms.tsv 九成 --when-is 'next=of'
              glossmend glossary remove terms.tsv 九成 --all

            EXIT STATUS
              0 removed
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "The glossary file; - reads standard input and writes standard output.", completion: .file(extensions: ["tsv"]))
    var file: String

    @OptionGroup
    var choice: RowChoice

    func run() throws {
        try GlossaryEdit(file).run { document in
            document.remove(lines: Set(try choice.entries(in: document).map(\.line)))
        }
    }
}
