internal import GlossaryStore

/// The terms of the glossary as they stand in a line, and the English that they explain.
struct KnownTerms {
    private let glossary: Glossary
    private let terms: ChineseTerms
    /// The spellings of all entries, and how long those are that begin with a character: a bit for each length.
    private var spellings: Set<TermHash> = []
    private var lengths: [Unicode.Scalar: UInt64] = [:]

    private static let longest = 24

    init(_ glossary: Glossary) {
        self.glossary = glossary
        terms = ChineseTerms(glossary)
        for entry in glossary.entries {
            for spelling in entry.spellings {
                let scalars = Array(glossary.string(glossary.terms[spelling]).unicodeScalars)
                guard let first = scalars.first, scalars.count <= Self.longest else { continue }
                spellings.insert(TermHash(scalars))
                lengths[first, default: 0] |= 1 << UInt64(scalars.count)
            }
        }
    }

    /// Whether a row of the glossary has the term.
    func contains(_ term: some Sequence<Unicode.Scalar>) -> Bool { spellings.contains(TermHash(term)) }

    /// The terms in a line, the longest first from left to right, none in another.
    func places(in line: SourceLine) -> [Range<Int>] {
        var places: [Range<Int>] = [], start = 0
        while start < line.scalars.count {
            let end = end(in: line, from: start)
            if end > start { places.append(start..<end) }
            start = max(end, start + 1)
        }
        return places
    }

    /// Which words of the target the terms of the source explain: those of a preferred or admitted rendering.
    func explained(_ places: [Range<Int>], _ source: SourceLine, _ target: TargetLine) -> [Bool] {
        var explained = [Bool](repeating: false, count: target.words.count)
        for place in places {
            let text = Array(source.text(place).utf8)
            for entry in terms.entries(of: text.span) {
                let entry = glossary.entries[entry]
                mark(glossary.bytes(entry.preferred), target, &explained)
                for admitted in entry.admitted { mark(glossary.bytes(glossary.terms[admitted]), target, &explained) }
            }
        }
        return explained
    }

    private func end(in line: SourceLine, from start: Int) -> Int {
        guard let lengths = lengths[line.scalars[start]] else { return start }
        var hash = TermHash(), end = start
        for length in 1...min(Self.longest, line.scalars.count - start) {
            hash.append(line.scalars[start + length - 1])
            if lengths >> UInt64(length) & 1 == 1, spellings.contains(hash) { end = start + length }
        }
        return end
    }

    private func mark(_ rendering: [UInt8], _ target: TargetLine, _ explained: inout [Bool]) {
        guard let first = rendering.first else { return }
        for (index, word) in target.words.enumerated() {
            let start = word.range.lowerBound
            guard target.bytes[start] == first, start + rendering.count <= target.bytes.count,
                target.bytes[start..<start + rendering.count].elementsEqual(rendering)
            else { continue }
            var next = index
            while next < target.words.count, target.words[next].range.lowerBound < start + rendering.count {
                explained[next] = true
                next += 1
            }
        }
    }
}
