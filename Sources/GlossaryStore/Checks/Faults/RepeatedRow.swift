/// Two rows that are one.
struct RepeatedRow: GlossaryCheck {
    let info = CheckInfo(
        id: "repeated-row", severity: .warning,
        summary: "Two rows with the same Chinese and English term and the same conditions",
        reason: """
            Their renderings belong into one row. Rows that differ in their conditions are right, even with the same terms. Rows of one file \
            are put together, unless their kinds, readings or notes differ.
            """,
        isMendable: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        let keys = context.keys
        var first: [RowKey: TermPlace] = [:]
        for (index, entry) in context.storage.entries.enumerated() {
            for (alternative, term) in entry.spellings.enumerated() {
                let key = RowKey(spelling: keys.spellings[term], preferred: keys.preferred[index], conditions: keys.conditions[index])
                let place = TermPlace(entry: index, column: .zh, alternative: alternative)
                guard let other = first[key] else {
                    first[key] = place
                    continue
                }
                guard other.entry != index else { continue }
                let isOneFile = context.storage.entries[other.entry].file == entry.file
                report.add(
                    place, other: other,
                    "\(context.quoted(context.storage.terms[term])) is \(context.quoted(entry.preferred)) in another row already; put the rows together",
                    isMendable: isOneFile && RowMending.areCompatible(context, other.entry, index))
                break
            }
        }
    }
}

private struct RowKey: Hashable {
    let spelling: UInt32
    let preferred: UInt32
    let conditions: UInt32
}
