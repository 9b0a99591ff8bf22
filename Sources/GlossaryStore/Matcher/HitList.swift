/// Hits on their way into an array, in order: by start, then by end, then by form.
///
/// They gather in memory on the stack, because to append each to the array alone costs more than to find it.
struct HitList {
    private let staged: UnsafeMutablePointer<TermHit>
    private var count = 0
    /// Where the hits of this scan begin in the array.
    private let first: Int

    /// How many hits the memory has to have room for.
    static let capacity = 64

    /// - Parameter first: the count of the array before the scan.
    init(staged: UnsafeMutablePointer<TermHit>, first: Int) {
        self.staged = staged
        self.first = first
    }

    @inline(__always)
    mutating func insert(_ hit: TermHit, _ hits: inout [TermHit]) {
        if count == Self.capacity { flush(into: &hits) }
        var index = count
        while index > 0, staged[index &- 1].isAfter(hit) {
            staged[index] = staged[index &- 1]
            index &-= 1
        }
        staged[index] = hit
        count &+= 1
    }

    /// Moves all hits into the array.
    @inline(never)
    mutating func flush(into hits: inout [TermHit]) {
        let old = hits.count
        hits.append(contentsOf: UnsafeBufferPointer(start: staged, count: count))
        count = 0
        // A hit may begin before one that was found earlier by another word.
        for index in old..<hits.count {
            var place = index
            while place > first, hits[place - 1].isAfter(hits[place]) {
                hits.swapAt(place - 1, place)
                place -= 1
            }
            if place == index { break }
        }
    }
}

extension TermHit {
    @inline(__always)
    fileprivate func isAfter(_ other: TermHit) -> Bool {
        if start != other.start { return start > other.start }
        return end != other.end ? end > other.end : form > other.form
    }
}
