internal import GlossaryStore

/// How often a document has each term that conditions of the glossary name, by evidence number.
struct TermCounts {
    private var counts: [Int32]
    /// The terms that occur at all.
    private(set) var evidence: TermEvidence

    /// - Parameter count: that of the evidence numbers.
    init(count: Int) {
        counts = [Int32](repeating: 0, count: count)
        evidence = TermEvidence(count: count)
    }

    fileprivate mutating func add(_ times: Int32, of number: Int) {
        counts[number] += times
        if counts[number] > 0 { evidence.insert(number) } else { evidence.remove(number) }
    }
}

extension TermIndex {
    func count(_ hits: ArraySlice<TermHit>, _ times: Int32, _ counts: inout TermCounts) {
        for hit in hits {
            let number = matcher.info(hit.form).evidence
            if number >= 0 { counts.add(times, of: number) }
        }
    }
}
