internal import GlossaryStore
internal import TextModel

/// What the glossary knows of the line that rules look at, sought when the first of them asks.
final class LineHits {
    private var hits: [TermHit] = []
    private var isKnown = false

    /// Forgets the line; the next is another.
    func reset() { isKnown = false }

    /// All hits in the line, as `TermMatcher.scan` orders them.
    func hits(in line: borrowing LineText, _ matcher: TermMatcher) -> [TermHit] {
        if !isKnown {
            hits.removeAll(keepingCapacity: true)
            matcher.scan(line.bytes, into: &hits)
            isKnown = true
        }
        return hits
    }
}
