internal import Lexicon

/// 武漢 as the first spelling of 武汉.
struct TraditionalSpelling: GlossaryCheck {
    let info = CheckInfo(
        id: "traditional-spelling", severity: .warning,
        summary: "Traditional characters in the first spelling of a term, which is the simplified one",
        reason: """
            Terms are sorted, merged and compared by their first spelling. The traditional one belongs behind it, after a |. Characters \
            that simplified Chinese writes as well, in some words (乾隆, 著名), are left alone. Some people keep a traditional character in \
            their names; there it is a note.
            """,
        isMendable: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for (index, entry) in context.storage.entries.enumerated() {
            let first = context.text(context.storage.terms[entry.spellings.lowerBound])
            let simplified = TraditionalSpelling.simplified(first, context.readings)
            guard simplified != first else { continue }
            let isName = entry.kind == .person
            report.add(
                TermPlace(entry: index, column: .zh), severity: isName ? .note : nil,
                "“\(first)” is written with traditional characters; write \(simplified)|\(first)", isMendable: !isName)
        }
    }

    func mend(_ row: inout EntryRow) {
        guard row.kind != .person else { return }
        let simplified = TraditionalSpelling.simplified(row.spellings[0], .bundled)
        guard simplified != row.spellings[0] else { return }
        row.spellings.removeAll { $0 == simplified }
        row.spellings.insert(simplified, at: 0)
    }

    private static func simplified(_ term: String, _ readings: Readings) -> String {
        guard term.unicodeScalars.contains(where: readings.isTraditional) else { return term }
        var result = String.UnicodeScalarView()
        for scalar in term.unicodeScalars { result.append(readings.isTraditional(scalar) ? readings.simplified(scalar) : scalar) }
        return String(result)
    }
}
