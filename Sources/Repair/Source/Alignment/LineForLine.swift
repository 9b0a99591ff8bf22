/// Texts with as many lines, which are line for line as a rule. Where a line is left out and another one stands somewhere behind, all lines
/// between are beside the wrong ones, which their lengths give away. Stretches of such lines, and these alone, are aligned by likeness.
enum LineForLine {
    /// Texts with fewer lines are not doubted, and of others so many lines in a row have to agree.
    private static let fewest = 8
    private static let window = 20
    /// The mean score of lengths below which lines in a row are doubted. Of articles that are line for line one in fifty is, of those
    /// with a line left out and one added all but one in fifty.
    private static let leastMean: Float = -0.35
    /// So many lines beside those in doubt are aligned along with them.
    private static let margin = 20
    /// A stretch that begins or ends with fewer lines that are line for line is too short.
    private static let settled = 8
    /// By so much more than line for line another alignment must be likely.
    private static let doubt: Float = 10

    /// The lines that may be beside the wrong ones: stretches in order, with lines between them.
    static func doubts(_ source: SourceText, _ target: Span<UInt8>, _ lines: [Range<Int>]) -> [Range<Int>] {
        guard lines.count >= fewest else { return [] }
        let scores = scores(source, target, lines), count = min(window, scores.count)
        var doubts: [Range<Int>] = [], sum = scores[..<count].reduce(0, +)
        for end in count...scores.count {
            if end > count { sum += scores[end - 1] - scores[end - 1 - count] }
            guard sum < leastMean * Float(count) else { continue }
            let stretch = max(0, end - count - margin)..<min(scores.count, end + margin)
            if let last = doubts.last, last.upperBound >= stretch.lowerBound {
                doubts[doubts.count - 1] = last.lowerBound..<stretch.upperBound
            } else {
                doubts.append(stretch)
            }
        }
        return doubts
    }

    /// By line: how well the length of the target agrees with that of the source.
    private static func scores(_ source: SourceText, _ target: Span<UInt8>, _ lines: [Range<Int>]) -> [Float] {
        var lengths: [(source: Float, target: Float)] = []
        lengths.reserveCapacity(lines.count)
        for (number, line) in lines.enumerated() {
            let bytes = source.bytes(of: number)
            lengths.append((LineLength.source(bytes.span), LineLength.target(target.extracting(line))))
        }
        let model = LengthModel(
            source: lengths.reduce(0) { $0 + $1.source }, target: lengths.reduce(0) { $0 + $1.target }, targetLines: lines.count)
        return lengths.map { model.score($0.target, model.expectation($0.source)) }
    }

    /// The links of texts with `count` lines each.
    ///
    /// - Parameters:
    ///   - doubts: the stretches to align by likeness, in order.
    ///   - model: of both texts in a stretch.
    static func links(_ count: Int, _ doubts: [Range<Int>], _ model: (Range<Int>) -> LinkModel) -> [AlignmentLink] {
        var links: [AlignmentLink] = [], next = 0
        for doubt in doubts where doubt.upperBound > next {
            guard let (stretch, matched) = matched(max(next, doubt.lowerBound)..<doubt.upperBound, within: next..<count, model) else { continue }
            links += straight(next..<stretch.lowerBound)
            links += matched
            next = stretch.upperBound
        }
        return links + straight(next..<count)
    }

    /// Aligns the lines of a stretch, and as many beside it as belong to other lines too.
    ///
    /// - Returns: nil where no alignment is much likelier than line for line.
    private static func matched(
        _ doubt: Range<Int>, within limits: Range<Int>, _ model: (Range<Int>) -> LinkModel
    ) -> (stretch: Range<Int>, links: [AlignmentLink])? {
        var stretch = doubt
        while true {
            let model = model(stretch), links = LineAlignment(matching: model).links
            guard model.score(links) > model.score(straight(0..<stretch.count)) + LineForLine.doubt else { return nil }
            let before = links.prefix { isStraight($0) }.count, behind = links.reversed().prefix { isStraight($0) }.count
            let start = before < settled ? max(limits.lowerBound, stretch.lowerBound - stretch.count) : stretch.lowerBound
            let end = behind < settled ? min(limits.upperBound, stretch.upperBound + stretch.count) : stretch.upperBound
            if start..<end == stretch { return (stretch, links.map { moved($0, by: stretch.lowerBound) }) }
            stretch = start..<end
        }
    }

    private static func isStraight(_ link: AlignmentLink) -> Bool { link.source == link.target && link.source.count == 1 }

    /// Each line with the line of its number.
    static func straight(_ lines: Range<Int>) -> [AlignmentLink] {
        lines.map { AlignmentLink(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    }

    private static func moved(_ link: AlignmentLink, by shift: Int) -> AlignmentLink {
        AlignmentLink(
            source: link.source.lowerBound + shift..<link.source.upperBound + shift,
            target: link.target.lowerBound + shift..<link.target.upperBound + shift, isReliable: link.isReliable)
    }
}
