/// What has to be respected in one line.
package struct LineHolds: Hashable, Sendable {
    /// In order; two gaps never stand at one place.
    package var places: [Hold] = []
    /// No rule looks at the line.
    package var isOff = false
    /// Ids of rules that do not look at the line.
    package var ignoredRules: Set<String> = []
    /// The line may not become empty: an element or a cue without text would be left.
    package var keepsText = false

    package init() {}

    /// Whether there is anything to respect.
    package var isEmpty: Bool { places.isEmpty && !isOff && ignoredRules.isEmpty && !keepsText }

    /// The ranges that are opaque, in order.
    package var opaque: [Range<Int>] { places.filter { $0.kind == .opaque }.map(\.range) }

    /// Whether an edit of `range` of a line of `count` bytes that puts `replacement` there is allowed.
    package func allows(_ range: Range<Int>, _ replacement: [UInt8], count: Int) -> Bool {
        if keepsText, replacement.isEmpty, range == 0..<count { return false }
        // Before `first` all places end before the edit begins.
        var first = 0, high = places.count
        while first < high {
            let middle = (first + high) / 2
            if places[middle].range.upperBound < range.lowerBound { first = middle + 1 } else { high = middle }
        }
        while first < places.count, places[first].range.lowerBound <= range.upperBound {
            if places[first].forbids(range) { return false }
            first += 1
        }
        return true
    }

    /// Moves the places along with their text.
    ///
    /// - Parameter edits: allowed ones, in order and disjoint: the range, and how many bytes stand there then.
    package mutating func follow(_ edits: [(range: Range<Int>, count: Int)]) {
        var shift = 0, next = 0
        for index in places.indices {
            while next < edits.count, places[index].follows(edits[next].range) {
                shift += edits[next].count - edits[next].range.count
                next += 1
            }
            let range = places[index].range
            places[index].range = range.lowerBound + shift..<range.upperBound + shift
        }
    }
}
