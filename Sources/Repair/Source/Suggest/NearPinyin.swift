internal import GlossaryStore
internal import Lexicon

/// Finds the people of a line whose name a translation writes with a wrong syllable: Lin Xiaodao for 林晓斋.
struct NearPinyin {
    /// In nats, for a surname and one syllable of two.
    private static let likeness = 6.0

    private let source: SourceLine
    private let target: TargetLine
    private let matcher = PinyinMatcher()
    private let lexicon = Lexicon.bundled
    private let readings = Readings.bundled

    init(_ source: SourceLine, _ target: TargetLine) {
        self.source = source
        self.target = target
    }

    /// Of two words that are `text` but for a syllable, a surname that is read so and a given name of two syllables, one of which is.
    func all(isFreeSource: [Bool], isExplained: [Bool]) -> [FoundName] {
        var found: [FoundName] = []
        for index in target.words.indices.dropLast() where !isExplained[index] && !isExplained[index + 1] {
            let words = index..<index + 2
            guard target.words[index + 1].isJoined, !target.words[index].isPossessive, words.allSatisfy({ target.words[$0].capital != .none }),
                target.words[index + 1].couldBeName, CapitalRuns.isFree(words, in: target)
            else { continue }
            if let name = name(words, isFreeSource) { found.append(name) }
        }
        return found
    }

    private func name(_ words: Range<Int>, _ isFree: [Bool]) -> FoundName? {
        let family = target.bytes.span.extracting(target.words[words.lowerBound].range)
        let given = target.bytes[target.words[words.upperBound - 1].range]
        guard lexicon.word(family).isSurname, let surname = PinyinMatcher.letters(target.bytes[target.words[words.lowerBound].range]),
            let syllables = lexicon.syllables(Array(given).span), syllables.count == 2
        else { return nil }
        let parts = syllables.compactMap { PinyinMatcher.letters(given[given.startIndex + $0.lowerBound..<given.startIndex + $0.upperBound]) }
        var found: FoundName?
        for start in source.scalars.indices.dropLast(2) where isFree[start..<start + 3].allSatisfy({ $0 }) {
            let range = start..<start + 3
            guard range.allSatisfy({ source.isHan($0) && !CharacterSet.edges.contains(source.scalars[$0]) }),
                matcher.isSurname(surname, source, start..<start + 1), parts.count == 2,
                parts.enumerated().count(where: { isRead($1, start + 1 + $0) }) == 1, let text = reading(range)
            else { continue }
            // Two people could be meant: nothing is certain.
            if found != nil { return nil }
            found = FoundName(source: range, words: words, text: text, kind: .person, agreement: .reading, likeness: Self.likeness)
        }
        return found
    }

    private func isRead(_ letters: [UInt8], _ index: Int) -> Bool {
        matcher.end(of: letters[...], in: source, from: index) == index + 1
    }

    /// A name of one character and two as it is written in pinyin.
    private func reading(_ range: Range<Int>) -> String? {
        guard let syllables = readings.readings(of: source.scalars.span.extracting(range), isName: true) else { return nil }
        let given = syllables[1].plain + (syllables[2].beginsWithVowel ? "'" : "") + syllables[2].plain
        return "\(Self.capitalized(syllables[0].plain)) \(Self.capitalized(given))"
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
