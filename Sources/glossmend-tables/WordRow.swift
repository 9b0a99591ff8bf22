internal import Lexicon

/// One row of `words.tsv`.
struct WordRow: Equatable {
    /// The word with small letters for the ASCII capitals.
    var word: String
    /// 0 never written so, 1 (commonest) to 6: in small letters, with a first capital, in capitals.
    var smallTier = 0
    var capitalTier = 0
    var upperTier = 0
    /// The exact form of a name with inner capitals.
    var mixedForm: String?
    /// What stands in the last column; `upper` and `mixed` follow from the columns before.
    var classes: Set<WordClass> = []

    init(word: String) {
        self.word = word
    }

    /// What the compiled table says of the word.
    var info: WordInfo {
        var classes = classes
        if upperTier > 0 { classes.insert(.upper) }
        if mixedForm != nil { classes.insert(.mixed) }
        return WordInfo(smallTier: smallTier, capitalTier: capitalTier, classes: classes)
    }

    /// The row as a line, without its end.
    var line: String {
        let names = WordClass.allCases.filter(classes.contains).map { "\($0)" }.joined(separator: ",")
        return [
            word, "\(smallTier)", "\(capitalTier)", "\(upperTier)", mixedForm ?? "-", names.isEmpty ? "-" : names,
        ].joined(separator: "\t")
    }

    /// Reads a line.
    init(line: String, _ number: Int, of path: String) throws(TableError) {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard columns.count == 6 else { throw TableError(path, line: number, "six columns are needed") }
        let tiers = columns[1...3].compactMap { Int($0) }.filter { (0...6).contains($0) }
        guard tiers.count == 3 else { throw TableError(path, line: number, "a tier is a number from 0 to 6") }
        word = columns[0]
        smallTier = tiers[0]
        capitalTier = tiers[1]
        upperTier = tiers[2]
        mixedForm = columns[4] == "-" ? nil : columns[4]
        for name in columns[5].split(separator: ",") where name != "-" {
            guard let wordClass = Self.classesByName[String(name)] else {
                throw TableError(path, line: number, "there is no class \"\(name)\"")
            }
            classes.insert(wordClass)
        }
    }

    private static let classesByName = Dictionary(
        uniqueKeysWithValues: WordClass.allCases.map { ("\($0)", $0) })
}
