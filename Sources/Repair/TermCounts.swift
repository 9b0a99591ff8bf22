internal import GlossaryStore

/// How often a document has each term that conditions of the glossary name, by evidence number.
struct TermCounts {
    fileprivate(set) var counts: [Int32]

    /// The terms that occur at all.
    var evidence: TermEvidence {
        var evidence = TermEvidence(count: counts.count)
        for number in counts.indices where counts[number] > 0 { evidence.insert(number) }
        return evidence
    }
}

extension TermIndex {
    var noCounts: TermCounts { TermCounts(counts: [Int32](repeating: 0, count: matcher.evidenceCount)) }

    func count(_ hits: ArraySlice<TermHit>, _ times: Int32, _ counts: inout TermCounts) {
        for hit in hits {
            let number = matcher.info(hit.form).evidence
            if number >= 0 { counts.counts[number] += times }
        }
    }
}
