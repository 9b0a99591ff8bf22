internal import ArgumentParser
internal import Documents
internal import GlossaryStore

/// `glossmend glossary merge`
struct MergeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Bring two versions of a glossary file together, by entry.",
        discussion: """
            With --base, the file that both were made from, each change of either version is made: to single columns of a row, and \
            to single renderings of a list. Without it everything that one of them has is kept. Order and comments are those of \
            the first; rows that only the second has come with the comments above them.

            Where the versions contradict each other, both rows stand in the result between comments like those of version \
            control (# <<<<<<<, # =======, # >>>>>>>), and standard error names the columns. As a merge driver of git: \
            glossmend glossary merge %A %B --base %O -o %A

            EXAMPLES
              glossmend glossary merge ours.tsv theirs.tsv -o terms.tsv
              glossmend glossary merge ours.tsv theirs.tsv --base common.tsv > terms.tsv

            EXIT STATUS
              0 merged
              1 merged but for the marked rows
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: ArgumentHelp("A version of the glossary; - is standard input.", valueName: "a"), completion: .file(extensions: ["tsv"]))
    var first: String

    @Argument(help: ArgumentHelp("The other version.", valueName: "b"), completion: .file(extensions: ["tsv"]))
    var second: String

    @Option(help: ArgumentHelp("The file that both were made from.", valueName: "file"), completion: .file(extensions: ["tsv"]))
    var base: String?

    @Option(name: [.short, .long], help: ArgumentHelp("Write the result to this file.", valueName: "file"), completion: .file())
    var output: String?

    func run() throws {
        let documents = try GlossaryDocument.all([first, second] + (base.map { [$0] } ?? []))
        let merge = DocumentMerge(documents[0], documents[1], base: base == nil ? nil : documents[2])
        let file = try OutputFile.named(output ?? "-")
        try file.writer.write(merge.result.bytes)
        try file.commit()
        guard !merge.conflicts.isEmpty else { return }
        let messages = Messages()
        for conflict in merge.conflicts { messages.note(Self.message(conflict, documents[0].name, documents[1].name)) }
        throw ExitCode(1)
    }

    private static func message(_ conflict: DocumentMerge.Conflict, _ first: String, _ second: String) -> String {
        let places = [(first, conflict.ours), (second, conflict.theirs)].compactMap { name, entry in entry.map { "\(name):\($0.line):1" } }
        if conflict.ours == nil { return "\(places[0]): \(conflict.term) is changed here and removed from \(first); keep or remove it" }
        if conflict.theirs == nil { return "\(places[0]): \(conflict.term) is changed here and removed from \(second); keep or remove it" }
        let columns = conflict.columns.map(\.rawValue).joined(separator: ", ")
        return "\(places[0]): \(conflict.term) differs in \(columns) from \(places[1]); keep one of the marked rows"
    }
}
