internal import Lexicon

/// Makes the rows of `words.tsv` from SCOWL, WordNet and our own lists.
struct WordTableDeriver {
    /// Where Debian's packages scowl and wordnet-base put their data.
    static let scowlFolder = "/usr/share/dict/scowl"
    static let wordNetFolder = "/usr/share/wordnet"

    /// The tier of a name or of a newer word that SCOWL lacks.
    private static let tierOfOurs = 5
    private static let rarest = 6

    private let scowl: ScowlWords
    private let uses: WordUses
    private let newWords: WordList
    private let lists: [(list: WordList, wordClass: WordClass)]

    init(lists folder: String, scowl: String, wordNet: String) throws(TableError) {
        self.scowl = try ScowlWords(folder: scowl)
        uses = WordUses(try WordNet(folder: wordNet))
        newWords = try WordList("new-words", in: folder)
        var lists: [(list: WordList, wordClass: WordClass)] = []
        for (name, wordClass) in WordList.names {
            lists.append((try WordList(name, in: folder), wordClass))
        }
        self.lists = lists
    }

    /// All rows, in the order of their words' bytes.
    func rows() throws(TableError) -> [WordRow] {
        var rows: [String: WordRow] = [:]
        for key in scowl.entries.keys { rows[key] = scowlRow(key) }
        for item in newWords.items { add(item, to: &rows) }
        for (list, wordClass) in lists {
            for item in list.items { try add(item, of: list, wordClass, to: &rows) }
        }
        return rows.values.map(finished).filter { $0.info.isKnown }
            .sorted { $0.word.utf8.lexicographicallyPrecedes($1.word.utf8) }
    }

    private func scowlRow(_ key: String) -> WordRow {
        var row = WordRow(word: key)
        row.smallTier = scowl.tier(key, .small)
        row.capitalTier = scowl.tier(key, .capital)
        row.upperTier = scowl.tier(key, .upper)
        row.mixedForm = scowl.mixedForm(key)
        return row
    }

    /// A word newer than SCOWL, in the form in which it is written.
    private func add(_ item: WordList.Item, to rows: inout [String: WordRow]) {
        let key = WordForm.key(item.word)
        var row = rows[key] ?? WordRow(word: key)
        switch WordForm(item.word) {
        case .small: row.smallTier = row.smallTier > 0 ? row.smallTier : Self.tierOfOurs
        case .capital: row.capitalTier = row.capitalTier > 0 ? row.capitalTier : Self.tierOfOurs
        case .upper: row.upperTier = row.upperTier > 0 ? row.upperTier : Self.tierOfOurs
        case .mixed: row.mixedForm = item.word
        }
        rows[key] = row
    }

    private func add(
        _ item: WordList.Item, of list: WordList, _ wordClass: WordClass, to rows: inout [String: WordRow]
    ) throws(TableError) {
        let key = WordForm.key(item.word)
        var row = rows[key] ?? WordRow(word: key)
        if wordClass == .mixed {
            row.mixedForm = item.word
        } else {
            row.classes.insert(wordClass)
        }
        switch item.mark {
        case nil: break
        case "ends" where wordClass == .abbreviation: row.classes.insert(.abbreviationMayEnd)
        default: throw TableError(list.path, line: item.line, "no such mark here: \(item.mark ?? "")")
        }
        if wordClass == .surname, row.smallTier == 0, row.capitalTier == 0 { row.capitalTier = Self.tierOfOurs }
        rows[key] = row
    }

    /// Adds what holds of the word's uses in general.
    private func finished(_ row: WordRow) -> WordRow {
        var row = row
        row.classes.formUnion(uses.classes(row.word))
        // WordNet's capitals count only where the spelling lists have the capital form too.
        if row.capitalTier == 0 { row.classes.remove(.mainlyCapital) }
        if row.capitalTier > 0, row.smallTier == 0 { row.classes.insert(.mainlyCapital) }
        if row.classes.contains(.function) { settleFunctionWord(&row) }
        return row
    }

    /// "As", "He" and "No" are chemical symbols, "More" a name, and "AS" is hardly met; in prose such a capital
    /// says nothing. "I" keeps its own, and so do "May" and "Will", which our lists know as names, and "US".
    private func settleFunctionWord(_ row: inout WordRow) {
        if row.smallTier == 0 { row.smallTier = Self.tierOfOurs }
        if row.upperTier == Self.rarest { row.upperTier = 0 }
        row.classes.remove(.mainlyCapital)
        guard row.capitalTier > row.smallTier, row.classes.isDisjoint(with: [.calendar, .givenName]) else { return }
        row.capitalTier = 0
    }
}
