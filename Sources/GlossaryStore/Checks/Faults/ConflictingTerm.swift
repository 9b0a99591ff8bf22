/// One Chinese term, two English ones.
struct ConflictingTerm: GlossaryCheck {
    let info = CheckInfo(
        id: "conflicting-term", severity: .error,
        summary: "The same Chinese term with another English term under the same conditions",
        reason: "Nothing says which of the two is meant. One of them is admitted, or wrong, or a condition parts them.")

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        struct Key: Hashable {
            let spelling: UInt32
            let conditions: UInt32
        }
        let keys = context.keys
        var first: [Key: TermPlace] = [:]
        for (index, entry) in context.storage.entries.enumerated() {
            for (alternative, term) in entry.spellings.enumerated() {
                let key = Key(spelling: keys.spellings[term], conditions: keys.conditions[index])
                let place = TermPlace(entry: index, column: .zh, alternative: alternative)
                guard let other = first[key] else {
                    first[key] = place
                    continue
                }
                guard keys.preferred[other.entry] != keys.preferred[index] else { continue }
                let others = context.quoted(context.storage.entries[other.entry].preferred)
                report.add(
                    place, other: other,
                    """
                    \(context.quoted(context.storage.terms[term])) is \(context.quoted(entry.preferred)) here and \(others) in another row; put \
                    one of them into admitted, or add a condition
                    """)
                break
            }
        }
    }
}
