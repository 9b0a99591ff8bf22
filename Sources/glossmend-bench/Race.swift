/// Contestants that ran in turns on one workload, and the tables that say how they did.
struct Race {
    private let contestants: [Contestant]
    private let workload: Workload
    private var series: [Series]

    /// Runs everything; throws when a contestant fails.
    init(_ contestants: [Contestant], _ workload: Workload, rounds: Int) throws(BenchProblem) {
        self.contestants = contestants
        self.workload = workload
        series = contestants.map { _ in Series() }
        for _ in 0..<rounds {
            for (index, contestant) in contestants.enumerated() {
                let run = try ProcessRun(contestant, input: workload.file(for: contestant))
                guard run.status == 0 else { throw BenchProblem("\(contestant.name): ended with status \(run.status)") }
                series[index].add(run)
            }
        }
    }

    /// Rates, beside that of the contestant with this name.
    func table(reference: String) -> String {
        let reference = contestants.firstIndex { $0.name == reference }
        var rows = [["program", "MB/s", "times sed", "lowest-highest", "MB/s of processor time", "times sed", "memory, MB"]]
        for (index, contestant) in contestants.enumerated() {
            let megabytes = Double(workload.bytes(for: contestant)) / 1e6
            let series = series[index]
            rows.append(
                [contestant.name, Figures.decimal(megabytes / series.seconds, 1)]
                    + ratios(index, to: reference, \.elapsed, hasRange: true)
                    + [Figures.decimal(megabytes / series.processorSeconds, 1)]
                    + ratios(index, to: reference, \.processorTime, hasRange: false)
                    + [Figures.decimal(Double(series.peakMemory) / 1e6, 1)])
        }
        return Figures.table(rows)
    }

    /// Milliseconds of a run.
    func startTable() -> String {
        var rows = [["program", "ms", "lowest", "ms of processor time", "memory, MB"]]
        for (contestant, series) in zip(contestants, series) {
            rows.append([
                contestant.name, Figures.decimal(series.seconds * 1000, 1), Figures.decimal(Double(series.elapsed.min() ?? 0) / 1e6, 1),
                Figures.decimal(series.processorSeconds * 1000, 1), Figures.decimal(Double(series.peakMemory) / 1e6, 1),
            ])
        }
        return Figures.table(rows)
    }

    /// How often as fast as the reference in the same round: the median, and the range of the rounds.
    private func ratios(_ index: Int, to reference: Int?, _ times: KeyPath<Series, [UInt64]>, hasRange: Bool) -> [String] {
        guard let reference else { return hasRange ? ["-", "-"] : ["-"] }
        let scale = Double(workload.bytes(for: contestants[index])) / Double(workload.bytes(for: contestants[reference]))
        let ratios = zip(series[index][keyPath: times], series[reference][keyPath: times]).map { own, other in
            scale * Double(other) / Double(max(1, own))
        }
        let range = "\(Figures.decimal(ratios.min() ?? 0, 2))-\(Figures.decimal(ratios.max() ?? 0, 2))"
        return [Figures.decimal(Series.median(ratios), 2)] + (hasRange ? [range] : [])
    }
}
