internal import ArgumentParser
internal import Documents
internal import GlossaryStore
internal import Repair

/// `glossmend glossary suggest`
struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Suggest entries from a Chinese text and its translation."
    )

    @Option(help: ArgumentHelp("The Chinese text.", valueName: "file"), completion: .file())
    var source: String

    @Option(help: ArgumentHelp("The English text.", valueName: "file"), completion: .file())
    var target: String

    @Flag(help: "The English is a human translation: its renderings are right.")
    var reference = false

    @OptionGroup(title: "Glossary")
    var glossaries: GlossaryOptions

    func run() throws {
        let messages = Messages()
        let zh = SourceText(try InputFile.bytes(of: Input(argument: source)))
        let en = SourceText(try InputFile.bytes(of: Input(argument: target)))
        let text = ParallelText(source: zh, target: en, alignment: .lineForLine(zh.lineCount))
        var miner = SuggestionMiner(text, glossary: try glossaries.load(messages), settings: .init(isReference: reference))
        var out = ""
        for s in miner.suggestions() { out += "\(s.zh)\t\(s.en)\t\(s.kind?.rawValue ?? "")\t\(s.count)/\(s.sourceCount)\t\(s.score)\n" }
        try StandardOutput.print(out)
    }
}
