internal import Lexicon

/// "Vibrato" for Douyin, without a condition.
struct CommonRendering: GlossaryCheck {
    let info = CheckInfo(
        id: "common-rendering", severity: .error,
        summary: "A deprecated rendering that is a common English word or a name, without a condition",
        reason: """
            It would be replaced in texts that mean the word itself. A rendering with a capital is not found where the word is written small, but \
            at the start of a sentence and in titles it is. For a rare word it is a warning.
            """,
        isForLoading: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for (index, entry) in context.storage.entries.enumerated() where entry.deprecatedCount > 0 && !entry.isConditional {
            for (alternative, place) in entry.deprecated.enumerated() {
                let term = context.storage.terms[place]
                guard let (severity, what) = verdict(term, context), !context.areEqual(term, entry.preferred) else { continue }
                report.add(
                    TermPlace(entry: index, column: .deprecated, alternative: alternative), severity: severity,
                    "\(context.quoted(term)) is \(what); add a condition")
            }
        }
    }

    /// How bad it is to replace the word, and what it is.
    private func verdict(_ term: TextRange, _ context: CheckContext) -> (CheckSeverity, String)? {
        guard term.count <= WordHash.longestWord else { return nil }
        let storage = context.storage
        let text = storage.text.span
        let info = context.lexicon.word(text.extracting(term.indices))
        guard info.isKnown else { return nil }
        let first = text[Int(term.start)]
        if info.isSurname || info.isGivenName { return (.error, "a name") }
        let isSmallForm = WordHash.fold(first) == first
        if info.isSmall { return (info.smallTier <= 5 ? .error : .warning, info.smallTier <= 5 ? "a common English word" : "an English word") }
        if info.isCapital, !isSmallForm { return (info.capitalTier <= 5 ? .error : .warning, "a name in English") }
        return nil
    }
}
