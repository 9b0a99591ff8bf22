/// The same term twice in a row.
struct RepeatedForm: GlossaryCheck {
    let info = CheckInfo(
        id: "repeated-form", severity: .warning,
        summary: "A term that stands twice in a row: the same alternative again, or an admitted one that is the preferred one",
        reason: "It has no effect, and is a trap for the next change.",
        isMendable: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for index in context.storage.entries.indices {
            for column in [GlossaryColumn.zh, .deprecated, .admitted] {
                let terms = context.terms(of: index, in: column)
                var seen: Set<ArraySlice<UInt8>> = []
                if column == .admitted { seen.insert(context.storage.text[context.storage.entries[index].preferred.indices]) }
                guard terms.count + seen.count > 1 else { continue }
                for (alternative, term) in terms.enumerated() where !seen.insert(context.storage.text[term.indices]).inserted {
                    report.add(
                        TermPlace(entry: index, column: column, alternative: alternative),
                        "\(context.quoted(term)) stands in this row already; remove it here")
                }
            }
        }
    }

    func mend(_ row: inout EntryRow) {
        row.spellings = RepeatedForm.unique(row.spellings)
        row.deprecated = RepeatedForm.unique(row.deprecated)
        row.admitted = RepeatedForm.unique([row.preferred] + row.admitted).filter { !$0.utf8.elementsEqual(row.preferred.utf8) }
    }

    /// Each text the first time it comes.
    static func unique(_ texts: [String]) -> [String] {
        var seen: Set<[UInt8]> = []
        return texts.filter { seen.insert(Array($0.utf8)).inserted }
    }
}
