/// Pairs of lines that almost certainly stand at the same place: both have a cue that no other line of either side has.
///
/// Of the pairs that others nearby support, those are kept that make the heaviest chain in which the lines of both sides go up: a heaviest
/// increasing subsequence, by a tree of maxima (Fenwick 1994).
struct AlignmentAnchors {
    struct Pair {
        let source: Int
        let target: Int
    }

    /// Rising on both sides, the ends of the texts first and last.
    let pairs: [Pair]

    init(_ texts: AlignmentTexts) {
        var support: [UInt64: Int32] = [:]
        for cue in texts.weights.indices where texts.onlySource[cue] >= 0 && texts.onlyTarget[cue] >= 0 {
            support[UInt64(texts.onlySource[cue]) << 32 | UInt64(texts.onlyTarget[cue]), default: 0] += 1
        }
        let candidates = AlignmentAnchors.supported(
            support.keys.sorted().map { Pair(source: Int($0 >> 32), target: Int($0 & 0xFFFF_FFFF)) })
        let weights = candidates.map { support[UInt64($0.source) << 32 | UInt64($0.target)] ?? 0 }
        let chain = AlignmentAnchors.chain(candidates, weights, targetLines: texts.target.lineCount)
        pairs = [Pair(source: 0, target: 0)] + chain + [Pair(source: texts.source.lineCount, target: texts.target.lineCount)]
    }

    /// The pairs that do not stand alone: about as far behind another one on both sides. What meets by chance does not.
    /// - Parameter pairs: by source, then by target.
    private static func supported(_ pairs: [Pair]) -> [Pair] {
        var isSupported = [Bool](repeating: false, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var other = index + 1
            while other < pairs.count, pairs[other].source - pair.source <= reach {
                let distance = pairs[other].source - pair.source, shift = pairs[other].target - pair.target - distance
                if distance > 0, abs(shift) <= 1 + distance / 3 {
                    isSupported[index] = true
                    isSupported[other] = true
                }
                other += 1
            }
        }
        return pairs.indices.filter { isSupported[$0] }.map { pairs[$0] }
    }

    /// So many lines lie between an anchor and one that supports it.
    private static let reach = 12

    /// - Parameter pairs: by source, then by target.
    private static func chain(_ pairs: [Pair], _ weights: [Int32], targetLines: Int) -> [Pair] {
        var best = [(weight: Int32, pair: Int)](repeating: (0, -1), count: targetLines + 1)
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var top: (weight: Int32, pair: Int) = (0, -1), place = pair.target + 1
            while place > 0 {
                if best[place].weight > top.weight { top = best[place] }
                place &= place - 1
            }
            previous[index] = top.pair
            let total = top.weight + weights[index]
            place = pair.target + 1
            while place <= targetLines {
                if best[place].weight < total { best[place] = (total, index) }
                place += place & -place
            }
        }
        var chain: [Pair] = [], last = -1, heaviest: Int32 = 0, place = targetLines
        while place > 0 {
            if best[place].weight > heaviest { (heaviest, last) = best[place] }
            place &= place - 1
        }
        while last >= 0 {
            chain.append(pairs[last])
            last = previous[last]
        }
        return chain.reversed()
    }
}
