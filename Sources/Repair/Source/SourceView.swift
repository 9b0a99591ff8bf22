internal import Lexicon
internal import TextModel

/// The source of a document while it is repaired.
final class SourceView {
    private let source: DocumentSource
    /// By link.
    private var segments: [SourceSegment?]
    let terms: TermIndex
    let cards: TermCards
    let reader: ChineseNames
    let memory = RenderingMemory()
    /// By line: what of it was found in order.
    private var settled: [SettledLine?] = []
    /// The number of the pass over the document.
    private var pass = 0

    init(_ source: DocumentSource, _ index: TermIndex) {
        self.source = source
        terms = index
        segments = [SourceSegment?](repeating: nil, count: source.links.count)
        reader = ChineseNames.shared
        cards = TermCards(index)
    }

    /// The lines for whose terms something was learned since they were looked at, in order; each is told once.
    func takeNews() -> [Int] {
        guard memory.hasLearned else { return [] }
        memory.hasLearned = false
        let lines = settled.indices.filter { line in settled[line].map { isNews(since: $0, line) } ?? false }
        for line in lines { settled[line] = nil }
        return lines
    }

    private func isNews(since known: SettledLine, _ line: Int) -> Bool {
        known.learned < memory.count && segment(ofLine: line)?.terms.contains { $0.card.lastLearned > known.learned } == true
    }

    func hasSegment(ofLine line: Int) -> Bool { source.link(ofLine: line) != nil }

    /// Remembers that the rules found nothing to do in a line when `learned` renderings were known.
    func settle(_ line: Int, _ text: Span<UInt8>, _ learned: Int) {
        while settled.count <= line { settled.append(nil) }
        settled[line] = SettledLine(text, learned: learned, pass: pass)
    }

    /// What the document as a whole was asked has other answers now, among them which names it spells in several ways.
    func beginPass() { pass += 1 }

    /// What the rules have to compare a line with. They would find nothing to do where they found nothing when the line was as it is, and
    /// what was learned of the document's renderings since says nothing of the terms of its source.
    func triggers(_ line: Int, _ text: Span<UInt8>) -> Triggers {
        guard line < settled.count, let known = settled[line], known.isSame(text), !isNews(since: known, line) else {
            return [.source, .sourceNames]
        }
        return known.pass < pass ? .sourceNames : []
    }

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
        return (segment.scalars, segment.nameFlags)
    }

    private lazy var variantSearch = VariantSearch(self)

    /// The names that the document spells in several ways, and its source in one.
    ///
    /// - Parameter bytes: of the document as it is; must outlive the call.
    func variants(in bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ lexicon: Lexicon) -> NameVariants {
        variantSearch.variants(of: NameForms(bytes, lines, hasSegment), lexicon)
    }

    /// The names of a segment that no glossary has, those alone that can't be read otherwise.
    func names(in segment: SourceSegment) -> [SourceTerm] {
        let scalars = segment.scalars
        return proven.names(in: NameLine(scalars.span, segment.nameFlags)).compactMap { name in
            guard name.certainty == .certain, !name.isAmbiguousReading, name.kind == .place || !name.given.isEmpty else { return nil }
            return SourceTerm(range: name.range, card: cards.card(name, scalars))
        }
    }
}
