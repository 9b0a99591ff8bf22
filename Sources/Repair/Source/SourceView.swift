/// The source of a document while it is repaired.
final class SourceView {
    private let source: DocumentSource
    /// By link.
    private var segments: [SourceSegment?]
    let terms: TermIndex
    let cards: TermCards
    let reader: ChineseNames
    let memory = RenderingMemory()

    init(_ source: DocumentSource, _ index: TermIndex) {
        self.source = source
        terms = index
        segments = [SourceSegment?](repeating: nil, count: source.links.count)
        reader = ChineseNames.shared
        cards = TermCards(index)
    }

    /// True when something was learned of the document's renderings since the last call.
    func takeNews() -> Bool {
        defer { memory.hasLearned = false }
        return memory.hasLearned
    }

    func hasSegment(ofLine line: Int) -> Bool { source.link(ofLine: line) != nil }

    /// What the source of a line says; nil where it has none.
    func segment(ofLine line: Int) -> SourceSegment? { source.link(ofLine: line).map(segment) }

    private func segment(_ index: Int) -> SourceSegment {
        if let segment = segments[index] { return segment }
        let link = source.links[index], segment = SourceSegment(source.text.scalars(of: link.source), lines: link.target, self)
        segments[index] = segment
        return segment
    }

    /// The names that the lines of the source prove.
    private lazy var proven: DocumentNames = reader.document(lineCount: source.links.count) { index in
        let segment = segment(index)
        return (segment.scalars, segment.glossaryTerms.map(\.range))
    }

    /// The names of a segment that no glossary has, those alone that can't be read otherwise.
    func names(in segment: SourceSegment) -> [SourceTerm] {
        let scalars = segment.scalars
        return proven.names(in: scalars.span, excluding: segment.glossaryTerms.map(\.range)).compactMap { name in
            guard name.certainty == .certain, !name.isAmbiguousReading, name.kind == .place || !name.given.isEmpty else { return nil }
            return SourceTerm(range: name.range, card: cards.card(name, scalars))
        }
    }
}
