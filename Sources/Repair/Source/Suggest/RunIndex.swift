internal import Lexicon

/// Where each run of capitals stands in the target, by its text.
struct RunIndex {
    struct Place {
        let hash: TermHash
        /// The number of the link, and bytes of its target.
        let link: Int32
        let start: Int32
        let end: Int32
        /// The glossary's terms or the readings of the source explain all of its words.
        let isExplained: Bool
        let isPartlyExplained: Bool
        /// It is no part of a longer run.
        let isFree: Bool

        var target: Range<Int> { Int(start)..<Int(end) }
    }

    /// Those of the same text together, in the order of the text.
    private(set) var places: [Place] = []
    /// How many links have the text.
    private(set) var counts: [TermHash: Int] = [:]

    init() {}

    mutating func add(_ target: TargetLine, _ explained: [Bool], link: Int) {
        CapitalRuns.forEach(in: target) { words in
            let range = target.range(of: words)
            guard words.count > 1 || couldBeWhole(target.words[words.lowerBound]) else { return }
            places.append(
                Place(
                    hash: TermHash(target.bytes[range]), link: Int32(link), start: Int32(range.lowerBound), end: Int32(range.upperBound),
                    isExplained: !words.contains { !explained[$0] && target.words[$0].couldBeName },
                    isPartlyExplained: words.contains { explained[$0] },
                    isFree: CapitalRuns.isFree(words, in: target) && !CapitalRuns.endsLongerName(words, in: target)))
        }
    }

    /// A word that is written small elsewhere is no name by itself, nor is an adjective ("Tibetan"), nor "Mr".
    private func couldBeWhole(_ word: TargetWord) -> Bool {
        word.capital == .name && !word.info.isAdjective && !word.info.isAbbreviation
    }

    mutating func sort() {
        places.sort { ($0.hash.value, $0.link, $0.start) < ($1.hash.value, $1.link, $1.start) }
        forEachText { range, count in counts[places[range.lowerBound].hash] = count }
    }

    /// Calls `body` with the places of each text, and in how many links they are.
    func forEachText(_ body: (Range<Int>, Int) -> Void) {
        var start = 0
        while start < places.count {
            var end = start + 1, count = 1
            while end < places.count, places[end].hash == places[start].hash {
                if places[end].link != places[end - 1].link { count += 1 }
                end += 1
            }
            body(start..<end, count)
            start = end
        }
    }
}
