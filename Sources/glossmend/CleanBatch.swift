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

    init(longestDocument: Int) {
        source = Batch(longestDocument: longestDocument)
    }

    /// Repairs every document.
    func repair(with repairer: Repairer, findings needsFindings: Bool) {
        output.removeAll(keepingCapacity: true)
        results.removeAll(keepingCapacity: true)
        let size = source.byteCount
        output.reserveCapacity(size + size / 16)
        for case .document(let range) in source.items {
            let bytes = source.bytes(range)
            let start = output.count
            let isChanged: Bool
            var findings: [Finding] = []
            if needsFindings {
                findings = repairer.repairWithFindings(bytes.span, into: &output)
                isChanged = findings.contains { $0.status == .applied }
            } else {
                isChanged = repairer.repair(bytes.span, into: &output)
            }
            results.append(
                Result(output: start..<output.count, isChanged: isChanged, scan: TextScan(bytes), findings: findings))
        }
    }
}
