internal import ArgumentParser
internal import Documents

/// How the input is read.
struct ReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What the input is: plain, markdown, html, jsonl, bitext, srt or vtt; auto tells by the name of the file, or by its"
                + " front. Bitext has lines of Chinese, a tab and its translation, which is repaired by the Chinese. (default: auto)",
            valueName: "format"))
    var format: FormatChoice?

    @Option(
        help: ArgumentHelp(
            "The encoding of the input and of --source; auto tells by the front of each file, with --line-buffered it is UTF-8. GB18030"
                + " reads GBK, too. (default: auto)",
            valueName: "encoding"))
    var encoding: EncodingChoice?

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

    @Option(
        help: ArgumentHelp(
            "In folders, read the files that this pattern is for, as in a .gitignore file. Repeatable. (default: those with an extension of a"
                + " format)",
            valueName: "glob"))
    var include: [String] = []

    @Option(help: ArgumentHelp("In folders, leave out the files and folders that this pattern is for. Repeatable.", valueName: "glob"))
    var exclude: [String] = []

    @Option(
        help: ArgumentHelp(
            "Take the settings of this file. (default: for each file the .glossmend.yml in its folder or the nearest above it)",
            valueName: "file"),
        completion: .file(extensions: ["yml", "yaml"]))
    var config: String?

    @Flag(name: .customLong("no-config"), help: "Take no settings from files.")
    var ignoresConfigurations = false

    @Flag(
        name: .customLong("line-buffered"),
        help: "Write each line, or record, as soon as it was read, as for 'tail -f'. What a line says is then no evidence for another.")
    var isLineBuffered = false

    @Option(help: ArgumentHelp("Work on so many documents at once. (default: one for each processor)", valueName: "n"))
    var jobs: Int?

    @Flag(
        help:
            "Treat bytes that are not valid in their encoding, and lines that have not the form of the format, as an error. (default: pass them through with a warning)"
    )
    var strict = false

    /// Sets what is given; throws when it makes no sense.
    func add(to configuration: inout Configuration) throws(UsageProblem) {
        try check()
        configuration.format = format
        configuration.encoding = encoding
        configuration.fields = field.isEmpty ? nil : field
        configuration.sourceColumn = sourceColumn
        configuration.targetColumn = targetColumn
        configuration.separator = separator
        configuration.isStrict = strict ? true : nil
        configuration.include = include
        configuration.exclude = exclude
        // What has its Chinese beside it is a text, whatever it is called.
        if source != nil, format ?? .auto == .auto { configuration.format = .always(.plain) }
    }

    /// Which configuration files count.
    func lookup() throws(UsageProblem) -> CleanInputs.Lookup {
        guard let config else { return ignoresConfigurations ? .none : .nearest }
        if ignoresConfigurations { throw UsageProblem("--config and --no-config are both given; choose one") }
        return .file(config)
    }

    /// Options that are for one format are not given with another.
    private func check() throws(UsageProblem) {
        let format = format ?? .auto
        if !field.isEmpty, format != .auto, format != .always(.jsonl) {
            throw UsageProblem("--field is for JSON Lines; add --format jsonl, or leave it out")
        }
        for field in field {
            if let fault = Self.fault(ofField: field) { throw UsageProblem("--field '\(field)': \(fault)") }
        }
        for (option, globs) in [("include", include), ("exclude", exclude)] {
            for glob in globs { if let fault = Self.fault(ofGlob: glob) { throw UsageProblem("--\(option) '\(glob)': \(fault)") } }
        }
        if format != .always(.bitext), sourceColumn != nil || targetColumn != nil {
            throw UsageProblem("--source-column and --target-column are for a bitext; add --format bitext")
        }
        guard case .always(let format) = format, format != .plain, format != .bitext else { return }
        if separator != nil {
            throw UsageProblem("--document-separator parts plain text and bitext; leave it out with --format \(format.rawValue)")
        }
        if isLineBuffered, format.isWhole {
            throw UsageProblem("--line-buffered is for formats that are read by line; leave it out with --format \(format.rawValue)")
        }
    }

    /// What is wrong with a pattern of files; nil when nothing is.
    static func fault(ofGlob glob: String) -> String? {
        GlobPattern(glob) == nil ? "is no pattern; write for instance '*.txt'" : nil
    }

    /// What is wrong with the key of a field; nil when nothing is.
    static func fault(ofField field: String) -> String? {
        guard field.split(separator: ".", omittingEmptySubsequences: false).contains("") else { return nil }
        return "a key is empty; write for instance --field doc.text"
    }
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
