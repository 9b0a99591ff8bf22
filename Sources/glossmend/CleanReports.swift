internal import Documents
internal import Repair
internal import Reports

/// The reports of a run: one on standard output, and the unified difference of `--diff-output`.
struct CleanReports {
    private let standardOutput: StandardStream
    private var difference: DiffReport?
    private let marksWords: Bool
    private let hasColors: Bool
    private var findings: FindingReport?
    private var fileDifference: DiffReport?
    private let differenceFile: OutputFile?
    private var buffer: [UInt8] = []

    /// Opens the file of `--diff-output`.
    init(_ plan: CleanPlan, _ standardOutput: StandardStream) throws(FileProblem) {
        self.standardOutput = standardOutput
        hasColors = plan.hasColors
        switch plan.report {
        case .none: marksWords = false
        case .difference(let form):
            difference = DiffReport(form: form, colors: plan.hasColors)
            marksWords = form == .words
        case .findings(let format):
            findings = FindingReport(format: format)
            marksWords = false
        }
        if let path = plan.diffOutput {
            differenceFile = try OutputFile.named(path)
            fileDifference = DiffReport(form: .unified, colors: false)
        } else {
            differenceFile = nil
        }
    }

    /// Starts a file.
    mutating func begin(_ name: String) {
        difference?.begin(file: name)
        fileDifference?.begin(file: name)
    }

    /// Adds what was found in the next document of the file, which starts at `position`.
    mutating func add(
        _ before: Span<UInt8>, _ result: CleanBatch.Result, file: String, at position: TextPosition
    ) throws(FileProblem) {
        findings?.add(result.findings, of: before, file: file, base: position, into: &buffer)
        if marksWords {
            let marked = result.isChanged ? WordDiff.markUp(before, result.findings, colors: hasColors) : []
            difference?.add(before: before, after: result.isChanged ? marked.span : before, into: &buffer)
        }
        try flushBuffer()
    }

    /// Adds the next document of the file, as the file has it and as it would have it, to the unified differences.
    mutating func addDifference(_ before: Span<UInt8>, _ after: Span<UInt8>) throws(FileProblem) {
        if !marksWords { difference?.add(before: before, after: after, into: &buffer) }
        try flushBuffer()
        fileDifference?.add(before: before, after: after, into: &buffer)
        try flushFileBuffer()
    }

    /// Ends the file.
    mutating func endFile() throws(FileProblem) {
        difference?.end(into: &buffer)
        try flushBuffer()
        fileDifference?.end(into: &buffer)
        try flushFileBuffer()
    }

    /// Writes what closes the reports.
    mutating func finish() throws(FileProblem) {
        findings?.finish(into: &buffer)
        try flushBuffer()
        try standardOutput.flush()
        try differenceFile?.commit()
    }

    /// Leaves the file of `--diff-output` as it was.
    func abandon() {
        differenceFile?.abandon()
    }

    private mutating func flushBuffer() throws(FileProblem) {
        if buffer.isEmpty { return }
        try standardOutput.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func flushFileBuffer() throws(FileProblem) {
        if buffer.isEmpty { return }
        try differenceFile?.writer.write(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
