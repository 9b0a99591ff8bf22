internal import ArgumentParser
internal import GlossaryStore
internal import Reports

/// `glossmend glossary stats`
struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count what glossary files hold.",
        discussion: """
            Counts rows, Chinese terms and their spellings, renderings, rows by kind and by condition, over all files together.

            EXAMPLES
              glossmend glossary stats terms.tsv
              glossmend glossary stats *.tsv --output-format json

            EXIT STATUS
              0 done
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "Glossary files; - is standard input.", completion: .file(extensions: ["tsv"]))
    var file: [String]

    @Option(name: .customLong("output-format"), help: ArgumentHelp("text or json.", valueName: "format"))
    var format: ReportFormat = .text

    func run() throws {
        let counts = EntryCounts(try GlossaryDocument.all(file))
        switch format {
        case .text: try StandardOutput.print(Self.text(counts))
        case .json: try StandardOutput.print(Self.json(counts))
        }
    }

    private static func totals(_ counts: EntryCounts) -> [(name: String, key: String, count: Int)] {
        [
            ("rows", "rows", counts.rows),
            ("terms", "terms", counts.terms),
            ("spellings", "spellings", counts.spellings),
            ("deprecated renderings", "deprecated", counts.deprecated),
            ("admitted renderings", "admitted", counts.admitted),
            ("rows with deprecated renderings", "rowsWithDeprecated", counts.rowsWithDeprecated),
            ("rows with conditions", "rowsWithConditions", counts.rowsWithConditions),
        ]
    }

    /// Rows of each kind that occurs, and at last those without one.
    private static func kinds(_ counts: EntryCounts) -> [(name: String, count: Int)] {
        TermKind.allCases.compactMap { kind in counts.kinds[kind].map { (kind.rawValue, $0) } }
            + (counts.withoutKind > 0 ? [("none", counts.withoutKind)] : [])
    }

    private static func conditions(_ counts: EntryCounts) -> [(name: String, count: Int)] {
        counts.conditions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func text(_ counts: EntryCounts) -> String {
        let sections = [
            totals(counts).map { ($0.name, $0.count) }, kinds(counts).map { ("kind " + $0.name, $0.count) },
            conditions(counts).map { ("condition " + $0.name, $0.count) },
        ]
        let width = sections.joined().map { "\($0.1)".utf8.count }.max() ?? 0
        let lines = sections.filter { !$0.isEmpty }.map { section in
            section.map { name, count in
                String(repeating: " ", count: width - "\(count)".utf8.count) + "\(count)  \(name)\n"
            }.joined()
        }
        return lines.joined(separator: "\n")
    }

    private static func json(_ counts: EntryCounts) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        for (_, key, count) in totals(counts) {
            json.key(key)
            json.value(count)
        }
        for (key, counts) in [("kinds", kinds(counts)), ("conditions", conditions(counts))] {
            json.key(key)
            json.beginObject()
            for (name, count) in counts {
                json.key(name)
                json.value(count)
            }
            json.endObject()
        }
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
