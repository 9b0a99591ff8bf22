internal import GlossaryStore

/// Reads the two sides of a link and what the glossary knows of them; finds the names in which they agree.
struct LinkReader {
    private let text: ParallelText
    private let known: KnownTerms
    private(set) var source = SourceLine()
    private(set) var target = TargetLine()
    /// The glossary's terms in the source.
    private(set) var knownPlaces: [Range<Int>] = []
    /// By word of the target: something of the source is known to be its Chinese.
    private(set) var explained: [Bool] = []
    /// By character of the source: nothing of the target is known to be its English.
    private var isFree: [Bool] = []

    init(_ text: ParallelText, _ known: KnownTerms) {
        self.text = text
        self.known = known
    }

    mutating func read(_ link: Int) {
        source.read(text.scalars(link))
        target.read(text.target, text.links[link].target)
        knownPlaces = known.places(in: source)
        explained = known.explained(knownPlaces, source, target)
        // What the source has in English explains itself.
        for index in explained.indices where source.holds(target.bytes[target.words[index].range]) { explained[index] = true }
        isFree = [Bool](repeating: true, count: source.scalars.count)
        for place in knownPlaces where place.count > 1 { for index in place { isFree[index] = false } }
    }

    /// The names in pinyin that the glossary lacks; they count as explained afterwards. See `PinyinPairs` for `keepsSpelling`.
    mutating func pinyinNames(keepsSpelling: Bool) -> [FoundName] {
        var names: [FoundName] = []
        for name in PinyinPairs(source, target, keepsSpelling: keepsSpelling).all() where !isPartOfKnown(name.source) {
            // A body that is named after a known place is new all the same.
            if name.kind == .organisation || name.words.contains(where: { !explained[$0] }) { names.append(name) }
            for word in name.words { explained[word] = true }
            for index in name.source { isFree[index] = false }
        }
        return names.filter { isNew($0) }
    }

    /// The foreign names that the glossary lacks.
    func foreignNames() -> [FoundName] {
        var finder = SoundPairs(source, target)
        return finder.all(isFreeSource: isFree, isExplained: explained).filter { isNew($0) }
    }

    /// The people whose names a machine may have misread.
    func misreadNames() -> [FoundName] {
        NearPinyin(source, target).all(isFreeSource: isFree, isExplained: explained).filter { isNew($0) }
    }

    private func isNew(_ name: FoundName) -> Bool { !known.contains(source.scalars[name.source]) }

    private func isPartOfKnown(_ range: Range<Int>) -> Bool {
        knownPlaces.contains { $0.lowerBound <= range.lowerBound && $0.upperBound >= range.upperBound && $0.count > range.count }
    }
}
