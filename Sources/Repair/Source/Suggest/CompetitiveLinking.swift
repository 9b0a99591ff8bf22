/// Gives each place of a text to one pair of terms: the surest pair first, then the next with what is left to it
/// (I. Dan Melamed, "Models of Translational Equivalence among Words", 2000).
struct CompetitiveLinking {
    private let links: Int
    private var takenSource: [Int: [Range<Int>]] = [:]
    private var takenTarget: [Int: [Range<Int>]] = [:]

    /// - Parameter links: how many there are.
    init(links: Int) { self.links = links }

    /// Calls `accept` with the pairs, the surest first, each with the places that are left to it; what it accepts has them.
    mutating func run(_ pairs: [TermPair], _ accept: (TermPair, Double) -> Bool) {
        var queue = PairQueue()
        for (index, pair) in pairs.enumerated() { queue.push(pair.score(places: pair.linkCount, links: links), index) }
        var left = pairs
        while let (score, index) = queue.pop() {
            let before = left[index].linkCount
            left[index].places.removeAll { isTaken($0) }
            if left[index].places.isEmpty { continue }
            let lost = before - left[index].linkCount
            if lost > 0 {
                left[index].sourceCount -= lost
                left[index].targetCount -= lost
                queue.push(left[index].score(places: left[index].linkCount, links: links), index)
            } else if accept(left[index], score) {
                for place in left[index].places { take(place) }
            }
        }
    }

    private func isTaken(_ place: PairPlace) -> Bool {
        takenSource[place.link]?.contains { $0.overlaps(place.source) } ?? false
            || takenTarget[place.link]?.contains { $0.overlaps(place.target) } ?? false
    }

    private mutating func take(_ place: PairPlace) {
        takenSource[place.link, default: []].append(place.source)
        takenTarget[place.link, default: []].append(place.target)
    }
}

extension TermPair {
    /// In how many links the pair has places, which are in the order of the links.
    var linkCount: Int {
        var count = 0, last = -1
        for place in places where place.link != last {
            count += 1
            last = place.link
        }
        return count
    }
}
