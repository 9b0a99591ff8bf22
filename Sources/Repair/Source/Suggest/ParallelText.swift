/// A Chinese text and an English one that translates it.
package struct ParallelText: Sendable {
    let source: SourceText
    let target: SourceText
    /// Those that can be trusted, with lines on both sides. Of lines that are as long as a chapter nobody can say what in them belongs
    /// together.
    let links: [AlignmentLink]

    private static let mostBytes = 10_000

    /// - Parameter alignment: links that go beyond the texts are left out.
    package init(source: SourceText, target: SourceText, alignment: LineAlignment) {
        self.source = source
        self.target = target
        links = alignment.links.filter {
            $0.isReliable && ParallelText.isUsable($0.source, of: source) && ParallelText.isUsable($0.target, of: target)
        }
    }

    /// The characters of a link's source, simplified.
    func scalars(_ link: Int) -> [Unicode.Scalar] { source.scalars(of: links[link].source) }

    private static func isUsable(_ lines: Range<Int>, of text: SourceText) -> Bool {
        guard !lines.isEmpty, lines.upperBound <= text.lineCount else { return false }
        return lines.reduce(0) { $0 + text.bytes(of: $1).count } <= mostBytes
    }
}
