/// Lines of a source and lines of a target that translate each other. Either side may be empty.
package struct AlignmentLink: Hashable, Sendable {
    /// Numbers of lines, from 0.
    package let source: Range<Int>
    package let target: Range<Int>
    /// False where the two sides may have nothing to do with each other.
    package let isReliable: Bool

    package init(source: Range<Int>, target: Range<Int>, isReliable: Bool = true) {
        self.source = source
        self.target = target
        self.isReliable = isReliable
    }
}
