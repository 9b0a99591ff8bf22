internal import Documents
internal import Reports

/// What `glossmend clean` is to do: its options, checked against each other.
struct CleanPlan: Sendable {
    enum Destination: Equatable, Sendable {
        case standardOutput
        case file(String)
        case inPlace(backupSuffix: String?)
        /// Standard output holds a report.
        case nowhere
    }

    enum Report: Equatable, Sendable {
        case none
        case difference(DiffReport.Form)
        case findings(FindingReport.Format)
    }

    private static let mostJobs = 256

    let inputs: [Input]
    let destination: Destination
    /// What standard output gets instead of the text.
    let report: Report
    /// The file for a unified difference.
    let diffOutput: String?
    let isCheck: Bool
    let isStrict: Bool
    let isVerbose: Bool
    let hasColors: Bool
    let jobs: Int
    let separator: LinePattern?
    /// The file with the Chinese that the input translates.
    let source: String?
    let format: FormatChoice
    let formats: ProseFormats
    let showsAlignment: Bool

    /// Throws when options contradict each other or have no meaning.
    init(files: [String], _ output: OutputOptions, _ reading: ReadingOptions, isVerbose: Bool) throws(UsageProblem) {
        inputs = files.isEmpty ? [.standardInput] : files.map(Input.init(argument:))
        report = try Self.report(output)
        destination = try Self.destination(output, inputs, report)
        try Self.check(output, inputs)
        diffOutput = output.diffOutput
        isCheck = output.check
        isStrict = reading.strict
        self.isVerbose = isVerbose
        hasColors = Self.hasColors(output.color)
        jobs = try Self.jobs(reading.jobs)
        separator = try Self.separator(reading)
        source = reading.source
        formats = try Self.formats(reading)
        // What has its Chinese beside it is a text, whatever it is called.
        format = reading.source != nil && reading.format == .auto ? .always(.plain) : reading.format
        showsAlignment = reading.showsAlignment
        if showsAlignment, source == nil { throw UsageProblem("--show-alignment needs the Chinese; add --source FILE") }
        try Self.check(source, format, inputs)
    }

    /// Whether the findings are asked for, or the text is enough.
    var needsFindings: Bool {
        if isVerbose || isCheck { return true }
        switch report {
        case .none, .difference(.unified): return false
        case .difference(.words), .findings: return true
        }
    }

    /// Whether nothing is left to do when nobody reads standard output.
    var hasOnlyStandardOutput: Bool {
        (destination == .standardOutput || destination == .nowhere) && diffOutput == nil
    }

    private static func report(_ output: OutputOptions) throws(UsageProblem) -> Report {
        let wantsFindings = output.check || output.format != .text
        let option = output.check ? "--check" : "--output-format \(output.format.rawValue)"
        if output.diff, output.wordDiff { throw UsageProblem("--diff and --word-diff are both given; choose one") }
        if output.diff || output.wordDiff {
            let difference = output.diff ? "--diff" : "--word-diff"
            if wantsFindings {
                throw UsageProblem(
                    "\(option) and \(difference) both print to standard output; choose one, or use --diff-output FILE")
            }
            return .difference(output.diff ? .unified : .words)
        }
        return wantsFindings ? .findings(output.format) : .none
    }

    private static func destination(
        _ output: OutputOptions, _ inputs: [Input], _ report: Report
    ) throws(UsageProblem) -> Destination {
        if output.check, output.inPlace || output.output != nil {
            throw UsageProblem("--check writes no text; leave out \(output.inPlace ? "-i" : "-o")")
        }
        if output.backup != nil, !output.inPlace {
            throw UsageProblem("--backup keeps what -i replaces; add -i, or leave out --backup")
        }
        if output.inPlace {
            if output.output != nil { throw UsageProblem("-i and -o are both given; choose one") }
            if inputs.contains(.standardInput) {
                throw UsageProblem("-i cannot replace standard input; name files, or leave out -i")
            }
            if let suffix = output.backup, suffix.isEmpty || suffix.utf8.contains(UInt8(ascii: "/")) {
                throw UsageProblem(
                    "--backup '\(suffix)': a suffix is not empty and has no slash; write for instance --backup .orig")
            }
            return .inPlace(backupSuffix: output.backup)
        }
        if let file = output.output {
            if inputs.count > 1 {
                throw UsageProblem("-o takes the text of one file; use -i, or run once for each file")
            }
            return .file(file)
        }
        return report == .none ? .standardOutput : .nowhere
    }

    /// Refuses what would write over an input by mistake.
    private static func check(_ output: OutputOptions, _ inputs: [Input]) throws(UsageProblem) {
        for case .file(let path) in inputs {
            if let suffix = output.backup, inputs.contains(.file(path + suffix)) {
                throw UsageProblem(
                    "\(path)\(suffix): is an input and would become the backup of another; choose another suffix")
            }
            guard let file = output.diffOutput, let status = FileStatus.of(file), status.kind == .plain else { continue }
            if FileStatus.of(path)?.identity == status.identity {
                throw UsageProblem("\(file): is an input, and --diff-output would replace it; choose another file")
            }
        }
        if let file = output.diffOutput, file == output.output {
            throw UsageProblem("\(file): is given to -o and to --diff-output; choose another file for one of them")
        }
    }

    /// The Chinese comes with one text, and once.
    private static func check(_ source: String?, _ format: FormatChoice, _ inputs: [Input]) throws(UsageProblem) {
        guard let source else { return }
        if format == .always(.bitext) {
            throw UsageProblem("--source and --format bitext are both given; a bitext has its Chinese in one of its columns")
        }
        if format != .always(.plain) {
            throw UsageProblem("--source needs plain text, line for line; leave out --format \(format.name)")
        }
        if inputs.count > 1 { throw UsageProblem("--source is the Chinese of one file; run once for each file") }
        if source == "-" { throw UsageProblem("--source - is standard input; name the file with the Chinese") }
    }

    private static func hasColors(_ choice: OutputOptions.Colors) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto:
            System.isTerminal(1) && (System.environment("NO_COLOR") ?? "").isEmpty && System.environment("TERM") != "dumb"
        }
    }

    private static func jobs(_ count: Int?) throws(UsageProblem) -> Int {
        guard let count else { return min(System.processorCount, mostJobs) }
        guard 1...mostJobs ~= count else { throw UsageProblem("--jobs \(count): give a number from 1 to \(mostJobs)") }
        return count
    }

    /// The formats with the options that are for one of them alone.
    private static func formats(_ reading: ReadingOptions) throws(UsageProblem) -> ProseFormats {
        if !reading.field.isEmpty, reading.format != .auto, reading.format != .always(.jsonl) {
            throw UsageProblem("--field is for JSON Lines; add --format jsonl, or leave it out")
        }
        if let field = reading.field.first(where: { $0.split(separator: ".", omittingEmptySubsequences: false).contains("") }) {
            throw UsageProblem("--field '\(field)': a key is empty; write for instance --field doc.text")
        }
        let source = reading.sourceColumn ?? 1, target = reading.targetColumn ?? 2
        if reading.format != .always(.bitext), reading.sourceColumn != nil || reading.targetColumn != nil {
            throw UsageProblem("--source-column and --target-column are for a bitext; add --format bitext")
        }
        guard source > 0, target > 0, source != target else {
            throw UsageProblem("--source-column \(source) and --target-column \(target): are not two columns; count from 1")
        }
        return ProseFormats(
            lines: JSONLines(fields: reading.field.isEmpty ? ["text"] : reading.field),
            bitext: Bitext(sourceColumn: source, targetColumn: target))
    }

    private static func separator(_ reading: ReadingOptions) throws(UsageProblem) -> LinePattern? {
        guard let expression = reading.separator else { return nil }
        switch reading.format {
        case .auto, .always(.plain), .always(.bitext): break
        case .always(let format):
            throw UsageProblem("--document-separator parts plain text and bitext; leave it out with --format \(format.rawValue)")
        }
        do throws(PatternProblem) {
            return try LinePattern(expression)
        } catch {
            throw UsageProblem(
                "--document-separator '\(expression)': \(error.message); write a POSIX extended regular expression")
        }
    }
}
