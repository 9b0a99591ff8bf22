/// The deprecated renderings of all rows without conditions, to be found by their bytes. One that is the row's own preferred term is
/// left out.
struct DeprecatedForms {
    private let storage: GlossaryStorage
    private var numbers: TermNumbers
    /// By number: the row that has the rendering first.
    private var places: [TermPlace] = []

    init(_ storage: GlossaryStorage) {
        self.storage = storage
        numbers = TermNumbers(expected: 16)
        let text = storage.text.span
        for (index, entry) in storage.entries.enumerated() where !entry.isConditional {
            for (alternative, term) in entry.deprecated.enumerated()
            where storage.terms[term].count != entry.preferred.count
                || text.string(storage.terms[term].indices) != text.string(entry.preferred.indices)
            {
                let number = numbers.number(of: storage.terms[term].indices, in: text)
                if number == places.count { places.append(TermPlace(entry: index, column: .deprecated, alternative: alternative)) }
            }
        }
    }

    var isEmpty: Bool { places.isEmpty }

    /// Where a term is deprecated without a condition, the first time.
    func place(of term: TextRange) -> TermPlace? {
        let text = storage.text.span
        return numbers.known(term.indices, in: text, text).map { places[$0] }
    }
}
