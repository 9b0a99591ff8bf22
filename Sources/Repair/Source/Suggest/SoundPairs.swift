internal import GlossaryStore
internal import Lexicon

/// Finds the foreign names of a line that the Chinese writes by their sound: 特朗普 for Trump.
struct SoundPairs {
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
    mutating func all(isFreeSource: [Bool], isExplained: [Bool]) -> [FoundName] {
        let stretches = stretches(isFreeSource)
        guard !stretches.isEmpty else { return [] }
        var found: [FoundName] = []
        for index in target.words.indices where !isExplained[index] && target.words[index].capital == .name {
            let word = Sounds.of(word: target.bytes[target.words[index].range])
            guard word.count(where: { !Sounds.isVowel($0) }) > 1 else { continue }
            guard let best = best(word, index, stretches) else { continue }
            if let last = found.last, let whole = joined(last, best) { found[found.count - 1] = whole } else { found.append(best) }
        }
        return found
    }

    /// A first and a last name as one, where the Chinese puts a dot between them.
    private func joined(_ first: FoundName, _ last: FoundName) -> FoundName? {
        let dot = first.source.upperBound
        guard last.source.lowerBound == dot + 1, Self.isDot(source.scalars[dot]), first.words.upperBound == last.words.lowerBound,
            target.words[last.words.lowerBound].isJoined
        else { return nil }
        return name(
            first.source.lowerBound..<last.source.upperBound, first.words.lowerBound..<last.words.upperBound, .person,
            first.likeness + last.likeness + Self.places)
    }

    private func name(_ range: Range<Int>, _ words: Range<Int>, _ kind: TermKind?, _ likeness: Double) -> FoundName {
        FoundName(source: range, words: words, text: spelling(words), kind: kind, agreement: .sound, likeness: likeness)
    }

    /// The words with one capital each where all letters are, as in a headline; short ones are initials.
    private func spelling(_ words: Range<Int>) -> String {
        words.map { index in
            let word = target.text(index..<index + 1)
            return word.count > 3 && word == word.uppercased() ? word.prefix(1) + word.dropFirst().lowercased() : word
        }.joined(separator: " ")
    }

    private static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0x22C5, 0x2E31: true
        default: false
        }
    }

    /// The part of the line that sounds most like a word.
    private mutating func best(_ word: [UInt8], _ index: Int, _ stretches: [Range<Int>]) -> FoundName? {
        var best: (range: Range<Int>, score: Double)?
        for stretch in stretches {
            for start in stretch.dropLast() {
                score.forEachEnd(word, in: source, from: start, to: min(stretch.upperBound, start + Self.longest)) { end, score in
                    if end > start + 1, score > best?.score ?? 0 { best = (start..<end, score) }
                }
            }
        }
        guard let best else { return nil }
        return name(best.range, index..<index + 1, nil, best.score - Self.places)
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
