internal import ArgumentParser
internal import Documents
internal import GlossaryStore
internal import Reports

/// `glossmend glossary lookup`
struct LookupCommand: ParsableCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, tsv, json
    }

    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Find terms in the built-in glossary and your own.",
        discussion: """
            Finds a term by its Chinese (traditional, too), its English, a wrong or admitted rendering, its pinyin with or without \
            tones and spaces, or the first letters of the pinyin; and where nothing fits, by a near spelling. What fits best comes \
            first, with the column that it was found in. A first argument that ends in .tsv is a glossary file, which is searched \
            instead of the built-in one.

            EXAMPLES
              glossmend glossary lookup 武汉
              glossmend glossary lookup "wu han" Wǔhàn wu3han4 wh
              glossmend glossary lookup --glossary terms.tsv "new crown"
              glossmend glossary lookup terms.tsv Yuanfudao --output-format json

            EXIT STATUS
              0 done, whether or not there is such a term
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "The terms to look up.")
    var term: [String]

    @OptionGroup(title: "Glossary")
    var glossaries: GlossaryOptions

    @Option(help: ArgumentHelp("Show so many rows for a term; 0 for all.", valueName: "count"))
    var limit = 20

    @Option(
        name: .customLong("output-format"),
        help: ArgumentHelp("table, tsv or json (one array); without it, table on a terminal and tsv elsewhere.", valueName: "format"))
    var format: Format?

    func run() throws {
        let files = term.prefix { $0.hasSuffix(".tsv") }
        let queries = term.dropFirst(files.count)
        guard !queries.isEmpty else { throw UsageProblem("there is no term to look up; write one behind the file") }
        guard limit >= 0 else { throw UsageProblem("--limit \(limit): give a number from 0") }
        let messages = Messages()
        let glossary = try glossaries.load(messages, insteadOfBundled: Array(files))
        var found: [FoundTerm] = []
        for query in queries {
            var lookup = GlossaryLookup(query, in: glossary)
            let hits = lookup.hits()
            let shown = limit == 0 ? hits[...] : hits.prefix(limit)
            found += shown.map { FoundTerm(query: query, hit: $0, glossary: glossary) }
            if hits.isEmpty { messages.note("\(query): is not in the glossary, nor anything near it") }
            if shown.count < hits.count { messages.note("\(query): has \(hits.count - shown.count) more; --limit 0 shows all") }
        }
        switch format ?? (System.isTerminal(1) ? .table : .tsv) {
        case .table: if !found.isEmpty { try StandardOutput.print(EntryTable.aligned([FoundTerm.tableTitles] + found.map(\.tableCells))) }
        case .tsv: try StandardOutput.print(([FoundTerm.titles] + found.map(\.cells)).map { $0.joined(separator: "\t") + "\n" }.joined())
        case .json: try StandardOutput.print(EntryJSON.lines(found) { $0.append(to: &$1) })
        }
    }
}
