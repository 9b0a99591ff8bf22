internal import Lexicon
internal import TextModel

/// ",There" becomes ", there".
struct ClauseCapital: Rule {
    let info = RuleInfo(
        id: "clause-capital", stage: .casing,
        summary: "A capital at the start of a clause",
        reason: """
            Translation clause by clause begins every clause with a capital, also after a comma or semicolon. The capital becomes \
            small for a word that English writes small, unless a name begins there: a name of the glossary, one that the document \
            has in the middle of a sentence, a Chinese surname before a given name, a noun or adjective before another capital, \
            an item of a list of names. Function words and verbs are lowered even before a name. Titles of office are written \
            both ways and stay, and so do headlines, quoted titles and what follows a salutation. Where the text already had a \
            space after the comma it is a review, unless the document does it again and again.
            """,
        examples: [
            .init("Sales rose,The company said.", "Sales rose,the company said."),
            .init("In Hefei,Huangshan tea is drunk.", "In Hefei,Huangshan tea is drunk."),
        ])
    let triggers: Triggers = [.gluedCapital, .clauseCapital, .oddCharacter]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var headline = LineAnswer()
        for index in 1..<max(1, line.count) {
            let token = line[index]
            let isAbbreviation = isAbbreviation(line, token)
            guard token.shape == .capital || isAbbreviation, opensClause(line, index), !isNumber(line, index) else { continue }
            let kind = isAbbreviation ? .ordinary : Capitals.judge(line, index, context)
            guard kind != .name, let edit = line.recase(token, upper: false) else { continue }
            if headline.get(line, TitleCase.isHeadline) { return }
            if followsSalutation(line, index) || TitleCase.isQuotedTitle(line, index) { continue }
            let damaged = line.gapIsNew(index) || token.gap == .none || context.document.documentStyle.capitalisesClauses
            proposals.replace(edit.range, with: edit.replacement, kind == .ordinary && damaged ? .safe : .review)
        }
    }

    /// "E.g.", "I.e.": small letters after the first, and an abbreviation that ends no sentence. "U.S." is a name.
    private func isAbbreviation(_ line: borrowing LineText, _ token: Token) -> Bool {
        guard token.kind == .dottedLetters else { return false }
        for place in Int(token.start) + 1..<Int(token.end) where line.byte(place).isASCIIUpper { return false }
        let word = line.lexicon.word(line.text(Int(token.start)..<Int(token.end) - 1))
        return word.isAbbreviation && !word.abbreviationMayEndSentence
    }

    /// "No. 3", "Vol.2"
    private func isNumber(_ line: borrowing LineText, _ index: Int) -> Bool {
        let point = line[index + 1]
        return point.mark == .period && point.gap == .none && line[index + 2].kind == .number && line.word(index).isAbbreviation
    }

    /// After a comma or semicolon that follows a word, number or closing mark.
    private func opensClause(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard line.has(index - 2), line[index].gap != .wide, isClauseMark(line, line[index - 1]) else { return false }
        // "Co.,Limited" is a name; so is what follows an abbreviation.
        if line[index - 2].mark == .period, line.word(index - 3).isAbbreviation { return false }
        return !isCode(line, index) && !opensQuotation(line, index - 2)
    }

    /// "Name=a,Values=b", "{Before,After}", "&quot;For": a sign of code at either side of the mark or after the word. A
    /// percentage before the mark is none.
    private func isCode(_ line: borrowing LineText, _ index: Int) -> Bool {
        let next = line[index + 1]
        return line[index - 2].mark == .technical || line[index - 3].mark == .technical && line[index - 2].gap == .none
            || next.gap == .none && next.mark == .technical
    }

    /// A straight quotation mark with nothing before it that it could close.
    private func opensQuotation(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].mark == .straightQuote && (index == 0 || line[index].gap != .none || line[index - 1].mark == .openBracket)
    }

    /// A comma or semicolon, ASCII or full-width.
    private func isClauseMark(_ line: borrowing LineText, _ token: Token) -> Bool {
        let mark = token.mark == .other ? WideMark.narrow(line, token) : token.mark
        return mark == .comma || mark == .semicolon
    }

    /// "Dear customers,Thank you": the sentence begins with a word of address, and this is its first comma.
    private func followsSalutation(_ line: borrowing LineText, _ index: Int) -> Bool {
        var first = index - 2
        while first > 0, line[first].kind == .word, line[first - 1].kind == .word { first -= 1 }
        return (!line[first - 1].mark.endsClause || Sentences.ends(line, first - 1)) && line.isIn(.salutations, first)
    }
}
