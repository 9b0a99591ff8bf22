internal import BundledData

/// The lists by which numbers are read in Chinese.
package enum NumberLists {
    private static let counterRows = WordLists.rows(gm_counters())
    /// What follows numbers; the number of a word is a place in `units`.
    package static let counters = ScalarPhrases(counterRows.map(\.first))
    package static let units: [CountingUnit] = counterRows.map { CountingUnit($0.second) }
    /// Words with numerals in them that say no number.
    package static let idioms = ScalarPhrases(WordLists.rows(gm_number_idioms()).map(\.first))
}
