/// Which places of the target the search looks at for each place of the source: a band about the line through the anchors, which is the
/// wider the farther the anchors are apart.
struct AlignmentBand {
    /// By row, which is a place of the source (0 before the first line): the first and the last column, which is a place of the target.
    private var lower: [Int32] = []
    private var upper: [Int32] = []
    /// By row: how many places are in the rows before.
    private var starts = [0]

    /// Whether all places are in it.
    let isWhole: Bool

    /// Texts with no more places than this are searched as a whole.
    private static let wholeLimit = 250_000
    private static let leastMargin = 15
    private static let greatestMargin = 160

    init(_ texts: AlignmentTexts) {
        let rows = texts.source.lineCount, columns = texts.target.lineCount
        defer { for row in lower.indices { starts.append(starts[row] + Int(upper[row] - lower[row]) + 1) } }
        isWhole = (rows + 1) * (columns + 1) <= AlignmentBand.wholeLimit
        guard !isWhole else {
            lower = [Int32](repeating: 0, count: rows + 1)
            upper = [Int32](repeating: Int32(columns), count: rows + 1)
            return
        }
        lower = [Int32](repeating: Int32(columns), count: rows + 1)
        upper = [Int32](repeating: 0, count: rows + 1)
        let pairs = AlignmentAnchors(texts).pairs
        for (start, end) in zip(pairs, pairs.dropFirst()) { cover(start, end, columns) }
        rise(columns)
    }

    var rows: Range<Int> { lower.indices }
    var placeCount: Int { starts[lower.count] }

    func columns(of row: Int) -> ClosedRange<Int> { Int(lower[row])...Int(upper[row]) }

    /// The number of a place, counted row by row.
    func index(_ row: Int, _ column: Int) -> Int { starts[row] + column - Int(lower[row]) }

    /// Takes in what lies about the line from one anchor to the next.
    private mutating func cover(_ start: AlignmentAnchors.Pair, _ end: AlignmentAnchors.Pair, _ columns: Int) {
        let height = end.source - start.source, width = end.target - start.target
        let gap = Float(max(height, width))
        let margin = min(AlignmentBand.greatestMargin, AlignmentBand.leastMargin + Int(2 * gap.squareRoot()))
        for row in start.source...end.source {
            // From the middle of the row before to that of the row behind, so that a flat line is covered without gaps.
            let before = max(0, row - start.source - 1), behind = min(height, row - start.source + 1)
            let first = height == 0 ? start.target : start.target + before * width / height
            let last = height == 0 ? end.target : start.target + behind * width / height
            lower[row] = min(lower[row], Int32(max(0, first - margin)))
            upper[row] = max(upper[row], Int32(min(columns, last + margin)))
        }
    }

    /// Makes both edges rise from row to row, from the first place to the last.
    private mutating func rise(_ columns: Int) {
        lower[0] = 0
        upper[upper.count - 1] = Int32(columns)
        for row in 1..<upper.count { upper[row] = max(upper[row], upper[row - 1]) }
        for row in (0..<lower.count - 1).reversed() { lower[row] = min(lower[row], lower[row + 1]) }
    }
}
