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

    /// What an edit may put in place of `range` of a line of `count` bytes: `replacement`, or what is left of it without spaces
    /// at gaps that take none; nil when it is not allowed.
    package func allowed(_ range: Range<Int>, _ replacement: [UInt8], count: Int) -> [UInt8]? {
        if keepsText, replacement.isEmpty, range == 0..<count { return nil }
        var allowed = replacement
        // Before `first` all places end before the edit begins.
        var first = 0, high = places.count
        while first < high {
            let middle = (first + high) / 2
            if places[middle].range.upperBound < range.lowerBound { first = middle + 1 } else { high = middle }
        }
        while first < places.count, places[first].range.lowerBound <= range.upperBound {
            guard let left = places[first].allowed(range, allowed) else { return nil }
            allowed = left
            first += 1
        }
        return allowed
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
