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

    /// The links that can be trusted, with lines on both sides.
    var links: [AlignmentLink] {
        alignment.links.filter { link in
            link.isReliable && !link.source.isEmpty && !link.target.isEmpty && link.source.upperBound <= source.lineCount
                && link.target.upperBound <= target.lineCount
        }
    }
}
