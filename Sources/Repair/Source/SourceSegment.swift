internal import GlossaryStore

/// A term or a name at a place in the source.
struct SourceTerm {
    /// Indices of the characters of the segment.
    let range: Range<Int>
    let card: TermCard
    /// Its edges are in the middle of common words, so that it may be no term here: 视点 in 视点头条, where 点头 is a word.
    var isDoubtful = false
}

/// What the source of a line says; each part is found when it is first asked for. Belongs to one repair of one document.
package final class SourceSegment {
    /// Simplified.
    package let scalars: [Unicode.Scalar]
    /// The lines of the document that translate it, from 0.
    package let lines: Range<Int>
    private unowned let view: SourceView

    init(_ scalars: [Unicode.Scalar], lines: Range<Int>, _ view: SourceView) {
        self.scalars = scalars
        self.lines = lines
        self.view = view
    }

    /// The terms of the glossary in the source, in order, none across another, and what may be one.
    private lazy var candidates: [SourceTerm] = view.cards.terms(in: scalars)
    /// Those that are certain.
    private(set) lazy var glossaryTerms: [SourceTerm] = candidates.contains { $0.isDoubtful } ? candidates.filter { !$0.isDoubtful } : candidates

    private(set) lazy var nameFlags: NameFlags = {
        let text = scalars
        return NameFlags(text.span, taken: glossaryTerms.map(\.range), view.reader.table)
    }()

    /// All, and the names that no glossary has but the document proves, in order, none across another.
    private(set) lazy var terms: [SourceTerm] = {
        let names = view.names(in: self)
        if names.isEmpty { return candidates }
        let others = candidates.filter { term in !(term.isDoubtful && names.contains { $0.range.overlaps(term.range) }) }
        return (others + names).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }()

    /// The terms and names by their cards, as indices in `terms`, those with the longest renderings first.
    private(set) lazy var termGroups: [[Int]] = {
        var groups: [[Int]] = []
        for (index, term) in terms.enumerated() {
            if let known = groups.firstIndex(where: { terms[$0[0]].card === term.card }) {
                groups[known].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups.sorted { terms[$0[0]].card.preferred.count > terms[$1[0]].card.preferred.count }
    }()

    /// Where a term or a name stands.
    func places(of card: TermCard) -> [Range<Int>] { terms.compactMap { $0.card === card ? $0.range : nil } }

    /// Whether one of the terms is that of a glossary entry.
    func hasTerm(ofEntry entry: Int) -> Bool { glossaryTerms.contains { $0.card.entries.contains(entry) } }

    /// Whether a line has right renderings of the entry's term as often as the source has the term.
    func isSatisfied(_ entry: Int, in line: borrowing LineText) -> Bool {
        let places = glossaryTerms.filter { $0.card.entries.contains(entry) }
        guard let card = places.first?.card else { return false }
        var words = LineWords(line), count = 0
        for form in card.right {
            for place in words.places(of: form, in: line) {
                words.take(place)
                count += 1
            }
        }
        return count >= places.count
    }

    /// Whether `form` is right for a term of the source that is not of the entry.
    func hasOtherTerm(_ form: Span<UInt8>, than entry: Int) -> Bool {
        let text = form.withUnsafeBufferPointer { Array($0) }
        return glossaryTerms.contains { !$0.card.entries.contains(entry) && $0.card.right.contains { $0.text == text } }
    }

    /// A term of the segment as a finding names it.
    func mention(_ term: SourceTerm) -> SourceMention { SourceMention(scalars[term.range], term.card.preferred) }

    /// A number of the segment as a finding names it.
    func mention(_ number: SourceNumber) -> SourceMention { SourceMention(scalars[number.range], number.english) }

    private(set) lazy var reading = SourceReading(scalars)

    private lazy var cues = [TermCue?](repeating: nil, count: terms.count)

    /// The words that English may have beside a term for what stands beside it in the source.
    ///
    /// - Parameter term: an index in `terms`.
    func cue(_ term: Int) -> TermCue {
        if let known = cues[term] { return known }
        let cue = TermCue(terms[term].range, scalars, view.reader)
        cues[term] = cue
        return cue
    }

    private(set) lazy var numbers: [SourceNumber] = {
        let text = scalars
        return SourceNumbers.find(in: text.span)
    }()
}
