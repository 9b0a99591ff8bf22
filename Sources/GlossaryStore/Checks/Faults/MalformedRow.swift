/// What keeps a row from being read: an unknown kind, a bad condition, a missing term.
struct MalformedRow: GlossaryCheck {
    let info = CheckInfo(
        id: "malformed-row", severity: .error,
        summary: "A row or header that cannot be read: an unknown column, kind, condition or escape, a missing term, a cell too many",
        reason: """
            A file with such a row is refused by every command. All of them are listed at once; the rows that can be read are \
            checked nevertheless.
            """)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for problem in context.glossary.problems { report.add(problem) }
    }
}
