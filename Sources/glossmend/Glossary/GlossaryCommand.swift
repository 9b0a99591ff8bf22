internal import ArgumentParser

/// `glossmend glossary`
struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Keep glossary files.",
        discussion: """
            A glossary is a text file: a row that names the columns, a row for each term, a tab between cells. Commands that \
            change a file lock it, so that several can run at once, and replace it in one step; a change that fails leaves it \
            as it was. They write it in one form: columns in a fixed order, one tab between cells, LF line ends. Comments and \
            blank lines stay.

            EXAMPLES
              glossmend glossary add terms.tsv --zh 武汉 --en Wuhan --kind place
              glossmend glossary list terms.tsv --text wuhan
              glossmend glossary lookup "wu han"
              glossmend glossary check terms.tsv
              glossmend glossary format --sort terms.tsv
              glossmend glossary merge ours.tsv theirs.tsv --base common.tsv -o terms.tsv
              glossmend glossary import old.csv termbase.tbx --into terms.tsv

            EXIT STATUS
              0 done
              1 check, format --check, diff or merge found something
              2 wrong usage or input, or a failed read or write
            """,
        subcommands: [
            AddCommand.self, SetCommand.self, RemoveCommand.self, ListCommand.self, LookupCommand.self, CheckCommand.self,
            FormatCommand.self, MergeCommand.self, DiffCommand.self, StatsCommand.self, ImportCommand.self, ExportCommand.self, SuggestCommand.self,
        ]
    )
}
