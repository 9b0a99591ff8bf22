/// What the runs of one contestant took, one after the other.
struct Series {
    private(set) var elapsed: [UInt64] = []
    private(set) var processorTime: [UInt64] = []
    private(set) var peakMemory = 0

    mutating func add(_ run: ProcessRun) {
        elapsed.append(run.elapsed)
        processorTime.append(run.processorTime)
        peakMemory = max(peakMemory, run.peakMemory)
    }

    /// The median time of a run in seconds.
    var seconds: Double { Self.median(elapsed.map { Double($0) }) / 1e9 }

    /// The median processor time of a run in seconds.
    var processorSeconds: Double { Self.median(processorTime.map { Double($0) }) / 1e9 }

    /// The middle value, or the mean of the two in the middle; 0 of nothing.
    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        if sorted.isEmpty { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}
