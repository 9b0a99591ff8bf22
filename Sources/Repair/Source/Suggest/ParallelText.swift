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

    /// The links with text on both sides that can be trusted.
    var links: [AlignmentLink] {
        alignment.links.filter { $0.isReliable && !$0.source.isEmpty && !$0.target.isEmpty }
    }
}
