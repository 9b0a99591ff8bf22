internal import ArgumentParser
internal import Documents
internal import Reports

/// `glossmend clean`
struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean",
        abstract: "Repair texts, or show what would be repaired.",
        discussion: """
            Reads files, or standard input, and writes the repaired text to standard output. Only repairs that are certain \
            are made. A line in is a line out.

            EXAMPLES
              glossmend clean < article.txt > cleaned.txt
              glossmend clean --word-diff article.txt
              glossmend clean --in-place --backup .orig *.txt
              glossmend clean --check --include '*.md' docs
              glossmend clean --check article.txt
              glossmend clean --diff article.txt | patch article.txt
              glossmend clean --glossary terms.tsv --apply review article.txt
              glossmend clean --output-format jsonl -o cleaned.txt article.txt
              glossmend clean --field title --field body records.jsonl > cleaned.jsonl
              zcat news.gz | glossmend clean --document-separator '^<doc' > out.txt

            EXIT STATUS
              0 done
              1 --check found something
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "Files to repair, or folders of such files; none, or -, is standard input.", completion: .file())
    var file: [String] = []

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "Rules")
    var rules: RuleOptions

    @OptionGroup(title: "Glossary")
    var glossaries: GlossaryOptions

    @OptionGroup(title: "Reading")
    var reading: ReadingOptions

    @Flag(help: "Say on standard error what was done, how long it took, and which edits were dropped.")
    var verbose = false

    @Flag(name: .customLong("print-config"), help: "Print the settings that are taken for the first file, and nothing else.")
    var printsConfiguration = false

    func run() throws {
        let started = System.nanoseconds()
        var configuration = Configuration()
        glossaries.add(to: &configuration)
        try rules.add(to: &configuration)
        try reading.add(to: &configuration)
        let inputs = try CleanInputs(file, configuration, try reading.lookup())
        if printsConfiguration { return try StandardOutput.print(ConfigurationText.of(inputs)) }
        let plan = try CleanPlan(inputs, output, reading, isVerbose: verbose)
        let messages = Messages()
        let profiles = try inputs.configurations.map { try Profile($0, messages) }
        if verbose { messages.note("made ready in \(CleanCounts.milliseconds(since: started)) ms") }
        let status = try CleanRun(plan, profiles, messages).run()
        if status != 0 { throw ExitCode(status) }
    }
}

extension FindingReport.Format: ExpressibleByArgument {}
