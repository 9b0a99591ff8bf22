internal import GlossaryStore
internal import TextModel

/// What the glossary knows of the line that rules look at, sought when the first of them asks.
final class LineHits {
    private var hits: [TermHit] = []
    private var isKnown = false
    private var placed: TermPlacement?

    /// Forgets the line; the next is another.
    func reset() {
        isKnown = false
        placed = nil
    }

    /// Where the terms of the line's source stand.
    ///
    /// - Parameter find: finds that, the same for every call on one line.
    func placement(_ line: borrowing LineText, _ find: (borrowing LineText) -> TermPlacement) -> TermPlacement {
        if let placed { return placed }
        let found = find(line)
        placed = found
        return found
    }

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
