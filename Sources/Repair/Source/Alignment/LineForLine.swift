/// Whether texts with as many lines may be line for line. Where a line is left out and another one stands somewhere behind, all lines
/// between are beside the wrong ones, which their lengths give away.
enum LineForLine {
    /// Texts with fewer lines are not doubted, and of others so many lines in a row have to agree.
    private static let fewest = 8
    private static let window = 20
    /// The mean score of lengths below which lines in a row are doubted. Of articles that are line for line one in fifty is, of those
    /// with a line left out and one added all but one in fifty.
    private static let leastMean: Float = -0.35

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
        let scores = lengths.map { model.score($0.target, model.expectation($0.source)) }
        let count = min(window, scores.count)
        var sum = scores[..<count].reduce(0, +), least = sum
        for index in count..<scores.count {
            sum += scores[index] - scores[index - count]
            least = min(least, sum)
        }
        return least >= leastMean * Float(count)
    }
}
