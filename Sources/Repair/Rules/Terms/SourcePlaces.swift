internal import Lexicon
internal import TextModel

/// What the rules that put terms and names of the source right have in common.
enum SourcePlaces {
    /// Longer lines, in bytes, are no paragraphs, and every term is sought at every word.
    private static let longestLine = 20_000
    private static let longestSource = 6_000

    /// Proposes the right term for each wrong rendering in the line, and shows where a name is missing.
    ///
    /// - Parameter isIt: which terms of the source it is about.
    static func propose(
        _ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals, _ isIt: (TermCard) -> Bool
    ) {
        guard let source = context.source, let segment = context.segment, line.bytes.count <= longestLine,
            segment.scalars.count <= longestSource, segment.terms.contains(where: { isIt($0.card) })
        else { return }
        let placement = line.hits.placement(line) { TermPlacement(segment, $0, source, number: context.document.line) }
        for (term, outcome) in zip(segment.terms, placement.outcomes) where isIt(term.card) {
            switch outcome {
            case .right, .deprecated: break
            case .wrong(let tokens, let noun): replace(tokens, with: term, noun, segment, line, &proposals)
            case .missing: if !term.isDoubtful { report(term, segment, line, &proposals) }
            }
        }
    }

    private static func replace(
        _ tokens: Range<Int>, with term: SourceTerm, _ noun: [UInt8]?, _ segment: SourceSegment, _ line: borrowing LineText,
        _ proposals: inout Proposals
    ) {
        let card = term.card, tokens = card.isPerson ? withArticle(tokens, line) : tokens
        let start = Int(line[tokens.lowerBound].start), end = line.stemEnd(line[tokens.upperBound - 1])
        let isInCapitals = end - start > 2 && !(start..<end).contains { line.bytes[$0].isASCIILower }
        let name = noun.map { card.preferred + Bytes.space + $0 } ?? card.preferred
        let preferred = isInCapitals ? name.map(\.asciiUppered) : name
        let replacement = TermReplacement(line, start..<end, token: tokens.lowerBound, preferred: preferred)
        proposals.replace(replacement.range, with: replacement.text, entry: card.entry, source: segment.mention(term))
    }

    /// "The Platinum Sea" is a person, who has no article; that of "the Zhang Yimo film" is the film's.
    private static func withArticle(_ tokens: Range<Int>, _ line: borrowing LineText) -> Range<Int> {
        let before = tokens.lowerBound - 1
        guard line.has(before), line.token(line[before], folds: "the"), line[tokens.lowerBound].gap == .space,
            tokens.contains(where: { line.word($0).isSmall && !line.lexicon.isPinyinWord(line.text(line[$0])) })
        else { return tokens }
        return before..<tokens.upperBound
    }

    /// A person whom nothing in the line stands for is shown at its first word: where the name belongs is not known.
    private static func report(_ term: SourceTerm, _ segment: SourceSegment, _ line: borrowing LineText, _ proposals: inout Proposals) {
        guard term.card.isPerson, segment.lines.count == 1, line.count > 0 else { return }
        proposals.report(line[0].range, entry: term.card.entry, source: segment.mention(term))
    }
}
