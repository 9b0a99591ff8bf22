/// Whether texts with as many lines may be line for line. Where a line is left out and another one stands somewhere behind, all lines
/// between are beside the wrong ones: their lengths agree better with those of lines a little before or behind.
enum LineForLine {
    /// Texts with fewer lines are not doubted, and of others so many lines in a row have to agree.
    private static let fewest = 8
    private static let window = 20
    /// The mean score of lengths below which lines in a row are doubted. Of articles that are line for line one in fifty is, of those
    /// with a line left out and one added all but one in fifty.
    private static let leastMean: Float = -0.35
    /// How many lines may be left out in a row.
    private static let farthest = 4

    /// - Returns: false where the texts are to be aligned by likeness to be sure.
    static func isPlausible(_ source: SourceText, _ target: Span<UInt8>, _ lines: [Range<Int>]) -> Bool {
        guard lines.count >= fewest else { return true }
        var lengths: [(source: Float, target: Float)] = []
        lengths.reserveCapacity(lines.count)
        for (number, line) in lines.enumerated() {
            let bytes = source.bytes(of: number)
            lengths.append((LineLength.source(bytes.span), LineLength.target(target.extracting(line))))
        }
        let model = LengthModel(
            source: lengths.reduce(0) { $0 + $1.source }, target: lengths.reduce(0) { $0 + $1.target }, targetLines: lines.count)
        let expectations = lengths.map { model.expectation($0.source) }
        let scores = lengths.indices.map { model.score(lengths[$0].target, expectations[$0]) }
        let count = min(window, scores.count)
        var sum = scores[..<count].reduce(0, +), end = count
        while true {
            if sum < leastMean * Float(count), isShifted(end - count..<end, sum) { return false }
            if end == scores.count { return true }
            sum += scores[end] - scores[end - count]
            end += 1
        }

        /// Whether the sources of some lines are more like those of the lines a little before or behind them.
        func isShifted(_ lines: Range<Int>, _ sum: Float) -> Bool {
            (-farthest...farthest).contains { shift in
                guard shift != 0, lines.lowerBound + shift >= 0, lines.upperBound + shift <= lengths.count else { return false }
                return lines.reduce(0) { $0 + model.score(lengths[$1].target, expectations[$1 + shift]) } > sum
            }
        }
    }
}
