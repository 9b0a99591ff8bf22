internal import GlossaryStore
internal import Lexicon

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
        reader = ChineseNames.shared
    }

    /// The terms of the glossary in a text, and spelled names that may be none: the line knows.
    func terms(in scalars: [Unicode.Scalar]) -> [SourceTerm] {
        scanner.hits(in: scalars).compactMap { hit in
            let card = card(hit.term), isDoubtful = cutsWords(hit.range, scalars)
            if isDoubtful, !card.isWholeReading || card.isPerson { return nil }
            if !card.isWholeReading, isPartOfPlace(hit.range, scalars) { return nil }
            return SourceTerm(range: hit.range, card: card, isDoubtful: isDoubtful)
        }
    }

    /// 同程 in 不同程度, 道指 in 报道指出: its edges are in the middle of words. A term that is a common word itself may stand beside what
    /// would make one with its last character: 陕西 in 陕西安康.
    private func cutsWords(_ range: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        let start = range.lowerBound, end = range.upperBound, words = ChineseWords.bundled
        let cutsFirst = start > 0 && words.contains(scalars[start - 1], scalars[start])
        let cutsLast = end < scalars.count && words.contains(scalars[end - 1], scalars[end])
        if cutsFirst, cutsLast { return true }
        return (cutsFirst || cutsLast) && range.count == 2 && !words.contains(scalars[start], scalars[start + 1])
    }

    /// 黄河 of 黄河路: the name of a river in the name of something else, which English spells.
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
