/// The number of letters that have to be put in, taken out or replaced, or of neighbours to be exchanged, to make one word of another
/// (optimal string alignment), as far as it is small.
struct EditDistance {
    private var rows: [[Int]] = [[], [], []]

    /// The distance when it is not above `bound`, else nil. Takes time in proportion to the length times the bound.
    mutating func distance(_ a: [UInt32], _ b: [UInt32], bound: Int) -> Int? {
        guard abs(a.count - b.count) <= bound else { return nil }
        let far = bound + 1
        for row in rows.indices {
            rows[row].removeAll(keepingCapacity: true)
            rows[row].append(contentsOf: repeatElement(far, count: b.count + 1))
        }
        for column in 0...min(bound, b.count) { rows[1][column] = column }
        // rows[0] is the one before the last, rows[1] the last, rows[2] the new one.
        for i in 0..<a.count {
            let columns = max(0, i - bound)..<min(b.count, i + bound + 1)
            rows[2][columns.lowerBound] = columns.lowerBound == 0 ? min(i + 1, far) : far
            var best = rows[2][columns.lowerBound]
            for j in columns {
                var value = min(rows[1][j] + (a[i] == b[j] ? 0 : 1), rows[1][j + 1] + 1, rows[2][j] + 1)
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { value = min(value, rows[0][j - 1] + 1) }
                rows[2][j + 1] = min(value, far)
                best = min(best, value)
            }
            if columns.upperBound < b.count { rows[2][columns.upperBound + 1] = far }
            if best > bound { return nil }
            let first = rows.removeFirst()
            rows.append(first)
        }
        return rows[1][b.count] <= bound ? rows[1][b.count] : nil
    }
}
