/// Which English each Chinese term gets: that of the surest pair. What else it is rendered as is kept beside it.
struct RenderingChoice {
    struct Winner {
        let pair: TermPair
        let score: Double
    }

    private(set) var winners: [Winner] = []
    /// By term: its other renderings that look like it.
    private(set) var others: [String: [String]] = [:]
    private var terms: Set<String> = []
    private var renderings: Set<String> = []

    init() {}

    /// Whether the pair has its places: as the English of its term, or as another rendering of it.
    mutating func take(_ pair: TermPair, _ score: Double) -> Bool {
        let (zh, en) = (pair.key.zh, pair.key.en)
        if terms.contains(zh) {
            guard pair.agreement == .pinyin || pair.agreement == .sound else { return false }
            others[zh, default: []].append(en)
            return true
        }
        // Two terms may be read alike, but hardly be translated alike.
        guard pair.agreement >= .reading && pair.agreement != .sound || !renderings.contains(en) else { return false }
        terms.insert(zh)
        renderings.insert(en)
        winners.append(Winner(pair: pair, score: score))
        return true
    }
}
