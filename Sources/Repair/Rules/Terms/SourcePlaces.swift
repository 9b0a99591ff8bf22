internal import Lexicon
internal import TextModel

/// What the rules that put terms and names of the source right have in common.
enum SourcePlaces {
    /// Proposes the right term for each wrong rendering in the line, and shows where a name is missing.
    ///
    /// - Parameter isIt: which terms of the source it is about.
    static func propose(
        _ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals, _ isIt: (TermCard) -> Bool
    ) {
        guard let source = context.source, let segment = context.segment, segment.terms.contains(where: { isIt($0.card) }) else { return }
        let placement = line.hits.placement(line) { TermPlacement(segment, $0, source.memory, number: context.document.line) }
        for (term, outcome) in zip(segment.terms, placement.outcomes) where isIt(term.card) {
            guard case .wrong(let tokens) = outcome else { continue }
            let start = Int(line[tokens.lowerBound].start), end = line.stemEnd(line[tokens.upperBound - 1])
            let replacement = TermReplacement(line, start..<end, token: tokens.lowerBound, preferred: term.card.preferred)
            proposals.replace(replacement.range, with: replacement.text, entry: term.card.entry)
        }
    }
}
