internal import Lexicon
internal import TextModel

/// "o 'clock" becomes "o'clock".
struct SplitApostrophe: Rule {
    let info = RuleInfo(
        id: "split-apostrophe", stage: .spacing,
        summary: "A space inside a contraction or possessive",
        reason: """
            Systems that cut text into tokens leave spaces around apostrophes. Joined are contractions that the lexicon has and the \
            possessive of a word that does not end in s, where no quotation begins or ends; a plural possessive is a review.
            """,
        examples: [
            .init("At six o 'clock they didn 't know the driver 's name.", "At six o'clock they didn't know the driver's name."),
            .init("He sang rock 'n' roll in the '90s.", "He sang rock 'n' roll in the '90s."),
        ])
    let triggers: Triggers = [.looseApostrophe]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var isQuoted = false
        for index in 1..<max(1, line.count) {
            let mark = line[index], before = line[index - 1], ending = line[index + 1]
            if mark.mark == .openSingleQuote { isQuoted = true }
            guard mark.mark == .apostrophe || mark.mark == .closeSingleQuote else { continue }
            if !isQuoted, isSplit(line, index), isContraction(line, index) || isPossessive(line, index) {
                if mark.gap == .space { proposals.delete(Int(before.end)..<Int(mark.start)) }
                if ending.gap == .space { proposals.delete(Int(mark.end)..<Int(ending.start)) }
            } else if !isQuoted, isPluralPossessive(line, index) {
                proposals.delete(Int(before.end)..<Int(mark.start), .review)
            } else {
                // 'yes' opens with a gap before it, and closes at the next mark.
                isQuoted = !isQuoted && mark.gap != .none && ending.gap == .none && line.has(index + 1)
            }
        }
    }

    /// A mark with a word on either side and one plain space before or after it, or both; what follows the word is no
    /// hyphen ("'re-use") and no further mark ("' s '").
    private func isSplit(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index], ending = line[index + 1], after = line[index + 2]
        guard line[index - 1].kind == .word, ending.kind == .word, ending.shape == .small || line[index - 1].shape == .capitals else { return false }
        guard mark.gap != .wide, ending.gap != .wide, mark.gap == .space || ending.gap == .space else { return false }
        return !after.mark.isSingleQuote && !(after.gap == .none && after.mark == .hyphen)
    }

    /// The two words and an apostrophe are a word of the lexicon: "don't", "o'clock", "they're".
    private func isContraction(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], ending = line[index + 1]
        // Longer endings than "clock" there are none.
        guard before.count + ending.count < 16, ending.count < 6 else { return false }
        return line.lexicon.word(joined(line, before, line.text(ending)).span).isKnown
    }

    private func joined(_ line: borrowing LineText, _ before: Token, _ ending: Span<UInt8>) -> [UInt8] {
        var joined = line.copy(before.range)
        joined.append(UInt8(ascii: "'"))
        joined.append(ending, 0..<ending.count)
        return joined
    }

    /// 's after a word that does not end in s. A function word takes it in a contraction alone, as those do that take 'll
    /// ("it", "that", "who"), the adverbs ("there", "here") and "let".
    private func isPossessive(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], word = line.word(before)
        guard line.token(line[index + 1], folds: "s"), line.byte(Int(before.end) - 1) | 0x20 != UInt8(ascii: "s") else { return false }
        guard word.isFunction else { return before.count > 1 }
        return word.isAdverb || word.isVerb || isContracted(line, before)
    }

    private func isContracted(_ line: borrowing LineText, _ before: Token) -> Bool {
        let will: [UInt8] = [UInt8(ascii: "l"), UInt8(ascii: "l")]
        return line.lexicon.word(joined(line, before, will.span).span).isKnown
    }

    /// "students ' rights"; a second loose mark makes a quotation of it.
    private func isPluralPossessive(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index], before = line[index - 1], after = line[index + 1]
        guard mark.gap == .space, after.gap == .space, after.kind == .word, after.shape == .small else { return false }
        guard before.kind == .word, line.byte(Int(before.end) - 1) == UInt8(ascii: "s"), before.count > 2 else { return false }
        for next in index + 1..<line.count where line[next].mark.isSingleQuote { return false }
        return true
    }
}
