/// What the terms of a document were taken for, line after line: what is certain in one line helps in another.
final class RenderingMemory {
    private struct Rendering: Hashable {
        let term: ObjectIdentifier
        let letters: FoldedLetters
    }

    /// How many renderings are known.
    private(set) var count = 0
    private var suspected: [Rendering: Set<Int>] = [:]
    /// Something was learned since this was last set to false: lines that were looked at before may be judged otherwise.
    var hasLearned = false

    /// So many lines in which the same words may stand for the same term make it certain.
    private static let enoughLines = 3

    func knows(_ letters: FoldedLetters, for card: TermCard) -> Bool {
        !card.renderings.isEmpty && card.renderings.contains(letters)
    }

    func learn(_ letters: FoldedLetters, for card: TermCard) {
        if knows(letters, for: card) { return }
        count += 1
        card.learn(letters, number: count)
        hasLearned = true
    }

    /// The words may stand for the term in a line.
    func suspect(_ letters: FoldedLetters, for card: TermCard, line: Int) {
        let rendering = Rendering(term: ObjectIdentifier(card), letters: letters)
        suspected[rendering, default: []].insert(line)
        if suspected[rendering]!.count >= Self.enoughLines { learn(letters, for: card) }
    }
}
