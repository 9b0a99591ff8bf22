internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Whether the conditions of a glossary entry hold at a place.
enum TermConditions {
    static func hold(
        _ entry: Int, _ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext
    ) -> Bool {
        let glossary = context.glossary.glossary, row = glossary.entries[entry]
        // Without the source nobody can say that it has the term.
        if row.flags.contains(.source) { return false }
        if row.flags.contains(.notQuoted), isQuoted(line, place.token) { return false }
        if row.conditions.isEmpty { return true }
        guard context.document.holds(entry, context.glossary) else { return false }
        let sentence = Sentences.tokens(line, around: place.token)
        guard glossary.holdsInSentence(entry: entry, hits(line, place, sentence), context.glossary.matcher) else { return false }
        return neighboursHold(row, line, place, sentence, context)
    }

    private static func hits(_ line: borrowing LineText, _ place: TermPlace, _ sentence: Range<Int>) -> ArraySlice<TermHit> {
        let start = Int(line[sentence.lowerBound].start), end = Int(line[sentence.upperBound - 1].end)
        let first = place.hits.firstIndex { Int($0.start) >= start } ?? place.hits.count
        let last = place.hits.lastIndex { Int($0.start) < end } ?? -1
        return place.hits[first..<max(first, last + 1)]
    }

    private static func neighboursHold(
        _ row: GlossaryEntry, _ line: borrowing LineText, _ place: TermPlace, _ sentence: Range<Int>, _ context: borrowing RuleContext
    ) -> Bool {
        var last = place.token
        while line.has(last + 1), Int(line[last + 1].start) < Int(place.hit.end) { last += 1 }
        for index in row.conditions {
            let condition = context.glossary.glossary.conditions[index]
            guard condition.test.isNeighbour else { continue }
            let before = condition.test == .previous || condition.test == .notPrevious
            let neighbour = before ? place.token - 1 : last + 1
            let atEdge = before ? place.token == sentence.lowerBound : !sentence.contains(neighbour) || Sentences.ends(line, neighbour)
            let token = line[neighbour]
            let isWord = line.has(neighbour) && token.kind != .mark && !(before && atEdge)
            let word = isWord ? line.text(Int(token.start)..<line.stemEnd(token)) : line.text(0..<0)
            let kind = classify(line, neighbour, atEdge, before, context)
            if !context.glossary.glossary.holds(condition: index, word: word, neighbour: kind) { return false }
        }
        return true
    }

    private static func classify(
        _ line: borrowing LineText, _ index: Int, _ atEdge: Bool, _ before: Bool, _ context: borrowing RuleContext
    ) -> NeighbourClass {
        var kind: NeighbourClass = []
        if atEdge { kind.insert(before ? .start : .end) }
        guard line.has(index) else { return kind }
        let token = line[index]
        switch token.kind {
        case .mark: kind.insert(.mark)
        case .number, .numberWord: kind.insert(.number)
        case .word, .dottedLetters:
            if line.isCapitalised(token) || context.glossary.isName(line.text(token)) { kind.insert(.name) }
        default: break
        }
        return kind
    }

    /// Inside double quotation marks that opened before it on the line.
    private static func isQuoted(_ line: borrowing LineText, _ token: Int) -> Bool {
        var curly = 0, straight = 0
        for index in 0..<token {
            switch line[index].mark {
            case .openQuote: curly += 1
            case .closeQuote: curly -= 1
            case .straightQuote: straight += 1
            default: break
            }
        }
        return curly > 0 || straight % 2 == 1
    }
}
