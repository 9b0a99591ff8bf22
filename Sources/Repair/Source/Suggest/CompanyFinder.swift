internal import Lexicon

/// Finds the Chinese that stands in the lines that have an English run.
///
/// Of the strings of characters that most of these lines share, those that a neighbour on either side always goes with are parts
/// of something longer and left out, so that the boundaries are where the text varies.
struct CompanyFinder {
    /// A string of characters, where it stands, and in how many of the lines looked at.
    struct Found {
        let hash: TermHash
        let link: Int
        let range: Range<Int>
        let count: Int
    }

    private struct Gram {
        var count: Int32
        var link: Int32
        var start: Int32
        let length: Int32
    }

    static let lengths = 2...12
    /// So many lines of a run tell enough.
    static let sample = 48
    /// So many strings are looked at further.
    private static let kept = 6

    private var grams: [TermHash: Gram] = [:]

    init() {}

    /// - Parameters:
    ///   - links: where the run stands, each once.
    ///   - scalars: gives the characters of a link.
    mutating func find(in links: [Int], _ scalars: (Int) -> [Unicode.Scalar]) -> [Found] {
        grams.removeAll(keepingCapacity: true)
        let least = max(2, (links.count * 3 + 4) / 5)
        for (number, link) in links.enumerated() {
            // What comes later can't reach the least.
            count(scalars(link), link, takesNew: number <= links.count - least)
        }
        return best(least: least, scalars)
    }

    private mutating func count(_ scalars: [Unicode.Scalar], _ link: Int, takesNew: Bool) {
        Self.forEach(in: scalars) { hash, range in
            if let place = grams.index(forKey: hash) {
                guard grams.values[place].link != Int32(link) else { return }
                grams.values[place].count += 1
                grams.values[place].link = Int32(link)
                grams.values[place].start = Int32(range.lowerBound)
            } else if takesNew {
                grams[hash] = Gram(count: 1, link: Int32(link), start: Int32(range.lowerBound), length: Int32(range.count))
            }
        }
    }

    private func best(least: Int, _ scalars: (Int) -> [Unicode.Scalar]) -> [Found] {
        var found: [Found] = []
        for (hash, gram) in grams where gram.count >= Int32(least) {
            let range = Int(gram.start)..<Int(gram.start + gram.length)
            found.append(Found(hash: hash, link: Int(gram.link), range: range, count: Int(gram.count)))
        }
        found.sort { ($0.count, $0.range.count, $0.hash.value) > ($1.count, $1.range.count, $1.hash.value) }
        var result: [Found] = []
        for candidate in found where result.count < Self.kept {
            let text = scalars(candidate.link)
            if isWhole(candidate, text) { result.append(candidate) }
        }
        return result
    }

    /// Whether no longer string stands in the same lines, and neither end is a mere joint.
    private func isWhole(_ found: Found, _ text: [Unicode.Scalar]) -> Bool {
        let range = found.range
        if CharacterSet.edges.contains(text[range.lowerBound]) || CharacterSet.edges.contains(text[range.upperBound - 1]) { return false }
        for longer in [range.lowerBound - 1..<range.upperBound, range.lowerBound..<range.upperBound + 1] {
            guard longer.lowerBound >= 0, longer.upperBound <= text.count else { continue }
            if let gram = grams[TermHash(text[longer])], Int(gram.count) == found.count { return false }
        }
        return true
    }

    /// Calls `body` with every string of characters between marks.
    static func forEach(in scalars: [Unicode.Scalar], _ body: (TermHash, Range<Int>) -> Void) {
        for start in scalars.indices where scalars[start].isHan {
            var hash = TermHash(), end = start
            while end < scalars.count, end - start < lengths.upperBound, scalars[end].isHan {
                hash.append(scalars[end])
                end += 1
                if end - start >= lengths.lowerBound { body(hash, start..<end) }
            }
        }
    }
}
