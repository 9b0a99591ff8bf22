internal import Documents
internal import Repair

/// One run of `glossmend clean`: reads, repairs and writes.
struct CleanRun {
    private let plan: CleanPlan
    private let profiles: [Profile]
    private let writer: CleanWriter
    private let messages: Messages
    private let bilingual: BilingualInput?

    /// Reads the source, where there is one, and opens the files that reports go to; throws when one can't be.
    ///
    /// - Parameter profiles: of the configurations of the plan's inputs.
    init(_ plan: CleanPlan, _ profiles: [Profile], _ messages: Messages) throws(FileProblem) {
        self.plan = plan
        self.profiles = profiles
        self.messages = messages
        bilingual =
            if let source = plan.source { try BilingualInput(plan.inputs.tasks[0], source: source, profiles[0].repairer) } else { nil }
        writer = try CleanWriter(plan, profiles, messages)
    }

    /// Returns the exit status.
    func run() throws(FileProblem) -> Int32 {
        if let bilingual {
            if plan.showsAlignment {
                try bilingual.show(on: StandardStream())
                return 0
            }
            let count = bilingual.unalignedLines
            if count > 0 {
                messages.note("\(bilingual.target.input.name): no source for \(count) line\(count == 1 ? "" : "s"); see --show-alignment")
            }
        }
        for folder in plan.inputs.emptyFolders {
            messages.note("\(folder): holds no file with an extension of a format; name files, or choose them with --include")
        }
        System.giveBackLargeArrays()
        runPipeline()
        writer.finish()
        if messages.hasErrors { return 2 }
        return plan.isCheck && writer.hasEdits ? 1 : 0
    }

    private func runPipeline() {
        let tasks = plan.inputs.tasks
        let longestDocument = plan.inputs.configurations.map(\.effectiveFormat.longestDocument).max() ?? 0
        let reader =
            if let bilingual { BatchReader(tasks[0], bilingual.target) } else {
                BatchReader(tasks, isByLine: plan.isLineBuffered, skipsRepeated: isInPlace)
            }
        let hasSource = bilingual != nil
        let lines = LineCounter()
        let job = CleanBatch.Job(profiles: profiles, needsFindings: plan.needsFindings, source: bilingual?.source)
        let writer = writer
        OrderedPipeline<CleanBatch>(
            threads: plan.jobs,
            makeBatch: { CleanBatch(longestDocument: longestDocument) },
            steps: .init(
                fill: { batch in
                    guard reader.fill(batch.source) else { return false }
                    if hasSource { batch.firstLine = lines.count(batch.source) }
                    return true
                },
                hasMore: { reader.hasMore },
                work: { $0.repair(job) },
                drain: { writer.write($0) }
            )
        ).run()
    }

    private var isInPlace: Bool {
        if case .inPlace = plan.destination { true } else { false }
    }
}

/// Counts the lines of an input batch by batch. Used by one thread at a time.
private final class LineCounter: @unchecked Sendable {
    private var count = 0

    /// How many lines stand before the batch, which is counted for the next.
    func count(_ batch: Batch) -> Int {
        let before = count
        for case .document(let range, _, _) in batch.items { count += TextScan(batch.bytes(range)).lineFeeds }
        return before
    }
}
