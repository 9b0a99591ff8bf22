internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Whether the conditions of a glossary entry hold at a place.
enum TermConditions {
    /// What the entry's replacement is at a place: nil where a condition fails, else what the entry asks for.
    static func applicability(
        _ entry: Int, _ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext
    ) -> Applicability? {
        guard hold(entry, line, place, context) else { return nil }
        // Shanxi is wrong for 陕西, and right where the source has 山西 too.
        if let segment = context.segment, segment.hasOtherTerm(line.text(place.range), than: entry) { return nil }
        return context.glossary.glossary.entries[entry].flags.contains(.review) ? .review : .safe
    }

    private static func hold(
        _ entry: Int, _ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext
    ) -> Bool {
        let glossary = context.glossary.glossary, row = glossary.entries[entry]
        let isProven = context.segment?.hasTerm(ofEntry: entry) ?? false
        // Without the source nobody can say that it has the term.
        if row.flags.contains(.source) {
            guard let segment = context.segment, isProven, !segment.isSatisfied(entry, in: line) else { return false }
        }
        if row.flags.contains(.notQuoted), line.quotations.isOpen(line, at: place.token) { return false }
        if row.conditions.isEmpty { return true }
        guard context.document.holds(entry, isProven: isProven, context.glossary) else { return false }
        let sentence = Sentences.tokens(line, around: place.token)
        let hits = hits(line, place, sentence)
        guard glossary.holdsInSentence(entry: entry, hits, isProven: isProven, context.glossary.matcher) else { return false }
        return neighboursHold(row, line, place, sentence, context)
    }

    private static func hits(_ line: borrowing LineText, _ place: TermPlace, _ sentence: Range<Int>) -> ArraySlice<TermHit> {
        let start = Int(line[sentence.lowerBound].start), end = Int(line[sentence.upperBound - 1].end)
        var first = place.index, last = place.index
        while first > 0, Int(place.hits[first - 1].start) >= start { first -= 1 }
        while last < place.hits.count, Int(place.hits[last].start) < end { last += 1 }
        return place.hits[first..<last]
    }

    private static func neighboursHold(
        _ row: GlossaryEntry, _ line: borrowing LineText, _ place: TermPlace, _ sentence: Range<Int>, _ context: borrowing RuleContext
    ) -> Bool {
        let glossary = context.glossary.glossary
        guard row.conditions.contains(where: { glossary.conditions[$0].test.isNeighbour }) else { return true }
        var last = place.token
        while line.has(last + 1), Int(line[last + 1].start) < place.range.upperBound { last += 1 }
        let isFirst = place.token == sentence.lowerBound
        let before = Neighbour(index: place.token - 1, edge: isFirst ? .start : [])
        let isLast = !sentence.contains(last + 1) || Sentences.ends(line, last + 1)
        let after = Neighbour(index: last + 1, edge: isLast ? .end : [])
        return row.conditions.allSatisfy { index in
            let test = glossary.conditions[index].test
            guard test.isNeighbour else { return true }
            let neighbour = test == .previous || test == .notPrevious ? before : after
            return glossary.holds(condition: index, word: neighbour.word(line), neighbour: neighbour.kind(line, context))
        }
    }

    /// The token beside a rendering.
    private struct Neighbour {
        let index: Int
        let edge: NeighbourClass

        /// The word without its possessive; empty where a mark or nothing stands.
        @_lifetime(copy line)
        func word(_ line: borrowing LineText) -> Span<UInt8> {
            let token = line[index]
            guard line.has(index), token.kind != .mark else { return line.text(0..<0) }
            return line.text(Int(token.start)..<line.stemEnd(token))
        }

        func kind(_ line: borrowing LineText, _ context: borrowing RuleContext) -> NeighbourClass {
            guard line.has(index) else { return edge }
            let token = line[index]
            switch token.kind {
            case .mark: return edge.union(.mark)
            case .number, .numberWord: return edge.union(.number)
            case .word, .dottedLetters: return isName(line, token, context) ? edge.union(.name) : edge
            default: return edge
            }
        }

        /// A capitalised word, but not a function word with the capital of its sentence, or a known name.
        private func isName(_ line: borrowing LineText, _ token: Token, _ context: borrowing RuleContext) -> Bool {
            if context.glossary.isName(line.text(token)) { return true }
            return line.isCapitalised(token) && !(line.word(token).isFunction && Sentences.begins(line, index))
        }
    }
}
