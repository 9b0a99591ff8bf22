internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "It ended. the team left" becomes "It ended. The team left".
struct SentenceSmall: Rule {
    let info = RuleInfo(
        id: "sentence-small", stage: .casing,
        summary: "A sentence that begins with a small letter",
        reason: """
            After a full stop that clearly ends a sentence (after a dictionary word, a known name, a year, a percentage, or a closing \
            bracket or quotation mark), a dictionary word in small letters begins the next one. After a question or exclamation mark \
            the sentence may go on: a review. What follows an abbreviation, an initial, an ellipsis or a closing quotation mark may \
            go on too, and the start of a line may continue the line before. A text without capitals has its own style.
            """,
        examples: [
            .init("The match ended. the team left.", "The match ended. The team left."),
            .init("Huaxing Co. and others took part.", "Huaxing Co. and others took part."),
        ])
    let triggers: Triggers = [.smallAfterStop]

    /// "Oh!" and "pride?" are no sentences of their own: so many words make one.
    private static let shortest = 3

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 2..<max(2, line.count) {
            let token = line[index], stop = line[index - 1]
            guard token.shape == .small, token.gap == .space, stop.gap == .none,
                let certainty = certainty(line, index, context), mayBegin(line, index), context.document.beginsLinesWithCapitals,
                let edit = line.recase(token, upper: true)
            else { continue }
            proposals.replace(edit.range, with: edit.replacement, certainty)
        }
    }

    private func certainty(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Applicability? {
        switch line[index - 1].mark {
        case .period: return endsSentence(line, index - 2, context) ? .safe : nil
        case .question, .exclamation:
            let last = line[index - 2]
            guard last.shape == .small, line.word(last).isSmall,
                words(line, before: index - 1) >= SentenceSmall.shortest, words(line, from: index) >= SentenceSmall.shortest
            else { return nil }
            return .review
        default: return nil
        }
    }

    /// The token at `index` is one after which a full stop ends a sentence.
    private func endsSentence(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Bool {
        let last = line[index]
        switch last.kind {
        case .word: return isLastWord(line, last, context)
        case .number: return isYear(line, last) && line[index - 1].kind == .word
        case .mark:
            if line.token(last, folds: "%") { return line[index - 1].kind == .number }
            return (last.mark == .closeBracket || last.mark.isDoubleQuote) && line[index - 1].kind == .word && last.gap == .none
        default: return false
        }
    }

    /// Four figures from 1000 to 2999.
    private func isYear(_ line: borrowing LineText, _ token: Token) -> Bool {
        let first = line.byte(Int(token.start))
        return token.count == 4 && (first == UInt8(ascii: "1") || first == UInt8(ascii: "2"))
    }

    private func isLastWord(_ line: borrowing LineText, _ token: Token, _ context: borrowing RuleContext) -> Bool {
        let word = line.word(token)
        guard token.count > 2, !word.isAbbreviation else { return false }
        if token.shape == .small { return word.isSmall && !word.isUnit }
        return token.shape == .capital && context.glossary.isName(line.text(token))
    }

    /// A word of the dictionary that no name begins with, and no letter of a list.
    private func mayBegin(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index], word = line.word(token)
        guard word.isSmall, !word.isMixed, !word.isAbbreviation || word.isFunction, line[index + 1].mark != .period
        else { return false }
        if word.isGivenName && !word.isFunction && !word.isVerb && word.isCapital { return false }
        return token.count > 1 || line.token(token, folds: "a")
    }

    private func words(_ line: borrowing LineText, before mark: Int) -> Int {
        var count = 0, index = mark - 1
        while index >= 0, !Sentences.ends(line, index) {
            if line[index].kind == .word { count += 1 }
            index -= 1
        }
        return count
    }

    private func words(_ line: borrowing LineText, from first: Int) -> Int {
        var count = 0, index = first
        while index < line.count, !Sentences.ends(line, index) {
            if line[index].kind == .word { count += 1 }
            index += 1
        }
        return count
    }
}
