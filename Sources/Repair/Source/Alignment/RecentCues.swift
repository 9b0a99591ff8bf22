/// How often the last one, two, three lines of the source have each cue, while the search goes down the lines.
struct RecentCues {
    /// By cue: how often the last one, two and three lines have it.
    private var counts: [SIMD4<Float>]
    private let weights: [Float]
    private var used: [UInt32] = []

    init(weights: [Float]) {
        self.weights = weights
        counts = [SIMD4<Float>](repeating: .zero, count: weights.count)
    }

    /// Goes to the place before `line`.
    mutating func move(to line: Int, of side: AlignmentSide) {
        for cue in used { counts[Int(cue)] = .zero }
        used.removeAll(keepingCapacity: true)
        for distance in 1...3 where distance <= line {
            for cue in side.cues(of: line - distance) {
                used.append(cue)
                for lanes in distance - 1..<3 { counts[Int(cue)][lanes] += 1 }
            }
        }
    }

    /// The weights of the cues that the last one, two and three lines of the source share with the lines of a window that ends with `line`.
    @inline(__always)
    func shared(_ runs: CueRuns, endingWith line: Int) -> SIMD4<Float> {
        var sum = SIMD4<Float>.zero
        runs.forEach(endingWith: line) { run in
            sum += pointwiseMin(counts[run.cue], SIMD4(repeating: run.count)) * weights[run.cue]
        }
        return sum
    }
}
