/// The scores of the places of the last rows of a band.
struct ScoreRows {
    private static let rowCount = Bead.longestSide + 1

    /// The scores of the rows, one row of `stride` after the other.
    private var scores: [Float]
    private let stride: Int
    private var firsts = [Int](repeating: 0, count: rowCount)
    private var counts = [Int](repeating: 0, count: rowCount)
    private var slot = 0

    init(_ band: AlignmentBand) {
        stride = band.rows.lazy.map { band.columns(of: $0).count }.max() ?? 1
        scores = [Float](repeating: -.infinity, count: stride * ScoreRows.rowCount)
    }

    /// Begins a row, whose first column is given; the oldest row is forgotten.
    mutating func begin(_ row: Int, from column: Int) {
        slot = row % ScoreRows.rowCount
        firsts[slot] = column
        counts[slot] = 0
    }

    /// Adds the next place of the row.
    @inline(__always)
    mutating func append(_ score: Float) {
        scores[slot * stride + counts[slot]] = score
        counts[slot] += 1
    }

    /// The score of a place; minus infinity outside the band.
    /// - Parameter row: the one begun last, or up to three before.
    @inline(__always)
    subscript(row: Int, column: Int) -> Float {
        let slot = row % ScoreRows.rowCount, place = column - firsts[slot]
        return place >= 0 && place < counts[slot] ? scores[slot * stride + place] : -.infinity
    }
}
