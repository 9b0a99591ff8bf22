internal import Lexicon

/// The word classes of every word that WordNet or one of its inflections covers, and how often each is met.
///
/// WordNet counts a lemma's uses in all its forms together. A form's own uses are taken to be a quarter of
/// the lemma's for an inflected form, all of them for the lemma itself; only ratios are used.
struct WordUses {
    /// Uses by class, in quarters; a class that is possible but was never met stands with 0.
    private var uses: [String: [WordClass: Int]] = [:]
    private let capitalUses: [String: Int]

    init(_ wordNet: WordNet) {
        capitalUses = wordNet.capitalUses
        for part in WordNet.PartOfSpeech.allCases { addForms(part, wordNet) }
    }

    private mutating func addForms(_ part: WordNet.PartOfSpeech, _ wordNet: WordNet) {
        let wordClass = Self.wordClass(part)
        let lemmas = wordNet.lemmas[part] ?? [:]
        var irregularPast: Set<String> = []
        for (form, lemma) in wordNet.exceptions[part] ?? [] {
            guard let entry = lemmas[lemma] else { continue }
            if form != lemma { add(form, wordClass, entry.uses) }
            if part == .verb, !form.hasSuffix("ing") { irregularPast.insert(lemma) }
        }
        for (lemma, entry) in lemmas {
            add(lemma, wordClass, 4 * entry.uses)
            let forms: [String]
            switch part {
            case .noun: forms = Inflection.plurals(lemma)
            case .verb: forms = Inflection.verbForms(lemma, pastIsIrregular: irregularPast.contains(lemma))
            case .adjective: forms = Inflection.comparisons(lemma)
            case .adverb: forms = []
            }
            for form in forms { add(form, wordClass, entry.uses) }
        }
    }

    private mutating func add(_ word: String, _ wordClass: WordClass, _ quarters: Int) {
        uses[word, default: [:]][wordClass, default: 0] += quarters
    }

    private static func wordClass(_ part: WordNet.PartOfSpeech) -> WordClass {
        switch part {
        case .noun: .noun
        case .verb: .verb
        case .adjective: .adjective
        case .adverb: .adverb
        }
    }

    /// The classes of a word, with `mainlyVerb` and `mainlyCapital` where they hold.
    func classes(_ key: String) -> Set<WordClass> {
        guard let uses = uses[key] else { return [] }
        var classes = Set(uses.keys)
        let total = uses.values.reduce(0, +)
        if let verb = uses[.verb], classes.count == 1 || (total > 0 && 2 * verb >= total) {
            // "United", "advanced": a participle that has become an adjective opens names.
            let isParticiple = key.hasSuffix("ed") && uses[.adjective, default: 0] > 0
            if !isParticiple { classes.insert(.mainlyVerb) }
        }
        if let capital = capitalUses[key], capital > 0, 2 * 4 * capital >= total {
            classes.insert(.mainlyCapital)
        }
        return classes
    }
}
