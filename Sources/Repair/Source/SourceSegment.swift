internal import GlossaryStore

/// A term at a place in the source.
struct SourceTerm {
    /// Indices of the characters of the segment.
    let range: Range<Int>
    let card: TermCard
}

/// What the source of a line says; each part is found when it is first asked for. Belongs to one repair of one document.
package final class SourceSegment {
    /// Simplified.
    package let scalars: [Unicode.Scalar]
    /// The lines of the document that translate it, from 0.
    package let lines: Range<Int>
    private let cards: TermCards

    init(_ scalars: [Unicode.Scalar], lines: Range<Int>, _ cards: TermCards) {
        self.scalars = scalars
        self.lines = lines
        self.cards = cards
    }

    /// The terms of the glossary in the source, in order, none across another.
    private(set) lazy var terms: [SourceTerm] = cards.terms(in: scalars)

    private(set) lazy var reading = SourceReading(scalars)

    private(set) lazy var numbers: [SourceNumber] = {
        let text = scalars
        return SourceNumbers.find(in: text.span)
    }()
}
