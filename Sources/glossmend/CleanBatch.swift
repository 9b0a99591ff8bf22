internal import Documents
internal import Repair

/// A batch and what became of its documents.
final class CleanBatch {
    struct Result {
        /// A range of the batch's output.
        let output: Range<Int>
        let isChanged: Bool
        let scan: TextScan
        /// Empty when nobody asked for them.
        let findings: [Finding]
        /// The number in the document of the first line that has not the form of the format, from 0.
        var malformedLine: Int?
    }

    let source: Batch
    /// The repaired documents, one behind the other; its memory is used again.
    private(set) var output: [UInt8] = []
    /// One for each document, in order.
    private(set) var results: [Result] = []
    /// How many lines of the input stand before the batch; counted with a source only.
    var firstLine = 0

    init(longestDocument: Int) {
        source = Batch(longestDocument: longestDocument)
    }

    /// What all batches of a run are repaired with.
    struct Job: Sendable {
        let repairer: Repairer
        let needsFindings: Bool
        let format: ReadingOptions.Format
        let source: AlignedSource?
    }

    /// Repairs every document.
    func repair(_ job: Job) {
        output.removeAll(keepingCapacity: true)
        results.removeAll(keepingCapacity: true)
        let size = source.byteCount
        output.reserveCapacity(size + size / 16)
        var line = firstLine
        for case .document(let range) in source.items {
            let bytes = source.bytes(range), scan = TextScan(bytes)
            switch job.format {
            case .plain:
                let source = job.source?.source(ofLines: line..<line + scan.lineCount)
                line += scan.lineFeeds
                results.append(repairText(bytes.span, source, job, scan))
            case .bitext: results.append(repairBitext(bytes.span, job, scan))
            }
        }
    }

    private func repairText(_ text: Span<UInt8>, _ source: DocumentSource?, _ job: Job, _ scan: TextScan) -> Result {
        let start = output.count
        var findings: [Finding] = []
        let isChanged = repair(text, source, job, &output, &findings)
        return Result(output: start..<output.count, isChanged: isChanged, scan: scan, findings: findings)
    }

    private func repairBitext(_ text: Span<UInt8>, _ job: Job, _ scan: TextScan) -> Result {
        let bitext = BitextDocument(text), start = output.count
        let source = DocumentSource(lineForLine: SourceText(bitext.source))
        var targets: [UInt8] = [], findings: [Finding] = []
        let isChanged = repair(bitext.target.span, source, job, &targets, &findings)
        bitext.put(targets.span, into: text, to: &output)
        for index in findings.indices { findings[index].range = bitext.place(of: findings[index].range) }
        return Result(
            output: start..<output.count, isChanged: isChanged, scan: scan, findings: findings, malformedLine: bitext.firstMalformed)
    }

    /// Returns whether anything was changed.
    private func repair(
        _ text: Span<UInt8>, _ source: DocumentSource?, _ job: Job, _ output: inout [UInt8], _ findings: inout [Finding]
    ) -> Bool {
        guard job.needsFindings else { return job.repairer.repair(text, source: source, into: &output) }
        findings = job.repairer.repairWithFindings(text, source: source, into: &output)
        return findings.contains { $0.status == .applied }
    }
}
