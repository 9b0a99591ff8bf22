internal import GlossaryStore

/// The cards of the terms that a document's source has, each made once.
final class TermCards {
    private let glossary: Glossary
    private let scanner: ChineseScanner
    private var cards: [Int: TermCard] = [:]

    init(_ index: TermIndex) {
        glossary = index.glossary
        scanner = index.chinese.scanner
    }

    func terms(in scalars: [Unicode.Scalar]) -> [SourceTerm] {
        scanner.hits(in: scalars).map { SourceTerm(range: $0.range, card: card($0.term)) }
    }

    private func card(_ term: Int) -> TermCard {
        if let card = cards[term] { return card }
        let card = TermCard(scanner.terms[term], glossary)
        cards[term] = card
        return card
    }
}
