/// The pairs by their scores, the highest first; of equal ones the earlier.
struct PairQueue {
    private var heap: [(score: Double, index: Int)] = []

    init() {}

    mutating func push(_ score: Double, _ index: Int) {
        heap.append((score, index))
        var child = heap.count - 1
        while child > 0, precedes(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func pop() -> (score: Double, index: Int)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return first
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var best = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && precedes(child, best) { best = child }
            if best == parent { return }
            heap.swapAt(parent, best)
            parent = best
        }
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
        heap[a].score != heap[b].score ? heap[a].score > heap[b].score : heap[a].index < heap[b].index
    }
}
