internal import Repair

/// A text and its source with lines of both merged and split, and the links that an alignment should find. Blank lines stay as they are.
struct DamagedPair {
    private(set) var source: [[UInt8]] = []
    private(set) var target: [[UInt8]] = []
    private(set) var links: [AlignmentLink] = []

    /// - Parameter share: of the lines that are merged or split; fewer where too few can be.
    init(_ source: ArraySlice<[UInt8]>, _ target: ArraySlice<[UInt8]>, share: Double, _ generator: inout SplitMix) {
        let source = Array(source), target = Array(target)
        // By line: the piece that begins with it; empty inside another one.
        var pieces = zip(source, target).map { (source: [$0], target: [$1]) }
        var isTaken = zip(source, target).map { $0.isEmpty || $1.isEmpty }, damaged = 0, attempts = 0
        while Double(damaged) < share * Double(source.count), attempts < source.count * 20 {
            attempts += 1
            let first = Int(truncatingIfNeeded: generator.next() % UInt64(source.count)), isSplit = generator.percent(50)
            let lines = first..<first + (isSplit ? 1 : generator.once(in: 6) ? 3 : 2), damagesTarget = generator.percent(70)
            guard lines.upperBound <= source.count, !isTaken[lines].contains(true) else { continue }
            var piece = (source: Array(source[lines]), target: Array(target[lines]))
            if damagesTarget {
                piece.target =
                    isSplit
                    ? DamagedPair.split(piece.target[0], DamagedPair.englishEnds, &generator) : [Array(piece.target.joined(separator: [0x20]))]
            } else {
                piece.source = isSplit ? DamagedPair.split(piece.source[0], DamagedPair.chineseEnds, &generator) : [Array(piece.source.joined())]
            }
            guard piece.source.count != piece.target.count else { continue }
            for line in lines {
                isTaken[line] = true
                pieces[line] = ([], [])
            }
            pieces[first] = piece
            damaged += lines.count
        }
        for piece in pieces where !piece.source.isEmpty { add(piece.source, piece.target) }
    }

    private mutating func add(_ sources: [[UInt8]], _ targets: [[UInt8]]) {
        links.append(
            AlignmentLink(
                source: source.count..<source.count + sources.count, target: target.count..<target.count + targets.count))
        source += sources
        target += targets
    }

    /// The line in two at one of its places; in one where it has none.
    private static func split(_ line: [UInt8], _ places: ([UInt8]) -> [Int], _ generator: inout SplitMix) -> [[UInt8]] {
        let places = places(line)
        guard !places.isEmpty else { return [line] }
        let place = generator.pick(places)
        return [Array(line[..<place]), Array(line[place...].drop { $0 == 0x20 })]
    }

    /// Where sentences end inside a line of English.
    private static func englishEnds(_ line: [UInt8]) -> [Int] {
        guard line.count > 4 else { return [] }
        return (2..<line.count - 2).filter { end in
            guard line[end] == 0x20, line[end + 1] < 0x61 else { return false }
            var last = end - 1
            while last > 0, line[last] == UInt8(ascii: "\"") || line[last] == UInt8(ascii: ")") || line[last] >= 0x80 { last -= 1 }
            guard [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(line[last]) else { return false }
            let word = line[..<last].reversed().prefix { ($0 | 0x20) &- 0x61 < 26 }
            return word.count > 2
        }
    }

    /// Where sentences end inside a line of Chinese: behind 。 ！ ？ ； and a closing quotation mark after them.
    private static func chineseEnds(_ line: [UInt8]) -> [Int] {
        let ends: [[UInt8]] = ["。", "！", "？", "；"].map { Array($0.utf8) }, quote = Array("”".utf8)
        guard line.count > 9 else { return [] }
        return (3...line.count - 6).compactMap { place in
            guard ends.contains(Array(line[place..<place + 3])) else { return nil }
            let end = place + 3
            let isQuoted = line.count > end + 6 && Array(line[end..<end + 3]) == quote
            return isQuoted ? end + 3 : end
        }
    }
}
