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
        /// The first thing in the document that has not the form of the format.
        var problem: ProseProblem?
        /// Whether it has prose; told of formats that may have none by mistake.
        var hasProse = true
    }

    let source: Batch
    /// The repaired documents, one behind the other; its memory is used again.
    private(set) var output: [UInt8] = []
    /// One for each document, in order.
    private(set) var results: [Result] = []
    /// How many lines of the input stand before the batch; counted with a source only.
    var firstLine = 0

    init(longestDocument: Int, pace: BatchReader.Pace = BatchReader.Pace()) {
        source = Batch(longestDocument: longestDocument, pace: pace)
    }

    /// What all batches of a run are repaired with.
    struct Job: Sendable {
        /// By the numbers that documents have.
        let profiles: [Profile]
        let needsFindings: Bool
        let source: AlignedSource?
    }

    /// Repairs every document.
    func repair(_ job: Job) {
        output.removeAll(keepingCapacity: true)
        results.removeAll(keepingCapacity: true)
        let size = source.byteCount
        output.reserveCapacity(size + size / 16)
        var line = firstLine
        for case .document(let range, let format, let number) in source.items {
            let bytes = source.bytes(range), scan = TextScan(bytes), profile = job.profiles[number]
            if let format = profile.formats[format] {
                var repair = ProseRepair(profile.repairer, format, needsFindings: job.needsFindings)
                let start = output.count
                repair.run(bytes.span, into: &output)
                results.append(
                    Result(
                        output: start..<output.count, isChanged: repair.isChanged, scan: scan, findings: repair.findings,
                        problem: repair.problem, hasProse: repair.hasProse))
            } else {
                let source = job.source?.source(ofLines: line..<line + scan.lineCount)
                line += scan.lineFeeds
                results.append(repairPlain(bytes.span, source, profile.repairer, job, scan))
            }
        }
    }

    private func repairPlain(
        _ text: Span<UInt8>, _ source: DocumentSource?, _ repairer: Repairer, _ job: Job, _ scan: TextScan
    ) -> Result {
        let start = output.count, holds = PlainText.holds(in: text)
        var findings: [Finding] = []
        let isChanged: Bool
        if job.needsFindings {
            findings = repairer.repairWithFindings(text, source: source, holds: holds, into: &output)
            isChanged = findings.contains { $0.status == .applied }
        } else {
            isChanged = repairer.repair(text, source: source, holds: holds, into: &output)
        }
        return Result(output: start..<output.count, isChanged: isChanged, scan: scan, findings: findings)
    }
}
