internal import GlossaryStore
internal import Lexicon

/// Finds the pairs of which only the company is known: an English run, and characters that stand in most of its lines.
struct CompanyPairs {
    /// In nats: most strings that stand in the same lines are no term.
    private static let doubt = -15.0
    /// In nats, where both end alike: 大学, University.
    private static let ending = 8.0

    private let text: ParallelText
    private let known: KnownTerms
    private let knownPlaces: PlaceTable
    private let heads = NameHeads.bundled
    private var finder = CompanyFinder()
    private var target = TargetLine()

    /// - Parameter knownPlaces: where the glossary's terms stand in the source.
    init(_ text: ParallelText, _ known: KnownTerms, _ knownPlaces: PlaceTable) {
        self.text = text
        self.known = known
        self.knownPlaces = knownPlaces
    }

    /// Adds the pairs of the runs that are mostly free and nowhere explained.
    mutating func add(_ runs: RunIndex, to pairs: inout PairTable) {
        runs.forEachText { range, count in
            let places = runs.places[range]
            guard count > 1, places.contains(where: { !$0.isExplained }), places.count(where: \.isFree) * 2 > places.count else { return }
            for found in finder.find(in: CompanyPairs.sample(places), text.scalars) { add(found, places, to: &pairs) }
        }
    }

    /// Some links of the places, each once.
    private static func sample(_ places: ArraySlice<RunIndex.Place>) -> [Int] {
        var links: [Int] = []
        for place in places where links.last != Int(place.link) { links.append(Int(place.link)) }
        guard links.count > CompanyFinder.sample else { return links }
        return (0..<CompanyFinder.sample).map { links[$0 * links.count / CompanyFinder.sample] }
    }

    private mutating func add(_ found: CompanyFinder.Found, _ runs: ArraySlice<RunIndex.Place>, to pairs: inout PairTable) {
        let term = text.scalars(found.link)[found.range]
        guard !known.contains(term), let places = places(of: Array(term), runs), let first = runs.first else { return }
        var zh = String.UnicodeScalarView()
        zh.append(contentsOf: term)
        let key = TermPair.Key(zh: String(zh), en: rendering(first))
        let head = heads.ending(of: Array(term))
        let likeness = Self.doubt + (head?.agrees(with: key.en) == true ? Self.ending : 0)
        for place in places { pairs.add(key, .company, head.flatMap { TermKind(rawValue: $0.kind) }, likeness: likeness, place) }
    }

    /// The places of a run with the term beside it; nil when the term is a part of something longer, or when the glossary knows a part
    /// of one side and none of the other.
    private func places(of term: [Unicode.Scalar], _ runs: ArraySlice<RunIndex.Place>) -> [PairPlace]? {
        var places: [PairPlace] = [], sides = Sides(), knownCount = 0
        for run in runs {
            let link = Int(run.link), line = text.scalars(link)
            guard let range = Self.range(of: term, in: line), !knownPlaces.hold(range, link: link), !knownPlaces.fill(range, link: link)
            else { continue }
            sides.add(line, range)
            if knownPlaces.overlap(range, link: link) { knownCount += 1 }
            places.append(PairPlace(link: link, source: range, target: run.target))
        }
        let isExplained = runs.count(where: \.isPartlyExplained) * 2 > runs.count
        return sides.areFree && isExplained == (knownCount * 2 > places.count) ? places : nil
    }

    private mutating func rendering(_ run: RunIndex.Place) -> String {
        target.read(text.target, text.links[Int(run.link)].target)
        return String(decoding: target.bytes[run.target], as: UTF8.self).replacing("\u{2019}", with: "'")
    }

    private static func range(of term: [Unicode.Scalar], in line: [Unicode.Scalar]) -> Range<Int>? {
        guard line.count >= term.count else { return nil }
        let start = (0...line.count - term.count).first { line[$0..<$0 + term.count].elementsEqual(term) }
        return start.map { $0..<$0 + term.count }
    }
}
