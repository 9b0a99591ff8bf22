extension Glossary {
    /// Adds the rows of a file, which wins over what is there already.
    ///
    /// An earlier row that shares a Chinese spelling with the file gets the file's preferred term (of several rows, that of
    /// the first without conditions, else of the first), and loses the deprecated and admitted forms that the file prefers
    /// or admits for the term, and the admitted ones that it deprecates.
    package mutating func add(_ file: GlossaryFile) {
        var storage = GlossaryStorage(rows)
        storage.merge(file.storage)
        self = Glossary(GlossaryRows(storage))
    }
}

extension GlossaryStorage {
    /// Appends rows and lets them win over those that were there.
    fileprivate mutating func merge(_ other: GlossaryStorage) {
        let earlier = entries.count
        append(other)
        guard earlier > 0 else { return }
        var overriding: [Int: [Int]] = [:]
        let index = SpellingIndex(entries.span.extracting(0..<earlier), terms: terms.span, text: text.span)
        for later in earlier..<entries.count {
            for spelling in entries[later].spellings {
                let same = index.entries(spelled: text.span.extracting(terms[spelling].indices), text: text.span)
                for entry in same where overriding[entry]?.last != later {
                    overriding[entry, default: []].append(later)
                }
            }
        }
        for (entry, rows) in overriding.sorted(by: { $0.key < $1.key }) { override(entry, with: rows) }
    }

    /// Rewrites an earlier row by the rows of a later file for the same term.
    private mutating func override(_ entry: Int, with rows: [Int]) {
        var row = entries[entry]
        let later = rows.map { entries[$0] }
        let winner = later.first { $0.conditionCount == 0 && $0.flags.isEmpty } ?? later[0]
        let approved = Set(later.flatMap { [text[$0.preferred.indices]] + terms[$0.admitted].map { text[$0.indices] } })
        let refused = Set(later.flatMap { terms[$0.deprecated].map { text[$0.indices] } })
        let spellings = Array(terms[row.spellings])
        let admitted = terms[row.admitted].filter { !approved.contains(text[$0.indices]) && !refused.contains(text[$0.indices]) }
        let deprecated = terms[row.deprecated].filter { !approved.contains(text[$0.indices]) }
        row.preferred = winner.preferred
        row.firstTerm = UInt32(terms.count)
        row.admittedCount = UInt16(admitted.count)
        row.deprecatedCount = UInt16(deprecated.count)
        terms += spellings + admitted + deprecated
        entries[entry] = row
    }
}
