internal import ArgumentParser
internal import GlossaryStore
internal import Reports

/// `glossmend glossary diff`
struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Show what differs between two glossary files, by entry.",
        discussion: """
            Compares rows by their Chinese term, whatever their order, and of a term with several rows those that are most alike. \
            Comments, order of columns and line ends do not count. A row of the first file is printed behind -, one of the second \
            behind +; a changed row is printed as both. json is an array of objects with the keys change (added, removed or \
            changed), before and after.

            EXAMPLES
              glossmend glossary diff old.tsv new.tsv
              git show HEAD:terms.tsv | glossmend glossary diff - terms.tsv

            EXIT STATUS
              0 the files have the same entries
              1 entries differ
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: ArgumentHelp("A glossary file; - is standard input.", valueName: "a"), completion: .file(extensions: ["tsv"]))
    var first: String

    @Argument(help: ArgumentHelp("The file to compare it with.", valueName: "b"), completion: .file(extensions: ["tsv"]))
    var second: String

    @Option(name: .customLong("output-format"), help: ArgumentHelp("text or json.", valueName: "format"))
    var format: ReportFormat = .text

    func run() throws {
        let documents = try GlossaryDocument.all([first, second])
        let changes = documents[0].changes(to: documents[1])
        switch format {
        case .text: if !changes.isEmpty { try StandardOutput.print(Self.text(changes, documents)) }
        case .json: try StandardOutput.print(Self.json(changes, documents))
        }
        if !changes.isEmpty { throw ExitCode(1) }
    }

    private static func text(_ changes: [EntryChange], _ documents: [GlossaryDocument]) -> String {
        let rows = changes.flatMap { [$0.before?.row, $0.after?.row].compactMap(\.self) }
        let used = Set(rows.flatMap(\.columns))
        let columns = GlossaryColumn.allCases.filter { used.contains($0) }
        var lines = ["--- \(documents[0].name)", "+++ \(documents[1].name)", " " + columns.map(\.rawValue).joined(separator: "\t")]
        for change in changes {
            if let entry = change.before { lines.append("-" + entry.row.text(columns)) }
            if let entry = change.after { lines.append("+" + entry.row.text(columns)) }
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func json(_ changes: [EntryChange], _ documents: [GlossaryDocument]) -> [UInt8] {
        EntryJSON.lines(changes) { change, json in
            json.beginObject()
            json.key("change")
            json.value(change.before == nil ? "added" : change.after == nil ? "removed" : "changed")
            for (key, entry, document) in [("before", change.before, documents[0]), ("after", change.after, documents[1])] {
                json.key(key)
                if let entry { EntryJSON.append(entry, of: document.name, to: &json) } else { json.null() }
            }
            json.endObject()
        }
    }
}
