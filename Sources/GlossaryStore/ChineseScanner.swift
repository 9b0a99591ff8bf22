internal import Lexicon

/// Finds the Chinese terms of a glossary in a Chinese text.
///
/// Spellings are kept by their first two characters; a text is looked through once, with one look-up at each character.
package final class ChineseScanner: Sendable {
    /// One spelling, and the entries that have it.
    package struct Term: Sendable {
        /// Indices in `Glossary.entries`, in order.
        package fileprivate(set) var entries: [Int]
        /// Simplified.
        package let scalars: [Unicode.Scalar]
    }

    /// An occurrence of a term.
    package struct Hit: Hashable, Sendable {
        /// Indices of the characters.
        package let range: Range<Int>
        /// An index in `terms`.
        package let term: Int
    }

    package let terms: [Term]
    /// By the first two characters: the terms that begin so, the longest first.
    private let starts: [UInt64: [Int32]]
    /// One bit for the hash of each of their keys: most characters of a text begin no term.
    private let filter: [UInt64]

    /// A single character is a term only where words are parted, which Chinese does not do.
    private static let shortest = 2

    package init(_ glossary: Glossary) {
        let readings = Readings.bundled
        var terms: [Term] = [], numbers: [[Unicode.Scalar]: Int] = [:]
        for entry in 0..<glossary.entries.count {
            for spelling in glossary.entries[entry].spellings {
                let scalars = glossary.string(glossary.terms[spelling]).unicodeScalars.map { $0.isASCII ? $0 : readings.simplified($0) }
                guard scalars.count >= ChineseScanner.shortest else { continue }
                if let number = numbers[scalars] {
                    if terms[number].entries.last != entry { terms[number].entries.append(entry) }
                } else {
                    numbers[scalars] = terms.count
                    terms.append(Term(entries: [entry], scalars: scalars))
                }
            }
        }
        var starts: [UInt64: [Int32]] = [:]
        starts.reserveCapacity(terms.count)
        for (number, term) in terms.enumerated() { starts[ChineseScanner.key(term.scalars[0], term.scalars[1]), default: []].append(Int32(number)) }
        self.terms = terms
        var filter = [UInt64](repeating: 0, count: ChineseScanner.filterWords)
        for key in starts.keys { filter[ChineseScanner.slot(key) >> 6] |= 1 << UInt64(ChineseScanner.slot(key) & 63) }
        self.filter = filter
        self.starts = starts.mapValues { numbers in
            numbers.count == 1 ? numbers : numbers.sorted { terms[Int($0)].scalars.count > terms[Int($1)].scalars.count }
        }
    }

    /// The terms in a text, none inside or across another: of those that overlap the longer one stays, of equal ones the first.
    ///
    /// - Parameter text: simplified.
    /// - Returns: in order.
    package func hits(in text: [Unicode.Scalar]) -> [Hit] {
        var all: [Hit] = []
        guard var second = text.first else { return [] }
        let filter = filter
        for index in 0..<text.count - 1 {
            let first = second
            second = text[index + 1]
            let key = ChineseScanner.key(first, second), slot = ChineseScanner.slot(key)
            guard filter[slot >> 6] & 1 << UInt64(slot & 63) != 0, let numbers = starts[key] else { continue }
            if let number = numbers.first(where: { matches(Int($0), text, index) }) {
                all.append(Hit(range: index..<index + terms[Int(number)].scalars.count, term: Int(number)))
            }
        }
        return ChineseScanner.withoutOverlaps(all, text.count)
    }

    private static func withoutOverlaps(_ hits: [Hit], _ length: Int) -> [Hit] {
        if zip(hits, hits.dropFirst()).allSatisfy({ $0.range.upperBound <= $1.range.lowerBound }) { return hits }
        var kept: [Hit] = [], isTaken = [Bool](repeating: false, count: length)
        let byLength = hits.sorted { ($1.range.count, $0.range.lowerBound) < ($0.range.count, $1.range.lowerBound) }
        for hit in byLength where !isTaken[hit.range.lowerBound] && !isTaken[hit.range.upperBound - 1] {
            kept.append(hit)
            for index in hit.range { isTaken[index] = true }
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func matches(_ number: Int, _ text: [Unicode.Scalar], _ start: Int) -> Bool {
        let scalars = terms[number].scalars
        guard start + scalars.count <= text.count else { return false }
        return scalars.indices.allSatisfy { scalars[$0] == text[start + $0] }
    }

    private static let filterWords = 4096

    private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 46) }

    private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 { UInt64(first.value) << 32 | UInt64(second.value) }
}
