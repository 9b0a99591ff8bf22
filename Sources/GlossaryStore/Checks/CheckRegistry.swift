/// The one list of checks. A new check is a file, a table of cases and a line here. Rows are mended in this order.
package enum CheckRegistry {
    static let checks: [any GlossaryCheck] = [
        MalformedRow(),
        WrongScript(),
        OddCharacter(),
        StraySpace(),
        TraditionalSpelling(),
        PinyinMismatch(),
        RepeatedForm(),
        RepeatedRow(),
        ConflictingTerm(),
        ContestedRendering(),
        AmbiguousRendering(),
        ReplacementChain(),
        ReplacementInside(),
        CommonRendering(),
    ]

    /// What the checks are, in order.
    package static let all: [CheckInfo] = checks.map(\.info)

    /// The reference of all checks as a Markdown table.
    package static var markdown: String {
        let rows = all.map { "| `\($0.id)` | \($0.severity.rawValue)\($0.isMendable ? ", mended" : "") | \($0.summary) |\n" }
        return "| check | at most | finds |\n|---|---|---|\n" + rows.joined()
    }
}
