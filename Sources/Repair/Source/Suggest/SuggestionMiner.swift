package import GlossaryStore
internal import Lexicon

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

    /// In nats, for pairs of which only their company is known: most strings that stand in the same lines are no term.
    private static let company = -15.0
    /// In nats, where both end alike: 大学, University.
    private static let ending = 8.0

    /// In nats, for a surname and one syllable of two.
    private static let misread = 6.0
    private static let mostExamples = 2

    private let text: ParallelText
    private let links: [AlignmentLink]
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
        links = text.links
        known = KnownTerms(glossary)
    }

    /// The terms, the surest first.
    package mutating func suggestions() -> [Suggestion] {
        readLines()
        runs.sort()
        findCompany()
        countTerms()
        return compete()
    }

    private func scalars(_ link: Int) -> [Unicode.Scalar] { text.source.scalars(of: links[link].source) }

    // MARK: Agreement in one line

    private mutating func readLines() {
        var source = SourceLine(), target = TargetLine()
        for link in links.indices {
            source.read(scalars(link))
            target.read(text.target, links[link].target)
            guard !source.scalars.isEmpty, !target.words.isEmpty else { continue }
            let places = known.places(in: source)
            knownPlaces.append(places, link: link)
            var explained = known.explained(places, source, target)
            for index in explained.indices where source.holds(target.bytes[target.words[index].range]) { explained[index] = true }
            var isFree = [Bool](repeating: true, count: source.scalars.count)
            for place in places where place.count > 1 { for index in place { isFree[index] = false } }
            for found in PinyinPairs(source, target).all() where !knownPlaces.hold(found.source, link: link) {
                add(found, source, target, explained, link)
                for word in found.words { explained[word] = true }
                for index in found.source { isFree[index] = false }
            }
            runs.add(target, explained, link: link)
            var sounds = SoundPairs(source, target)
            for found in sounds.all(isFreeSource: isFree, isExplained: explained) { add(found, source, target, link) }
            guard !settings.isReference else { continue }
            for found in NearPinyin(source, target).all(isFreeSource: isFree, isExplained: explained) { add(found, source, target, link) }
        }
    }

    private mutating func add(_ found: PinyinPairs.Found, _ source: SourceLine, _ target: TargetLine, _ explained: [Bool], _ link: Int) {
        let zh = source.scalars[found.source]
        if known.contains(zh) || !found.words.contains(where: { !explained[$0] }) && found.kind != .organisation { return }
        let key = TermPair.Key(zh: source.text(found.source), en: found.text)
        let place = PairPlace(link: link, source: found.source, target: target.range(of: found.words))
        pairs.add(key, .pinyin, found.kind, likeness: found.likeness, place)
    }

    private mutating func add(_ found: SoundPairs.Found, _ source: SourceLine, _ target: TargetLine, _ link: Int) {
        let zh = source.scalars[found.source]
        if known.contains(zh) { return }
        let key = TermPair.Key(zh: source.text(found.source), en: target.text(found.words))
        let place = PairPlace(link: link, source: found.source, target: target.range(of: found.words))
        pairs.add(key, .sound, found.isPerson ? .person : nil, likeness: found.likeness, place)
    }

    private mutating func add(_ found: NearPinyin.Found, _ source: SourceLine, _ target: TargetLine, _ link: Int) {
        let zh = source.text(found.source)
        if known.contains(source.scalars[found.source]) { return }
        let rendering = target.text(found.words)
        if misreadings[zh]?.contains(rendering) != true { misreadings[zh, default: []].append(rendering) }
        let place = PairPlace(link: link, source: found.source, target: target.range(of: found.words))
        pairs.add(TermPair.Key(zh: zh, en: found.text), .reading, .person, likeness: Self.misread, place)
    }

    // MARK: Company in many lines

    private mutating func findCompany() {
        var finder = CompanyFinder()
        runs.forEachText { range, count in
            let places = runs.places[range]
            guard count > 1, places.contains(where: { !$0.isExplained }), places.count(where: \.isFree) * 2 > places.count else { return }
            let sample = Self.sample(places)
            for found in finder.find(in: sample, scalars) { add(found, places, isWhole: sample.count == count) }
        }
    }

    /// Some links of the places, each once.
    private static func sample(_ places: ArraySlice<RunIndex.Place>) -> [Int] {
        var links: [Int] = []
        for place in places where links.last != Int(place.link) { links.append(Int(place.link)) }
        guard links.count > CompanyFinder.sample else { return links }
        return (0..<CompanyFinder.sample).map { links[$0 * links.count / CompanyFinder.sample] }
    }

    private mutating func add(_ found: CompanyFinder.Found, _ places: ArraySlice<RunIndex.Place>, isWhole: Bool) {
        let zh = scalars(found.link)[found.range]
        guard !known.contains(zh), let first = places.first else { return }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: zh)
        var target = TargetLine()
        target.read(text.target, links[Int(first.link)].target)
        let key = TermPair.Key(zh: String(view), en: String(decoding: target.bytes[first.target], as: UTF8.self))
        let ending = NameHeads.bundled.ending(of: Array(zh))
        let kind = ending.flatMap { TermKind(rawValue: $0.kind) }
        let likeness = Self.company + (ending?.agrees(with: key.en) == true ? Self.ending : 0)
        var sides = Sides()
        let isExplained = places.count(where: \.isPartlyExplained) * 2 > places.count
        var explaining = 0
        var found: [PairPlace] = []
        for place in places {
            let line = scalars(Int(place.link))
            guard let start = Self.place(of: zh, in: line) else { continue }
            let range = start..<start + zh.count
            if knownPlaces.hold(range, link: Int(place.link)) || knownPlaces.fill(range, link: Int(place.link)) { continue }
            sides.add(line, range)
            if knownPlaces.overlap(range, link: Int(place.link)) { explaining += 1 }
            found.append(PairPlace(link: Int(place.link), source: range, target: place.target))
        }
        // Where the glossary knows a part of one side, it has to know one of the other.
        guard sides.areFree, isExplained == (explaining * 2 > found.count) else { return }
        for place in found { pairs.add(key, .company, kind, likeness: likeness, place) }
    }

    private static func place(of term: ArraySlice<Unicode.Scalar>, in line: [Unicode.Scalar]) -> Int? {
        guard line.count >= term.count else { return nil }
        return (0...line.count - term.count).first { line[$0..<$0 + term.count].elementsEqual(term) }
    }

    // MARK: Counting

    private mutating func countTerms() {
        var counts = SourceCounts()
        for pair in pairs.all { counts.want(Array(pair.key.zh.unicodeScalars)) }
        for link in links.indices { counts.count(scalars(link), link: link) }
        let runs = runs
        pairs.update { pair in
            pair.sourceCount = max(counts.count(of: pair.key.zh.unicodeScalars), pair.linkCount)
            pair.targetCount = max(runs.counts[TermHash(pair.key.en.utf8)] ?? 0, pair.linkCount)
        }
    }

    // MARK: Competition

    private func compete() -> [Suggestion] {
        var linking = CompetitiveLinking(links: max(links.count, 1))
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
        for place in pair.places where examples.count < Self.mostExamples && examples.last?.line != links[place.link].source.lowerBound + 1 {
            target.read(text.target, links[place.link].target)
            examples.append(
                Suggestion.Example(
                    line: links[place.link].source.lowerBound + 1, source: Excerpts.source(scalars(place.link), place.source),
                    target: Excerpts.target(target.bytes, place.target)))
        }
        return examples
    }
}
