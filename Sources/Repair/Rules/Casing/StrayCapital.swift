internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "in The west" becomes "in the west".
struct StrayCapital: Rule {
    let info = RuleInfo(
        id: "stray-capital", stage: .casing,
        summary: "A function word with a capital in the middle of a sentence",
        reason: """
            Where pieces of a sentence were translated one by one and put together, words in its middle keep the capital of a \
            sentence start. A function word is certain where no sentence can begin: after a preposition, a conjunction or an \
            auxiliary, and anywhere for "and", "or", "of" and "than"; the next content word must be small, or a name that the \
            glossary has without the article. A preposition after a word that may end a sentence is a review. Headlines, titles \
            (The Times, The Hague), grades and series (vitamin A) stay.
            """,
        examples: [
            .init("They moved to a village in The west.", "They moved to a village in the west."),
            .init("The court sits in The Hague.", "The court sits in The Hague."),
        ])
    let triggers: Triggers = [.strayCapital]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var headline = LineAnswer(), letters = LineAnswer()
        for index in 1..<max(1, line.count) {
            let token = line[index]
            guard token.shape == .capital, token.gap == .space, followsSmallLetter(line, index),
                line.isIn(.unnamedWords, index), let certainty = certainty(line, index, &letters),
                isFollowedBySmall(line, index, context), !headline.get(line, TitleCase.isHeadline), !TitleCase.isQuotedTitle(line, index),
                let edit = line.recase(token, upper: false)
            else { continue }
            proposals.replace(edit.range, with: edit.replacement, certainty)
        }
    }

    /// The word before ends with a small letter, which is where the trigger looks.
    private func followsSmallLetter(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index - 1].kind == .word && line.byte(Int(line[index].start) - 2).isASCIILower
    }

    private func certainty(_ line: borrowing LineText, _ index: Int, _ letters: inout LineAnswer) -> Applicability? {
        let token = line[index]
        if isArticle(line, index - 1) || (token.count == 1 && isLetter(line, index, &letters)) { return nil }
        if cannotEndSentence(line, index - 1) { return .safe }
        guard line[index - 1].shape == .small else { return nil }
        if line.isIn(.linkingWords, index) { return .safe }
        return line.isIn(.prepositions, index) ? .review : nil
    }

    /// After an article a function word is a name: "the It girl".
    private func isArticle(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index]
        return line.token(token, folds: "the") || line.token(token, folds: "a") || line.token(token, folds: "an")
    }

    /// "A" that is a letter: "from A to B", "A and B", "in A minor", "in A 4", "at A university", "in A blocks".
    private func isLetter(_ line: borrowing LineText, _ index: Int, _ letters: inout LineAnswer) -> Bool {
        let next = line[index + 1]
        if line.isIn(.neverLast, index + 1) || letters.get(line, StrayCapital.hasLetter) { return true }
        guard next.kind == .word else { return !Capitals.beginsCompound(line, index + 1) }
        let isPlural = line.byte(Int(next.end) - 1) == UInt8(ascii: "s") && line.byte(Int(next.end) - 2) != UInt8(ascii: "s")
        let singular = line.text(Int(next.start)..<Int(next.end) - (isPlural ? 1 : 0))
        if isPlural, line.lexicon.word(singular).isNoun { return true }
        return PhraseList.labelledNouns.contains(singular) || PhraseList.institutions.contains(singular)
    }

    /// The line has a capital that stands for itself, other than "I" and "A".
    private static func hasLetter(_ line: borrowing LineText) -> Bool {
        for index in 0..<line.count where line[index].kind == .word && line[index].count == 1 && line[index].shape == .capital {
            if !line.token(line[index], folds: "i"), !line.token(line[index], folds: "a") { return true }
        }
        return false
    }

    /// No sentence has so many adverbs or function words in a row.
    private static let longestRun = 16

    /// The word at `index` goes on: it is one that no sentence ends with (with a small letter, or the first of its
    /// sentence), or a verb after "to" or an auxiliary.
    private func cannotEndSentence(_ line: borrowing LineText, _ index: Int) -> Bool {
        if line.isIn(.neverLast, index) {
            return line[index].shape == .small || Sentences.begins(line, index)
        }
        guard line[index].shape == .small, line.word(index).isVerb else { return false }
        var before = index - 1
        while index - before < StrayCapital.longestRun, line.word(before).isAdverb, !line.isIn(.modals, before) { before -= 1 }
        return line.isIn(.modals, before)
    }

    /// The first content word after the word at `index` is small, or it is an article before a name of the glossary.
    private func isFollowedBySmall(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Bool {
        var next = index + 1
        while next - index < StrayCapital.longestRun, line[next].kind == .word, line[next].gap == .space, line.word(next).isFunction {
            next += 1
        }
        let token = line[next]
        guard token.gap == .space else { return false }
        if token.kind == .number || token.kind == .numberWord { return next == index + 1 }
        if token.kind == .word, token.shape == .small {
            return !line.token(line[index], folds: "an") || beginsWithVowel(line, index + 1)
        }
        return next == index + 1 && line.isIn(.prepositions, index - 1) && namesWithoutArticle(line, index, context)
    }

    private func beginsWithVowel(_ line: borrowing LineText, _ index: Int) -> Bool {
        EnglishForms.isVowel(line.byte(Int(line[index].start))) || line.byte(Int(line[index].start)) == UInt8(ascii: "h")
    }

    /// The run after "The" is a name of the glossary, and not one together with the article.
    private func namesWithoutArticle(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Bool {
        guard line.token(line[index], folds: "the") else { return false }
        var end = index + 1
        while line[end].kind == .word, line[end].gap == .space, line.isCapitalised(line[end]) { end += 1 }
        guard end > index + 1, !line.beginsArticleName(index) else { return false }
        let start = Int(line[index].start), stop = line.stemEnd(line[end - 1])
        return context.glossary.isName(line.text(Int(line[index + 1].start)..<stop))
            && !context.glossary.isName(line.text(start..<stop))
    }
}
