/// What the source of a line says; each part is found when it is first asked for. Belongs to one repair of one document.
package final class SourceSegment {
    /// Simplified.
    package let scalars: [Unicode.Scalar]
    /// The lines of the document that translate it, from 0.
    package let lines: Range<Int>

    init(_ scalars: [Unicode.Scalar], lines: Range<Int>) {
        self.scalars = scalars
        self.lines = lines
    }
}
