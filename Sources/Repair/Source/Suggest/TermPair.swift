internal import GlossaryStore

/// A Chinese term and an English one that may be its translation.
struct TermPair {
    /// What speaks for it beside the number of places.
    enum Agreement: Int, Comparable {
        /// Nothing: the two stand in the same lines.
        case company
        /// The English is a name that is read like the Chinese but for a syllable; `en` is the right reading.
        case reading
        /// The English sounds like the Chinese.
        case sound
        /// The English is the pinyin of the Chinese, whole or with the English of its ending.
        case pinyin

        static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    struct Key: Hashable {
        let zh: String
        let en: String
    }

    let key: Key
    var agreement: Agreement
    var kind: TermKind?
    /// How much likelier than by chance the two look alike: the natural logarithm.
    var likeness: Double
    var places: [PairPlace] = []
    /// In how many links each stands, and how surely they belong together, in nats; set when all is counted.
    var sourceCount = 0
    var targetCount = 0

    func score(places: Int, links: Int) -> Double {
        likeness + LogLikelihood.ratio(both: places, first: max(places, sourceCount), second: max(places, targetCount), all: links)
    }
}
