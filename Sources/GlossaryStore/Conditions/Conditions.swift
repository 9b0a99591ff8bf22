/// How conditions are put to the test. What a sentence is, and which word stands beside a rendering, is the caller's to find.
extension Glossary {
    /// Whether the `near` and `not-near` conditions of an entry hold in a document.
    ///
    /// - Parameters:
    ///   - entry: an index in `entries`.
    ///   - evidence: the condition terms that occur in the document.
    ///   - isProven: the source has the term, which is more than words that stand near it can tell; only `not-near` counts.
    ///   - matcher: the one that was made from this glossary.
    package func holdsInDocument(entry: Int, _ evidence: Evidence, isProven: Bool, _ matcher: TermMatcher) -> Bool {
        rows.entries[entry].conditions.allSatisfy { index in
            let condition = rows.conditions[index]
            guard condition.test == .near && !isProven || condition.test == .notNear else { return true }
            let occurs = condition.values.contains { evidence.contains(matcher.evidence(ofValue: $0)) }
            return occurs != condition.test.isNegative
        }
    }

    /// Whether the `same-sentence` and `not-same-sentence` conditions of an entry hold.
    ///
    /// - Parameters:
    ///   - entry: an index in `entries`.
    ///   - hits: the hits of the matcher that lie in the sentence.
    ///   - isProven: the source has the term; only `not-same-sentence` counts.
    ///   - matcher: the one that was made from this glossary.
    package func holdsInSentence(entry: Int, _ hits: ArraySlice<TermHit>, isProven: Bool, _ matcher: TermMatcher) -> Bool {
        rows.entries[entry].conditions.allSatisfy { index in
            let condition = rows.conditions[index]
            guard condition.test == .sameSentence && !isProven || condition.test == .notSameSentence else { return true }
            let occurs = condition.values.contains { value in
                let form = matcher.evidence(ofValue: value)
                return hits.contains { matcher.info($0.form).evidence == form }
            }
            return occurs != condition.test.isNegative
        }
    }

    /// Whether a condition on a neighbour holds (`previous`, `next`, `not-previous`, `not-next`); true for the other tests.
    ///
    /// - Parameters:
    ///   - condition: an index in `conditions`.
    ///   - word: the neighbouring word without its possessive; empty where there is none.
    ///   - neighbour: what else is known of the place.
    package func holds(condition: Int, word: Span<UInt8>, neighbour: NeighbourClass) -> Bool {
        let condition = rows.conditions[condition]
        guard condition.test.isNeighbour else { return true }
        let matches = condition.values.contains { index in
            let value = rows.values[index]
            if !value.neighbour.isEmpty { return neighbour.contains(value.neighbour) }
            return FoldedBytes.equal(word, rows.text.span.extracting(value.text.indices))
        }
        return matches != condition.test.isNegative
    }
}
