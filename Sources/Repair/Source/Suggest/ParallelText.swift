/// A Chinese text and an English one that translates it.
package struct ParallelText: Sendable {
    package let source: SourceText
    package let target: SourceText
    package let alignment: LineAlignment

    package init(source: SourceText, target: SourceText, alignment: LineAlignment) {
        self.source = source
        self.target = target
        self.alignment = alignment
    }

    /// The links that can be trusted, with lines on both sides. Of lines that are as long as a chapter nobody can say what in them
    /// belongs together.
    var links: [AlignmentLink] {
        alignment.links.filter { link in
            link.isReliable && ParallelText.isUsable(link.source, of: source) && ParallelText.isUsable(link.target, of: target)
        }
    }

    private static let mostBytes = 10_000

    private static func isUsable(_ lines: Range<Int>, of text: SourceText) -> Bool {
        guard !lines.isEmpty, lines.upperBound <= text.lineCount else { return false }
        return lines.reduce(0) { $0 + text.bytes(of: $1).count } <= mostBytes
    }
}
