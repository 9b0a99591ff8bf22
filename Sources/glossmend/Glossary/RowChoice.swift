internal import ArgumentParser
internal import GlossaryStore

/// Which rows of a file a command is about: those of a Chinese term.
struct RowChoice: ParsableArguments {
    @Argument(help: ArgumentHelp("The Chinese term; any of its spellings.", valueName: "term"))
    var term: String

    @Option(help: ArgumentHelp("Where the term has several rows: the one in this line.", valueName: "number"))
    var line: Int?

    @Option(
        name: .customLong("when-is"), help: ArgumentHelp("Where the term has several rows: the one with these conditions.", valueName: "text"))
    var conditions: String?

    @Flag(help: "Where the term has several rows: all of them.")
    var all = false

    /// The chosen rows, at least one; several only with `all`.
    func entries(in document: GlossaryDocument) throws(UsageProblem) -> [GlossaryDocument.Entry] {
        let rows = document.entries(of: term)
        guard !rows.isEmpty else { throw UsageProblem("\(document.name): has no row for \(term); see 'glossmend glossary list'") }
        let chosen = rows.filter { entry in
            (line == nil || entry.line == line) && (conditions.map(ConditionText.canonical) ?? entry.row.when) == entry.row.when
        }
        let lines = rows.map { "\($0.line)" }.joined(separator: ", ")
        guard !chosen.isEmpty else {
            throw UsageProblem("\(document.name): has no such row for \(term); \(rows.count == 1 ? "it is in line" : "choose among lines") \(lines)")
        }
        guard chosen.count == 1 || all else {
            let names = chosen.map { "\($0.line)" }.joined(separator: ", ")
            throw UsageProblem(
                "\(document.name): has \(chosen.count) rows for \(term), in lines \(names); choose with --line or --when-is, or take --all")
        }
        return chosen
    }
}
