extension Glossary {
    /// Adds the rows of a file, which wins over what is there already.
    ///
    /// An earlier row that shares a Chinese spelling with the file gets the file's preferred term (of several rows, that of
    /// the first without conditions, else of the first), and loses the deprecated and admitted forms that the file prefers
    /// or admits for the term, and the admitted ones that it deprecates.
    package mutating func add(_ file: GlossaryFile) {
        let earlier = storage.entries.count
        storage.append(file.storage)
        guard earlier > 0 else { return }
        var overriding: [Int: [Int]] = [:]
        let index = SpellingIndex(storage, entries: 0..<earlier)
        for later in earlier..<storage.entries.count {
            for spelling in storage.entries[later].spellings {
                for entry in index.entries(spelling: storage.terms[spelling], in: storage)
                where overriding[entry]?.last != later {
                    overriding[entry, default: []].append(later)
                }
            }
        }
        for (entry, rows) in overriding { override(entry, with: rows) }
    }

    /// Rewrites an earlier row by the rows of a later file for the same term.
    private mutating func override(_ entry: Int, with rows: [Int]) {
        var row = storage.entries[entry]
        let later = rows.map { storage.entries[$0] }
        let winner = later.first { $0.conditionCount == 0 && $0.flags.isEmpty } ?? later[0]
        let approved = Set(later.flatMap { [bytes($0.preferred)] + storage.terms[$0.admitted].map(bytes) })
        let refused = Set(later.flatMap { storage.terms[$0.deprecated].map(bytes) })
        let spellings = Array(storage.terms[row.spellings])
        let admitted = storage.terms[row.admitted].filter { !approved.contains(bytes($0)) && !refused.contains(bytes($0)) }
        let deprecated = storage.terms[row.deprecated].filter { !approved.contains(bytes($0)) }
        row.preferred = winner.preferred
        row.firstTerm = UInt32(storage.terms.count)
        row.admittedCount = UInt16(admitted.count)
        row.deprecatedCount = UInt16(deprecated.count)
        storage.terms += spellings + admitted + deprecated
        storage.entries[entry] = row
    }
}
