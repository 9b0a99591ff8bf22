/// The source of a document while it is repaired.
final class SourceView {
    private let source: DocumentSource
    /// By link.
    private var segments: [SourceSegment?]

    private let cards: TermCards
    let memory = RenderingMemory()

    init(_ source: DocumentSource, _ index: TermIndex) {
        self.source = source
        cards = TermCards(index)
        segments = [SourceSegment?](repeating: nil, count: source.links.count)
    }

    func hasSegment(ofLine line: Int) -> Bool { source.link(ofLine: line) != nil }

    /// What the source of a line says; nil where it has none.
    func segment(ofLine line: Int) -> SourceSegment? {
        guard let index = source.link(ofLine: line) else { return nil }
        if let segment = segments[index] { return segment }
        let link = source.links[index]
        let segment = SourceSegment(source.text.scalars(of: link.source), lines: link.target, cards)
        segments[index] = segment
        return segment
    }
}
