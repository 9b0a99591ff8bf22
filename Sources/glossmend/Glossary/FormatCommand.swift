internal import ArgumentParser
internal import Documents
internal import GlossaryStore

/// `glossmend glossary format`
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Write glossary files in canonical form.",
        discussion: """
            Columns come in a fixed order, cells lose needless spaces and escapes, line ends become LF. All columns, rows, comments \
            and blank lines stay. A file that is in this form is not touched.

            --sort puts the rows in the order of their Chinese terms by code point. Blank lines part a file into sections, which \
            are sorted each by itself. A comment stays above its row; one at the beginning of a section stays there.

            EXAMPLES
              glossmend glossary format terms.tsv
              glossmend glossary format --sort *.tsv
              glossmend glossary format --check *.tsv
              glossmend glossary format - < spreadsheet.tsv > terms.tsv

            EXIT STATUS
              0 done
              1 --check found a file in another form, and printed its name
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "Glossary files; - reads standard input and writes standard output.", completion: .file(extensions: ["tsv"]))
    var file: [String]

    @Flag(help: "Change nothing; print the names of files that are in another form.")
    var check = false

    @Flag(help: "Put the rows in order.")
    var sort = false

    func run() throws {
        var problems: [String] = []
        var found: [String] = []
        for argument in file {
            do {
                if try !handle(argument) { found.append(Input(argument: argument).name) }
            } catch let problem as UsageProblem {
                problems += problem.messages
            } catch let problem as FileProblem where !problem.isClosedPipe {
                problems.append(problem.description)
            }
        }
        try StandardOutput.print(found.map { $0 + "\n" }.joined())
        guard problems.isEmpty else { throw UsageProblem(messages: problems) }
        if !found.isEmpty { throw ExitCode(1) }
    }

    /// Returns false when a file is in another form and only that was asked.
    private func handle(_ argument: String) throws -> Bool {
        guard check else {
            try GlossaryEdit(argument).run { if sort { $0.sort() } }
            return true
        }
        let input = Input(argument: argument)
        let bytes = try InputFile.utf8(of: input)
        var document = try GlossaryDocument(bytes: bytes, name: input.name)
        if sort { document.sort() }
        return document.bytes == bytes
    }
}
