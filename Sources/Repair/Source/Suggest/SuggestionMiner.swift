package import GlossaryStore

/// Finds the terms of a parallel text that a glossary lacks.
///
/// Capitals say where English has names. Where the reading of the Chinese agrees with one, once is enough; else the two have to stand
/// beside each other again and again, and the log-likelihood of that is the measure. Then pairs compete for the places of the text.
package struct SuggestionMiner {
    /// What is asked for.
    package struct Settings: Sendable {
        /// The target is a human translation, whose renderings are right.
        package var isReference: Bool
        /// A term has to stand beside its English in so many places.
        package var leastCount: Int

        package init(isReference: Bool, leastCount: Int = 1) {
            self.isReference = isReference
            self.leastCount = leastCount
        }
    }

    private static let mostExamples = 2

    private let text: ParallelText
    private let known: KnownTerms
    private let settings: Settings
    private var pairs = PairTable()
    private var runs = RunIndex()
    private var knownPlaces = PlaceTable()
    /// By term: what the target has in the place of its pinyin.
    private var misreadings: [String: [String]] = [:]

    /// - Parameter glossary: what it has, in any row, is not suggested.
    package init(_ text: ParallelText, glossary: Glossary, settings: Settings) {
        self.text = text
        self.settings = settings
        known = KnownTerms(glossary)
    }

    /// The terms, the surest first.
    package mutating func suggestions() -> [Suggestion] {
        readLinks()
        runs.sort()
        var company = CompanyPairs(text, known, knownPlaces)
        company.add(runs, to: &pairs)
        countTerms()
        return compete()
    }

    // MARK: Candidates

    private mutating func readLinks() {
        var reader = LinkReader(text, known)
        for link in text.links.indices {
            reader.read(link)
            knownPlaces.append(reader.knownPlaces, link: link)
            for name in reader.pinyinNames(keepsSpelling: settings.isReference) { add(name, reader, link) }
            runs.add(reader.target, reader.explained, link: link)
            for name in reader.foreignNames() { add(name, reader, link) }
            guard !settings.isReference else { continue }
            for name in reader.misreadNames() {
                add(name, reader, link)
                addMisreading(reader.target.text(name.words), of: reader.source.text(name.source))
            }
        }
    }

    private mutating func add(_ name: FoundName, _ reader: LinkReader, _ link: Int) {
        let key = TermPair.Key(zh: reader.source.text(name.source), en: name.text)
        let place = PairPlace(link: link, source: name.source, target: reader.target.range(of: name.words))
        pairs.add(key, name.agreement, name.kind, likeness: name.likeness, place)
    }

    private mutating func addMisreading(_ rendering: String, of zh: String) {
        if misreadings[zh]?.contains(rendering) != true { misreadings[zh, default: []].append(rendering) }
    }

    private mutating func countTerms() {
        var counts = SourceCounts()
        for pair in pairs.all { counts.want(Array(pair.key.zh.unicodeScalars)) }
        for link in text.links.indices { counts.count(text.scalars(link), link: link) }
        let runs = runs
        pairs.update { pair in
            pair.sourceCount = max(counts.count(of: pair.key.zh.unicodeScalars), pair.linkCount)
            pair.targetCount = max(runs.counts[TermHash(pair.key.en.utf8)] ?? 0, pair.linkCount)
        }
    }

    // MARK: Competition

    private func compete() -> [Suggestion] {
        var linking = CompetitiveLinking(links: max(text.links.count, 1))
        var choice = RenderingChoice()
        linking.run(pairs.all) { pair, score in
            guard PairJudge.isPlausible(pair, score) else { return false }
            return choice.take(pair, score)
        }
        return choice.winners.filter { $0.pair.linkCount >= settings.leastCount }
            .sorted { ($0.score, $1.pair.key.zh) > ($1.score, $0.pair.key.zh) }
            .map { suggestion($0, others: choice.others[$0.pair.key.zh] ?? []) }
    }

    private func suggestion(_ winner: RenderingChoice.Winner, others: [String]) -> Suggestion {
        let pair = winner.pair
        return Suggestion(
            zh: pair.key.zh, en: pair.key.en, kind: pair.kind, others: others, misreadings: misreadings[pair.key.zh] ?? [],
            ground: ground(pair), count: pair.linkCount, sourceCount: pair.sourceCount, examples: examples(pair), score: winner.score)
    }

    private func ground(_ pair: TermPair) -> Suggestion.Ground {
        if settings.isReference { return .reference }
        switch pair.agreement {
        case .pinyin: return .pinyin
        case .reading: return .reading
        case .sound, .company: return .translation
        }
    }

    /// The first lines with both.
    private func examples(_ pair: TermPair) -> [Suggestion.Example] {
        var examples: [Suggestion.Example] = [], target = TargetLine()
        for place in pair.places where examples.count < Self.mostExamples && examples.last?.line != text.links[place.link].source.lowerBound + 1 {
            target.read(text.target, text.links[place.link].target)
            examples.append(
                Suggestion.Example(
                    line: text.links[place.link].source.lowerBound + 1, source: Excerpts.source(text.scalars(place.link), place.source),
                    target: Excerpts.target(target.bytes, place.target)))
        }
        return examples
    }
}
