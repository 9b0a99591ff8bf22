internal import ArgumentParser
internal import Documents

/// How the input is read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the input is: plain, markdown, html, jsonl, bitext, srt or vtt; auto tells by the name of the file, or by its"
                + " front. Bitext has lines of Chinese, a tab and its translation, which is repaired by the Chinese.",
            valueName: "format"))
    var format: FormatChoice = .auto

    @Option(
        help: ArgumentHelp(
            "With --format jsonl: the key of a text, with points between the keys on the way to it. Repeatable. (default: text)",
            valueName: "key"))
    var field: [String] = []

    @Option(name: .customLong("source-column"), help: ArgumentHelp("With --format bitext: where the Chinese is. (default: 1)", valueName: "n"))
    var sourceColumn: Int?

    @Option(
        name: .customLong("target-column"), help: ArgumentHelp("With --format bitext: where the translation is. (default: 2)", valueName: "n"))
    var targetColumn: Int?

    @Option(
        name: .customLong("document-separator"),
        help: ArgumentHelp(
            "A line that matches this POSIX extended regular expression ends a document. What a document says about names and"
                + " terms is not used for another.",
            valueName: "regex"))
    var separator: String?

    @Option(
        help: ArgumentHelp(
            "The Chinese that the input is a translation of: terms, names and numbers are put right by it. Lines belong together"
                + " by their numbers where there are as many, else they are aligned.",
            valueName: "file"),
        completion: .file())
    var source: String?

    @Flag(name: .customLong("show-alignment"), help: "With --source: print which lines belong together, and nothing else.")
    var showsAlignment = false

    @Option(help: ArgumentHelp("Work on so many documents at once. (default: one for each processor)", valueName: "n"))
    var jobs: Int?

    @Flag(
        help:
            "Treat bytes that are not valid UTF-8, and lines that have not the form of the format, as an error. (default: pass them through with a warning)"
    )
    var strict = false
}

extension FormatChoice: ExpressibleByArgument {
    package init?(argument: String) {
        if argument == "auto" {
            self = .auto
        } else if let format = DocumentFormat(rawValue: argument) {
            self = .always(format)
        } else {
            return nil
        }
    }

    package var defaultValueDescription: String { name }

    package static var allValueStrings: [String] { ["auto"] + DocumentFormat.allCases.map(\.rawValue) }

    /// As it is written on the command line.
    var name: String {
        switch self {
        case .auto: "auto"
        case .always(let format): format.rawValue
        }
    }
}
