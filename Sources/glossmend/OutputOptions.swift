internal import ArgumentParser
internal import Documents
internal import Reports

/// What is written, and where.
struct OutputOptions: ParsableArguments {
    enum Colors: String, CaseIterable, ExpressibleByArgument {
        case auto, always, never
    }

    @Flag(name: [.short, .long], help: "Replace each file by its repaired text; a file with nothing to repair is not touched.")
    var inPlace = false

    @Option(help: ArgumentHelp("With -i: keep the old file under its name and this suffix.", valueName: "suffix"))
    var backup: String?

    @Option(name: [.short, .long], help: ArgumentHelp("Write the text to this file.", valueName: "file"), completion: .file())
    var output: String?

    @Option(
        name: .customLong("output-encoding"),
        help: ArgumentHelp("Write the text in this encoding. (default: that of the input)", valueName: "encoding"))
    var encoding: EncodingName?

    @Flag(help: "Print a unified difference instead of the text; 'patch FILE' applies it.")
    var diff = false

    @Flag(name: .customLong("word-diff"), help: "Print changed lines with the changes marked in them instead of the text.")
    var wordDiff = false

    @Option(
        name: .customLong("diff-output"),
        help: ArgumentHelp("Write a unified difference to this file, beside the text.", valueName: "file"),
        completion: .file())
    var diffOutput: String?

    @Flag(help: "Print findings instead of the text, and end with status 1 when a repair would be made.")
    var check = false

    @Option(
        name: .customLong("output-format"),
        help: ArgumentHelp(
            "text, or findings as json (one array) or jsonl (one object a line) in place of the text.", valueName: "format"))
    var format: FindingReport.Format = .text

    @Option(
        help: ArgumentHelp(
            "When to use colours: auto (on a terminal, unless NO_COLOR is set), always, never.", valueName: "when"))
    var color: Colors = .auto
}
