internal import Lexicon

/// Finds the foreign names of a line that the Chinese writes by their sound: 特朗普 for Trump.
struct SoundPairs {
    struct Found {
        let source: Range<Int>
        let words: Range<Int>
        let likeness: Double
        /// A first and a last name with a dot between them.
        let isPerson: Bool
    }

    private let source: SourceLine
    private let target: TargetLine
    private var score = SoundScore()

    /// In nats: there are many places in a line for a likeness by chance.
    private static let places = 4.0
    private static let longest = 10

    init(_ source: SourceLine, _ target: TargetLine) {
        self.source = source
        self.target = target
    }

    /// - Parameters:
    ///   - isFreeSource: by character; a name has only such.
    ///   - isExplained: by word of the target; a name has no such.
    mutating func all(isFreeSource: [Bool], isExplained: [Bool]) -> [Found] {
        let stretches = stretches(isFreeSource)
        guard !stretches.isEmpty else { return [] }
        var found: [Found] = []
        for index in target.words.indices where !isExplained[index] && target.words[index].capital == .name {
            let word = Sounds.of(word: target.bytes[target.words[index].range])
            guard word.count(where: { !Sounds.isVowel($0) }) > 1 else { continue }
            guard let best = best(word, index, stretches) else { continue }
            if let last = found.last, let whole = joined(last, best) { found[found.count - 1] = whole } else { found.append(best) }
        }
        return found
    }

    /// A first and a last name as one, where the Chinese puts a dot between them.
    private func joined(_ first: Found, _ last: Found) -> Found? {
        let dot = first.source.upperBound
        guard last.source.lowerBound == dot + 1, Self.isDot(source.scalars[dot]), first.words.upperBound == last.words.lowerBound,
            target.words[last.words.lowerBound].isJoined
        else { return nil }
        return Found(
            source: first.source.lowerBound..<last.source.upperBound, words: first.words.lowerBound..<last.words.upperBound,
            likeness: first.likeness + last.likeness + Self.places, isPerson: true)
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0x22C5, 0x2E31: true
        default: false
        }
    }

    /// The part of the line that sounds most like a word.
    private mutating func best(_ word: [UInt8], _ index: Int, _ stretches: [Range<Int>]) -> Found? {
        var best: (range: Range<Int>, score: Double)?
        for stretch in stretches {
            for start in stretch.dropLast() {
                score.forEachEnd(word, in: source, from: start, to: min(stretch.upperBound, start + Self.longest)) { end, score in
                    if end > start + 1, score > best?.score ?? 0 { best = (start..<end, score) }
                }
            }
        }
        guard let best else { return nil }
        return Found(source: best.range, words: index..<index + 1, likeness: best.score - Self.places, isPerson: false)
    }

    /// The runs of characters that names are written with.
    private func stretches(_ isFree: [Bool]) -> [Range<Int>] {
        var stretches: [Range<Int>] = [], start = 0
        while start < source.scalars.count {
            var end = start
            while end < source.scalars.count, isFree[end], CharacterSet.transcription.contains(source.scalars[end]) { end += 1 }
            if end - start > 1 { stretches.append(start..<end) }
            start = end + 1
        }
        return stretches
    }
}
