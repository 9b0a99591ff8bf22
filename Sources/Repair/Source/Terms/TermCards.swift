internal import GlossaryStore

/// The cards of the terms and names that a document's source has, each made once.
final class TermCards {
    private let glossary: Glossary
    private let scanner: ChineseScanner
    private let reader: ChineseNames
    private var cards: [Int: TermCard] = [:]
    private var names: [String: TermCard] = [:]

    init(_ index: TermIndex) {
        glossary = index.glossary
        scanner = index.chinese.scanner
        reader = index.names
    }

    /// The terms of the glossary in a text.
    func terms(in scalars: [Unicode.Scalar]) -> [SourceTerm] {
        scanner.hits(in: scalars).compactMap { isPartOfPlace($0.range, scalars) ? nil : SourceTerm(range: $0.range, card: card($0.term)) }
    }

    /// 北江 of 北江省, 黄河 of 黄河路: the name of a river in the name of something else, which English spells.
    private func isPartOfPlace(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        let end = range.upperBound
        guard end < scalars.count, reader.placeNouns(of: range, in: scalars.span) != nil else { return false }
        return reader.placeNouns(ofClassWord: end..<end + 1, in: scalars.span) != nil
    }

    private func card(_ term: Int) -> TermCard {
        if let card = cards[term] { return card }
        let card = TermCard(scanner.terms[term], glossary)
        cards[term] = card
        return card
    }

    /// The card of a name that no glossary has.
    func card(_ name: SourceName, _ scalars: [Unicode.Scalar]) -> TermCard {
        if let card = names[name.words] { return card }
        let card = TermCard(name, Array(scalars[name.range]))
        names[name.words] = card
        return card
    }
}
