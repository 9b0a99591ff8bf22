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

    /// Repairs every document.
    func repair(with repairer: Repairer, _ aligned: AlignedSource?, findings needsFindings: Bool) {
        output.removeAll(keepingCapacity: true)
        results.removeAll(keepingCapacity: true)
        let size = source.byteCount
        output.reserveCapacity(size + size / 16)
        var line = firstLine
        for case .document(let range) in source.items {
            let bytes = source.bytes(range)
            let start = output.count, scan = TextScan(bytes)
            let isChanged: Bool
            var findings: [Finding] = []
            let source = aligned?.source(ofLines: line..<line + scan.lineCount)
            line += scan.lineFeeds
            if needsFindings {
                findings = repairer.repairWithFindings(bytes.span, source: source, into: &output)
                isChanged = findings.contains { $0.status == .applied }
            } else {
                isChanged = repairer.repair(bytes.span, source: source, into: &output)
            }
            results.append(Result(output: start..<output.count, isChanged: isChanged, scan: scan, findings: findings))
        }
    }
}
