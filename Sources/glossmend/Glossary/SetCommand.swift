internal import ArgumentParser
internal import GlossaryStore

/// `glossmend glossary set`
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change a row of a glossary file.",
        discussion: """
            Changes the columns that are given and leaves the others; '' empties one. --deprecated and --admitted replace all \
            renderings of the row, --add-… and --drop-… some of them. The row stays in its place. \(EntryOptions.cells)

            A change is refused when another row of the file has one of the Chinese spellings with another English term, or with \
            the same conditions, unless --force is given.

            EXAMPLES
              glossmend glossary set terms.tsv 武汉 --en Wuhan --kind place
              glossmend glossary set terms.tsv 新石器 --add-deprecated 'New Stone'
              glossmend glossary set terms.tsv 九成 --line 12 --when 'next=of; not-quoted'
              glossmend glossary set terms.tsv 九成 --all --note ''

            EXIT STATUS
              0 changed, or nothing to change
              2 refused, wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "The glossary file; - reads standard input and writes standard output.", completion: .file(extensions: ["tsv"]))
    var file: String

    @OptionGroup
    var choice: RowChoice

    @Option(help: ArgumentHelp("The Chinese term, and its other spellings behind |.", valueName: "text"))
    var zh: String?

    @Option(help: ArgumentHelp("The English term to use.", valueName: "text"))
    var en: String?

    @OptionGroup
    var others: EntryOptions

    @OptionGroup
    var renderings: RenderingOptions

    @Flag(help: "Change the row even where it then contradicts another one.")
    var force = false

    func run() throws {
        guard zh != nil || en != nil || others.isGiven || renderings.isGiven else {
            throw UsageProblem("there is nothing to change; name a column, for instance --en TEXT")
        }
        try GlossaryEdit(file).run { document in
            let chosen = try choice.entries(in: document)
            let known = force ? [] : chosen.flatMap { document.errors(of: $0.row) }
            for entry in chosen { document.replace(line: entry.line, with: try changed(entry.row)) }
            if force { return }
            // What stood against another row before, in a column that stays, is no matter of this change.
            let isAnotherTerm = zh != nil || en != nil || others.when != nil
            for entry in chosen {
                guard let row = document.row(line: entry.line) else { continue }
                if isAnotherTerm { try document.refuse(row, except: entry.line) }
                try document.refuseErrors(of: row, known: known)
            }
        }
    }

    private func changed(_ row: EntryRow) throws -> EntryRow {
        var cells = EntryCells(row)
        if let zh { cells[.zh] = zh }
        if let en { cells[.en] = en }
        others.fill(&cells)
        return try renderings.changed(try cells.checkedRow())
    }
}
