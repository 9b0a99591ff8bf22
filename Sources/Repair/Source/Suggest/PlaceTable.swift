/// Ranges of the source, by link.
struct PlaceTable {
    private var ranges: [Range<Int32>] = []
    /// By link: where its ranges end in `ranges`.
    private var ends: [Int] = []

    init() {}

    /// Adds the ranges of a link, which comes after those that were added.
    mutating func append(_ places: [Range<Int>], link: Int) {
        while ends.count < link { ends.append(ranges.count) }
        for place in places { ranges.append(Int32(place.lowerBound)..<Int32(place.upperBound)) }
        ends.append(ranges.count)
    }

    /// Whether a range has characters of one of the link.
    func overlap(_ range: Range<Int>, link: Int) -> Bool {
        self[link].contains { Int($0.lowerBound) < range.upperBound && Int($0.upperBound) > range.lowerBound }
    }

    /// Whether a range is a part of a longer one of the link.
    func hold(_ range: Range<Int>, link: Int) -> Bool {
        self[link].contains {
            Int($0.lowerBound) <= range.lowerBound && Int($0.upperBound) >= range.upperBound && $0.count > range.count
        }
    }

    /// Whether one of the link is all of a range but for a character: then the range is one too long.
    func fill(_ range: Range<Int>, link: Int) -> Bool {
        self[link].contains { $0.count + 1 == range.count && range.lowerBound <= Int($0.lowerBound) && Int($0.upperBound) <= range.upperBound }
    }

    private subscript(link: Int) -> ArraySlice<Range<Int32>> {
        link < ends.count ? ranges[(link > 0 ? ends[link - 1] : 0)..<ends[link]] : []
    }
}
