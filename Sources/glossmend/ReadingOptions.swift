internal import ArgumentParser

/// How the input is read.
struct ReadingOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument, Sendable {
        case plain, bitext
    }

    @Option(
        help: ArgumentHelp(
            "plain, or bitext: lines of Chinese, a tab and its translation, which is repaired by the Chinese; further columns are kept.",
            valueName: "format"))
    var format: Format = .plain

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

    @Option(help: ArgumentHelp("Work on so many documents at once. (default: one for each processor)", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Treat bytes that are not valid UTF-8 as an error. (default: pass them through with a warning)")
    var strict = false
}
