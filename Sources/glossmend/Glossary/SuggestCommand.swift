internal import ArgumentParser
internal import Documents
internal import GlossaryStore
internal import Repair

/// `glossmend glossary suggest`
struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Suggest entries from a Chinese text and its translation.",
        discussion: """
            Looks for names in a Chinese text and in its English, line for line, that no row of the glossaries has: by their pinyin, \
            by their sound, and by the lines that they share. Prints a glossary file for review, the surest entries first. Comments \
            above a row say in how many of the lines with the Chinese term the English stands too, and show some of them.

            With --reference the English is a human translation, and its renderings are taken for right. Without it the English is a \
            machine's: a name in pinyin is taken for right where it is the reading of the Chinese; a rendering that differs is put \
            into the column deprecated; and a note marks every other English term as the translation's.

            EXAMPLES
              glossmend glossary suggest --source a.zh --target a.en > new.tsv
              glossmend glossary suggest --source a.zh --target a.en --reference --limit 300
              glossmend glossary merge terms.tsv new.tsv -o terms.tsv

            EXIT STATUS
              0 done, whether or not there is anything to suggest
              2 wrong usage or input, or a failed read or write
            """
    )

    @Option(help: ArgumentHelp("The Chinese text; - is standard input.", valueName: "file"), completion: .file())
    var source: String

    @Option(help: ArgumentHelp("Its English translation, line for line.", valueName: "file"), completion: .file())
    var target: String

    @Flag(help: "The English is a human translation, whose renderings are right.")
    var reference = false

    @OptionGroup(title: "Glossary")
    var glossaries: GlossaryOptions

    @Option(help: ArgumentHelp("Print so many entries; 0 for all.", valueName: "count"))
    var limit = 0

    @Option(
        name: .customLong("min-count"),
        help: ArgumentHelp("Only entries whose Chinese and English stand together in so many lines.", valueName: "count"))
    var leastCount = 1

    @Option(name: [.short, .long], help: ArgumentHelp("Write the entries to this file.", valueName: "file"), completion: .file())
    var output: String?

    func run() throws {
        guard limit >= 0 else { throw UsageProblem("--limit \(limit): give a number from 0") }
        guard leastCount > 0 else { throw UsageProblem("--min-count \(leastCount): give a number from 1") }
        let messages = Messages()
        let glossary = try glossaries.load(messages)
        let text = try parallelText(glossary)
        var miner = SuggestionMiner(text, glossary: glossary, settings: .init(isReference: reference, leastCount: leastCount))
        let suggestions = miner.suggestions()
        let shown = limit == 0 ? suggestions[...] : suggestions.prefix(limit)
        let file = try OutputFile.named(output ?? "-")
        try file.writer.write(GlossaryDocument(suggestions: Array(shown)).bytes)
        try file.commit()
        if suggestions.isEmpty { messages.note("\(target): has no name that the glossary lacks") }
    }

    private func parallelText(_ glossary: Glossary) throws -> ParallelText {
        let (sourceInput, targetInput) = (Input(argument: source), Input(argument: target))
        if sourceInput == .standardInput, targetInput == .standardInput {
            throw UsageProblem("- is given twice; standard input can be read only once")
        }
        let chinese = SourceText(try WholeInput(sourceInput).bytes), english = SourceText(try WholeInput(targetInput).bytes)
        let aligned = AlignedSource(chinese, with: english, glossary)
        return ParallelText(source: chinese, target: english, alignment: aligned.alignment)
    }
}
