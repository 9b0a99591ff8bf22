internal import TextModel

/// "o 'clock" becomes "o'clock".
struct SplitApostrophe: Rule {
    let info = RuleInfo(
        id: "split-apostrophe", stage: .spacing,
        summary: "A space inside a contraction or possessive",
        reason: """
            Systems that cut text into tokens leave spaces around apostrophes. Only the endings of contractions ('s 't 're 've 'll 'd \
            'm) and o'clock are joined, where no quotation begins or ends; a plural possessive is a review.
            """,
        examples: [
            .init("At six o 'clock they didn 't know the driver 's name.", "At six o'clock they didn't know the driver's name."),
            .init("He sang rock 'n' roll in the '90s.", "He sang rock 'n' roll in the '90s."),
        ])
    let triggers: Triggers = [.looseApostrophe]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 1..<max(1, line.count) {
            let mark = line[index], before = line[index - 1], ending = line[index + 1]
            guard mark.mark == .apostrophe || mark.mark == .closeSingleQuote, before.kind == .word else { continue }
            if ending.kind == .word, ending.gap != .wide, mark.gap != .wide, mark.gap == .space || ending.gap == .space,
                joins(line, index, before, ending)
            {
                if mark.gap == .space { proposals.delete(Int(before.end)..<Int(mark.start)) }
                if ending.gap == .space { proposals.delete(Int(mark.end)..<Int(ending.start)) }
            } else if isPluralPossessive(line, index) {
                proposals.delete(Int(before.end)..<Int(mark.start), .review)
            }
        }
    }

    private func joins(_ line: borrowing LineText, _ index: Int, _ before: Token, _ ending: Token) -> Bool {
        let after = line[index + 2]
        // 's' and the like: the letter is quoted.
        if after.gap == .none, after.mark.isSingleQuote { return false }
        if line.token(ending, folds: "clock") { return line.token(before, folds: "o") }
        if line.token(ending, folds: "t") { return line.byte(Int(before.end) - 1) | 0x20 == UInt8(ascii: "n") }
        for form in SplitApostrophe.endings where line.token(ending, folds: form) {
            // A space on both sides, or after the mark alone, is certain for the possessive only.
            return ending.gap == .none || line.token(ending, folds: "s")
        }
        return false
    }

    private static let endings: [StaticString] = ["s", "re", "ve", "ll", "d", "m"]

    /// "students ' rights"
    private func isPluralPossessive(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index], before = line[index - 1], after = line[index + 1]
        return mark.gap == .space && after.gap == .space && after.kind == .word && after.shape == .small
            && line.byte(Int(before.end) - 1) == UInt8(ascii: "s") && before.count > 2
    }
}
