/// What stands on both sides of a term: where it is nearly always the same, the term is a part of something longer.
struct Sides {
    private var left: [Unicode.Scalar: Int] = [:]
    private var right: [Unicode.Scalar: Int] = [:]
    private var count = 0

    init() {}

    mutating func add(_ line: [Unicode.Scalar], _ range: Range<Int>) {
        count += 1
        if range.lowerBound > 0, line[range.lowerBound - 1].isHan { left[line[range.lowerBound - 1], default: 0] += 1 }
        if range.upperBound < line.count, line[range.upperBound].isHan { right[line[range.upperBound], default: 0] += 1 }
    }

    /// On neither side the same character stands in two of three places.
    var areFree: Bool {
        [left, right].allSatisfy { ($0.values.max() ?? 0) * 3 < count * 2 || count < 2 }
    }
}
