internal import Lexicon
internal import TextModel

/// "It ended. the team left" becomes "It ended. The team left".
struct SentenceSmall: Rule {
    let info = RuleInfo(
        id: "sentence-small", stage: .casing,
        summary: "A sentence that begins with a small letter",
        reason: """
            After a full stop that clearly ends a sentence, a function word in small letters begins the next one. Other words are a \
            review. What follows an abbreviation, an initial, an ellipsis or the end of a quotation may go on, and the start of a \
            line may continue the line before.
            """,
        examples: [
            .init("The match ended. the team left.", "The match ended. The team left."),
            .init("Huaxing Co. and others took part.", "Huaxing Co. and others took part."),
        ])
    let triggers: Triggers = [.smallAfterStop]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 2..<max(2, line.count) {
            let token = line[index], stop = line[index - 1]
            guard token.kind == .word, token.shape == .small, token.gap == .space, stop.mark == .period, stop.gap == .none,
                endsSentence(line, index - 1)
            else { continue }
            let word = line.word(token)
            guard word.isSmall, token.count > 1 || line.byte(Int(token.start)) == UInt8(ascii: "a"), line[index + 1].mark != .period,
                let edit = line.recase(token, upper: true)
            else { continue }
            proposals.replace(edit.range, with: edit.replacement, word.isFunction ? .safe : .review)
        }
    }

    /// The stop at `index` follows an ordinary word, in a sentence of some length.
    private func endsSentence(_ line: borrowing LineText, _ index: Int) -> Bool {
        let last = line[index - 1]
        guard index >= 3, last.kind == .word, last.shape == .small, last.count > 2 else { return false }
        let word = line.word(last)
        return word.isSmall && !word.isAbbreviation
    }
}
