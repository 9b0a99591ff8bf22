internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "gold MEDALS" becomes "gold medals".
struct AllCapitals: Rule {
    let info = RuleInfo(
        id: "all-capitals", stage: .casing,
        summary: "One ordinary noun in capitals amid small letters",
        reason: """
            Some systems put out single nouns in capitals. A noun of the dictionary between words in small letters becomes small, \
            with a capital at the start of a sentence. Acronyms and brands stay, and so do a word that the document has in capitals \
            more than once, headlines and warnings (more than one such word on the line), labels (the POWER button), emphasised \
            verbs, adjectives and adverbs, and what stands in quotation marks or beside a name or number.
            """,
        examples: [
            .init("She won two gold MEDALS at the games.", "She won two gold medals at the games."),
            .init("The UNESCO list and the GDP figures", "The UNESCO list and the GDP figures"),
        ])
    let triggers: Triggers = [.capitalRun]

    private static let shortest = 4

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var survey = CapitalsSurvey()
        for index in 0..<line.count {
            guard let stem = AllCapitals.capitals(line, index), stem.count >= AllCapitals.shortest else { continue }
            let word = line.word(index)
            guard isOrdinaryNoun(word), isNominal(line, index, word), standsAmidSmall(line, index), survey.isSingle(line),
                !PhraseList.acronymWords.contains(line.text(stem)), !context.glossary.isName(line.text(stem)),
                !context.document.repeatsCapitals(line.text(stem))
            else { continue }
            propose(line, stem, keepsFirst: Sentences.begins(line, index), &proposals)
        }
    }

    /// The bytes of a word in ASCII capitals, without its possessive.
    fileprivate static func capitals(_ line: borrowing LineText, _ index: Int) -> Range<Int>? {
        let token = line[index]
        guard token.shape == .capitals || token.shape == .mixed else { return nil }
        let stem = Int(token.start)..<line.stemEnd(token)
        for offset in stem where !line.bytes[offset].isASCIIUpper { return nil }
        return stem
    }

    /// A noun that is mainly nothing else, and hardly a name.
    private func isOrdinaryNoun(_ word: WordInfo) -> Bool {
        word.isNoun && word.isSmall && !word.isUpper && !word.isMixed && (!word.isCapital || word.capitalTier > 4)
            && !word.isMainlyVerb && !word.isAdjective && !word.isAdverb && !word.isFunction
    }

    /// A word that may be a verb too is a noun after a number, noun, adjective, article or preposition.
    private func isNominal(_ line: borrowing LineText, _ index: Int, _ word: WordInfo) -> Bool {
        if !word.isVerb || line[index - 1].kind == .number && !line.isCapitalised(line[index - 2]) { return true }
        let before = line.word(index - 1)
        if before.isFunction { return line.isIn(.neverLast, index - 1) && !line.isIn(.modals, index - 1) }
        return before.isNoun || before.isAdjective
    }

    private func standsAmidSmall(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard isSmallBefore(line, index), !line.isIn(.labelledNouns, index - 1), !line.isIn(.labelledNouns, index + 1)
        else { return false }
        let after = line[index + 1]
        if after.kind == .word { return after.shape == .small && after.gap == .space }
        // A word alone is a heading.
        if Sentences.begins(line, index) { return false }
        if !line.has(index + 1) { return true }
        let goesOn = line[index + 2].gap == .none && line[index + 2].kind == .word
        return after.mark.endsClause && after.mark != .colon && !goesOn
    }

    /// Before it stands a small word, a number or a comma, or it or the function word before it begins a sentence.
    private func isSmallBefore(_ line: borrowing LineText, _ index: Int) -> Bool {
        if Sentences.begins(line, index) { return true }
        let before = line[index - 1]
        guard line[index].gap == .space else { return false }
        if before.kind == .number || before.mark == .comma { return true }
        return before.shape == .small || line.word(before).isFunction && Sentences.begins(line, index - 1)
    }

    private func propose(_ line: borrowing LineText, _ stem: Range<Int>, keepsFirst: Bool, _ proposals: inout Proposals) {
        let range = keepsFirst ? stem.dropFirst() : stem
        proposals.replace(range, with: line.copy(range).map(\.asciiLowered))
    }
}

/// What a line has in capitals. Looked for once, when it is first asked.
private struct CapitalsSurvey {
    private var isKnown = false
    /// Words in capitals but acronyms: several are shouting, a list of codes, or a style.
    private var words = 0
    /// In code words in capitals have a meaning.
    private var hasCode = false

    /// One word on the line is in capitals, acronyms aside, and there is no sign of code.
    mutating func isSingle(_ line: borrowing LineText) -> Bool {
        if !isKnown { look(line) }
        return !hasCode && words == 1
    }

    private mutating func look(_ line: borrowing LineText) {
        isKnown = true
        for index in 0..<line.count {
            let token = line[index]
            if token.mark == .technical || token.kind == .protected && !line.isWebAddress(token) { hasCode = true }
            guard let stem = AllCapitals.capitals(line, index), stem.count >= 3 else { continue }
            if line.word(token).isSmall || !line.word(token).isKnown { words += 1 }
        }
    }
}
