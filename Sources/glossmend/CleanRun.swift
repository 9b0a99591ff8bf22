internal import Documents
internal import Repair
internal import Reports

/// One run of `glossmend clean`: reads, repairs and writes.
struct CleanRun {
    private let plan: CleanPlan
    private let repairer: Repairer
    private let writer: CleanWriter
    private let messages: Messages

    /// Opens the files that reports go to; throws when one can't be.
    init(_ plan: CleanPlan, _ repairer: Repairer, _ messages: Messages) throws(FileProblem) {
        self.plan = plan
        self.repairer = repairer
        self.messages = messages
        writer = try CleanWriter(plan, messages)
    }

    /// Returns the exit status.
    func run() -> Int32 {
        System.giveBackLargeArrays()
        let bounds = DocumentCutter.Bounds()
        let reader = BatchReader(
            plan.inputs, cutter: DocumentCutter(bounds: bounds, separator: plan.separator), skipsRepeated: isInPlace)
        let repairer = repairer
        let needsFindings = plan.needsFindings
        let writer = writer
        OrderedPipeline<CleanBatch>(
            threads: plan.jobs,
            makeBatch: { CleanBatch(longestDocument: bounds.longest) },
            steps: .init(
                fill: { reader.fill($0.source) },
                hasMore: { reader.hasMore },
                work: { $0.repair(with: repairer, findings: needsFindings) },
                drain: { writer.write($0) }
            )
        ).run()
        writer.finish()
        if messages.hasErrors { return 2 }
        return plan.isCheck && writer.hasEdits ? 1 : 0
    }

    private var isInPlace: Bool {
        if case .inPlace = plan.destination { true } else { false }
    }
}
