internal import Lexicon
internal import TextModel

/// "In Wuhan.As of" becomes "In Wuhan. As of".
struct MissingSpace: Rule {
    let info = RuleInfo(
        id: "missing-space", stage: .spacing,
        summary: "No space after a mark or before a bracket",
        reason: """
            Chinese sets no space after a mark, and translation clause by clause keeps it so. A space is put in after a comma, full \
            stop, colon, semicolon, exclamation or question mark, closing bracket or quotation mark before a word or number, and \
            before an opening bracket or quotation mark. Decimals, times, ratios, hosts, file names, abbreviations with a number, \
            initials and code have none.
            """,
        examples: [
            .init("It rained all day,so they stayed.The bus left.", "It rained all day, so they stayed. The bus left."),
            .init("See chinadaily.com.cn, Order No.4 and 10,000 more.", "See chinadaily.com.cn, Order No.4 and 10,000 more."),
        ])
    let triggers: Triggers = [.tightMark, .markDigit, .oddQuote]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var quotes = QuoteSides(line), singleIsOpen = false, closed = false
        let isRecord = CommaGap.isRecord(line)
        for index in 0..<line.count {
            let token = line[index]
            if token.kind == .number, let place = CommaGap.beforeYear(line, index) { proposals.insert(Bytes.space, at: place) }
            // A closing mark just before this token: its side was told one token ago.
            let afterQuote = closed
            quotes.advance(line, index)
            closed = quotes.side == .closing && quotes.isPaired
            if token.mark == .openSingleQuote { singleIsOpen = true }
            if token.mark == .closeSingleQuote {
                closed = singleIsOpen
                singleIsOpen = false
            }
            guard index > 0, token.gap == .none else { continue }
            let needed =
                token.kind == .mark
                ? needsSpaceBefore(line, index, opensQuote: quotes.side == .opening)
                : needsSpaceAfter(line, index - 1, isRecord: isRecord, afterQuote: afterQuote)
            if needed { proposals.insert(Bytes.space, at: Int(token.start)) }
        }
    }

    /// A bracket or quotation mark at `index`, glued to what stands before, opens there.
    private func needsSpaceBefore(_ line: borrowing LineText, _ index: Int, opensQuote: Bool) -> Bool {
        if line[index].mark == .openBracket { return BracketGap.before(line, index) }
        return opensQuote && GluedMark.closesText(line, index - 1) && line[index - 1].mark.endsClause
    }

    /// The token at `index` is glued to a word, number or the like that follows.
    private func needsSpaceAfter(_ line: borrowing LineText, _ index: Int, isRecord: Bool, afterQuote: Bool) -> Bool {
        let token = line[index + 1]
        // "\n" and "/tmp" are parts of something.
        if token.kind == .protected, !line.byte(Int(token.start)).isASCIIAlphanumeric { return false }
        return switch line[index].mark {
        case .comma, .semicolon: !isRecord && CommaGap.after(line, index)
        case .exclamation, .question: SentenceGap.afterExclamation(line, index)
        case .period: SentenceGap.afterStop(line, index)
        case .colon: ColonGap.after(line, index)
        case .closeBracket: BracketGap.after(line, index)
        case .straightQuote, .closeQuote, .closeSingleQuote:
            afterQuote && line[index].gap == .none && line[index - 1].mark.endsClause && GluedMark.isText(line[index + 1])
        case .none: line[index].kind == .dottedLetters && SentenceGap.afterDottedLetters(line, index)
        default: false
        }
    }
}
