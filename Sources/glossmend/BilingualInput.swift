internal import Documents
internal import Repair
internal import Reports

/// A text and the Chinese that it translates, both read to their ends, and which lines belong together.
struct BilingualInput {
    let target: WholeInput
    let source: AlignedSource

    /// Both are in the encoding of the task, or each in that which its front tells.
    init(_ task: FileTask, source file: String, _ repairer: Repairer) throws(FileProblem) {
        target = try WholeInput(task.input, encoding: task.encoding)
        let source = try WholeInput(.file(file), encoding: task.encoding)
        self.source = repairer.align(SourceText(source.bytes), with: target.bytes)
    }

    /// Prints which lines belong together.
    func show(on output: StandardStream) throws(FileProblem) {
        let lines = SourceText(target.bytes).lines
        var report: [UInt8] = []
        AlignmentReport.append(source.alignment, source: source.text, target: target.bytes.span, lines: lines, to: &report)
        try output.write(report)
        try output.flush()
    }

    /// How many lines of the text have no source that can be trusted.
    var unalignedLines: Int { source.alignment.links.reduce(0) { $0 + ($1.isReliable && !$1.source.isEmpty ? 0 : $1.target.count) } }
}
