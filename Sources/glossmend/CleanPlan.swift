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

    let inputs: CleanInputs
    let destination: Destination
    /// What standard output gets instead of the text.
    let report: Report
    /// The file for a unified difference.
    let diffOutput: String?
    /// That of the text; nil for the input's.
    let outputEncoding: EncodingName?
    let isCheck: Bool
    let isVerbose: Bool
    let isLineBuffered: Bool
    let hasColors: Bool
    let jobs: Int
    /// The file with the Chinese that the input translates.
    let source: String?
    let showsAlignment: Bool

    /// Throws when options contradict each other or have no meaning.
    init(_ inputs: CleanInputs, _ output: OutputOptions, _ reading: ReadingOptions, isVerbose: Bool) throws(UsageProblem) {
        self.inputs = inputs
        report = try Self.report(output)
        destination = try Self.destination(output, inputs, report)
        try Self.check(output, inputs.tasks.map(\.input))
        diffOutput = output.diffOutput
        outputEncoding = output.encoding
        isCheck = output.check
        self.isVerbose = isVerbose
        isLineBuffered = reading.isLineBuffered
        hasColors = Self.hasColors(output.color)
        jobs = try Self.jobs(reading.jobs)
        source = reading.source
        showsAlignment = reading.showsAlignment
        if showsAlignment, source == nil { throw UsageProblem("--show-alignment needs the Chinese; add --source FILE") }
        try Self.check(reading, inputs)
    }

    /// Whether the findings are asked for, or the text is enough.
    var needsFindings: Bool {
        if isVerbose || isCheck { return true }
        switch report {
        case .none, .difference(.unified): return false
        case .difference(.words), .findings: return true
        }
    }

    /// Whether a difference is asked for that `patch` can apply.
    var hasUnifiedDifference: Bool { report == .difference(.unified) || diffOutput != nil }

    /// Whether nothing is left to do when nobody reads standard output.
    var hasOnlyStandardOutput: Bool {
        (destination == .standardOutput || destination == .nowhere) && diffOutput == nil
    }

    /// Whether the text or a report goes there.
    var writesToStandardOutput: Bool { destination == .standardOutput || report != .none }

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
        _ output: OutputOptions, _ inputs: CleanInputs, _ report: Report
    ) throws(UsageProblem) -> Destination {
        if output.check, output.inPlace || output.output != nil {
            throw UsageProblem("--check writes no text; leave out \(output.inPlace ? "-i" : "-o")")
        }
        if output.backup != nil, !output.inPlace {
            throw UsageProblem("--backup keeps what -i replaces; add -i, or leave out --backup")
        }
        if output.inPlace {
            if output.output != nil { throw UsageProblem("-i and -o are both given; choose one") }
            if inputs.tasks.contains(where: { $0.input == .standardInput }) {
                throw UsageProblem("-i cannot replace standard input; name files, or leave out -i")
            }
            if let suffix = output.backup, suffix.isEmpty || suffix.utf8.contains(UInt8(ascii: "/")) {
                throw UsageProblem(
                    "--backup '\(suffix)': a suffix is not empty and has no slash; write for instance --backup .orig")
            }
            return .inPlace(backupSuffix: output.backup)
        }
        if let file = output.output {
            if inputs.isSeveral {
                throw UsageProblem("-o takes the text of one file; use -i, or run once for each file")
            }
            return .file(file)
        }
        if report == .none { return .standardOutput }
        if output.encoding != nil {
            throw UsageProblem("--output-encoding is for the text, which is not written; add -o FILE, or leave it out")
        }
        return .nowhere
    }

    /// Refuses what would write over an input by mistake.
    private static func check(_ output: OutputOptions, _ inputs: [Input]) throws(UsageProblem) {
        if output.backup == nil, output.diffOutput == nil { return }
        let all = Set(inputs), difference = output.diffOutput.flatMap { FileStatus.of($0) }
        for case .file(let path) in inputs {
            if let suffix = output.backup, all.contains(.file(path + suffix)) {
                throw UsageProblem(
                    "\(path)\(suffix): is an input and would become the backup of another; choose another suffix")
            }
            if let file = output.diffOutput, let difference, difference.kind == .plain, FileStatus.of(path)?.identity == difference.identity {
                throw UsageProblem("\(file): is an input, and --diff-output would replace it; choose another file")
            }
        }
        if let file = output.diffOutput, file == output.output {
            throw UsageProblem("\(file): is given to -o and to --diff-output; choose another file for one of them")
        }
    }

    /// The Chinese comes with one text, and once.
    private static func check(_ reading: ReadingOptions, _ inputs: CleanInputs) throws(UsageProblem) {
        guard let source = reading.source else { return }
        let format = reading.format ?? .auto
        if format == .always(.bitext) {
            throw UsageProblem("--source and --format bitext are both given; a bitext has its Chinese in one of its columns")
        }
        if format != .auto, format != .always(.plain) {
            throw UsageProblem("--source needs plain text, line for line; leave out --format \(format.name)")
        }
        if reading.isLineBuffered { throw UsageProblem("--source needs the whole text, and --line-buffered does not wait for it; leave out one") }
        if inputs.isSeveral { throw UsageProblem("--source is the Chinese of one file; run once for each file") }
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
}
