internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Whether a capitalised word at the start of a clause is a name or an ordinary word that a translator capitalised.
enum Capitals {
    enum Kind {
        /// A name, or not to be told from one.
        case name
        /// Probably an ordinary word.
        case probable
        case ordinary
    }

    /// Judges the capitalised word at token `index`, which stands where a clause begins.
    static func judge(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Kind {
        let token = line[index], word = line.word(token)
        guard word.isSmall, !word.isMixed else { return .name }
        if word.isTitle, !isOrdinaryTitle(line, index, word) { return .name }
        if token.count == 1 { return line.token(token, folds: "a") && isArticle(line, index) ? .ordinary : .name }
        let next = line[index + 1], nextIsCapital = next.gap == .space && line.isCapitalised(next)
        if nextIsCapital, isChineseName(line, index) { return .name }
        if isKnownName(line, index, word, context) { return .name }
        if word.isFunction { return functionWord(line, index, word, nextIsCapital, context) }
        return contentWord(line, index, word, nextIsCapital, context)
    }

    /// "A" before a word or a compound with a number ("67-year-old"): not a letter in a list ("C, A and D"), nor before a
    /// capital, where both may be a name.
    private static func isArticle(_ line: borrowing LineText, _ index: Int) -> Bool {
        let next = line[index + 1]
        guard next.gap == .space else { return false }
        switch next.kind {
        case .word: return next.shape == .small && !line.isIn(.neverLast, index + 1)
        case .number, .numberWord: return beginsCompound(line, index + 1)
        default: return false
        }
    }

    /// A hyphen and a small word are glued to the token at `index`: "67-year-old".
    static func beginsCompound(_ line: borrowing LineText, _ index: Int) -> Bool {
        let hyphen = line[index + 1], second = line[index + 2]
        return hyphen.mark == .hyphen && hyphen.gap == .none && second.shape == .small && second.gap == .none
    }

    /// "Deputy director of": a title that goes on in small letters has its capital from the clause alone.
    private static func isOrdinaryTitle(_ line: borrowing LineText, _ index: Int, _ word: WordInfo) -> Bool {
        let token = line[index + 1]
        guard token.gap == .space, token.shape == .small else { return false }
        let next = line.word(token)
        return word.isMainlyVerb || (!next.isFunction && (next.isTitle || next.isNoun && !next.isMainlyVerb))
    }

    private static func functionWord(
        _ line: borrowing LineText, _ index: Int, _ word: WordInfo, _ nextIsCapital: Bool, _ context: borrowing RuleContext
    ) -> Kind {
        if word.isCapital && word.isGivenName || line.beginsArticleName(index) { return .name }
        guard nextIsCapital else { return .ordinary }
        let next = line.word(index + 1)
        // "We Are the One": what never has a capital but in a title.
        let isVerbAlone = next.isOnlySmall && next.isVerb && !next.isNoun && !next.isAdjective
        if isVerbAlone || line.isIn(.unnamedWords, index + 1) { return .name }
        return isTitleOfOneWord(line, index, next, context) ? .probable : .ordinary
    }

    /// "The Reunions", "The Shape of Water": an article and one ordinary word that is no body's and that the document does
    /// not have as a name.
    private static func isTitleOfOneWord(
        _ line: borrowing LineText, _ index: Int, _ next: WordInfo, _ context: borrowing RuleContext
    ) -> Bool {
        let token = line[index + 1], after = line[index + 2]
        guard line.token(line[index], folds: "the"), next.isOnlySmall, next.isNoun, token.shape == .capital else { return false }
        if after.mark == .hyphen || after.gap == .space && line.isCapitalised(after) { return false }
        let stem = line.text(Int(token.start)..<line.stemEnd(token))
        return !PhraseList.institutions.contains(stem) && !context.document.attestsWholeName(stem)
    }

    private static func contentWord(
        _ line: borrowing LineText, _ index: Int, _ word: WordInfo, _ nextIsCapital: Bool, _ context: borrowing RuleContext
    ) -> Kind {
        if isMainlyName(word) { return .name }
        if nextIsCapital { return beforeName(line, index, word, context) }
        let next = line[index + 1]
        // "Building 3", "Flight 370"
        if next.gap == .space, next.kind == .number, word.isNoun, !word.isMainlyVerb { return .name }
        let isVerbAlone = word.isMainlyVerb && !word.isNoun
        if !isVerbAlone, isHeadOfName(line, index) || NameList.holds(line, index) { return .name }
        return .ordinary
    }

    /// "Ministry of Education", "Regulations for the Protection of …"
    private static func isHeadOfName(_ line: borrowing LineText, _ index: Int) -> Bool {
        let joint = line[index + 1]
        guard line.token(joint, folds: "of") || line.token(joint, folds: "for") else { return false }
        let place = line.token(line[index + 2], folds: "the") ? index + 3 : index + 2
        return line.isCapitalised(line[place])
    }

    /// Before another capital only a verb or an adverb is no part of a name; where the verb may be a noun ("Project
    /// Gutenberg", "Seal Wu"), only before a name that is known without it and is no mere surname.
    private static func beforeName(
        _ line: borrowing LineText, _ index: Int, _ word: WordInfo, _ context: borrowing RuleContext
    ) -> Kind {
        let next = line.word(index + 1)
        if line[index + 1].count == 1 { return .name }
        if word.isMainlyVerb, word.isNoun || word.isAdjective {
            let isLoneSurname = next.isSurname && !(line[index + 2].gap == .space && line.isCapitalised(line[index + 2]))
            return !isLoneSurname && isKnownName(line, index + 1, next, context) ? .ordinary : .name
        }
        guard word.isMainlyVerb || (word.isAdverb && !word.isNoun && !word.isAdjective) else { return .name }
        return next.isSmall ? .probable : .ordinary
    }

    /// "He Xiaogang": a surname before a capitalised word in pinyin.
    private static func isChineseName(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index], next = line[index + 1]
        return line.lexicon.couldBeChineseName(line.text(token), line.text(Int(next.start)..<line.stemEnd(next)))
    }

    /// A name rather than a word: capitals are its usual way, or nearly as common as small letters ("Polish").
    private static func isMainlyName(_ word: WordInfo) -> Bool {
        guard word.isCapital else { return false }
        return word.isMainlyCapital || word.isCalendar || word.isGivenName || word.capitalTier <= word.smallTier + 2
    }

    /// In words: "Along the River During the Qingming Festival".
    private static let longestName = 9

    /// The glossary has the word, or the run of capitalised words it begins, as a name; or the document has it in the
    /// middle of a sentence.
    private static func isKnownName(
        _ line: borrowing LineText, _ index: Int, _ word: WordInfo, _ context: borrowing RuleContext
    ) -> Bool {
        let start = Int(line[index].start)
        var last = index
        for length in 1...longestName {
            let run = start..<line.stemEnd(line[last])
            if length > 1 || !word.isFunction, context.glossary.isName(line.text(run)) { return true }
            let next = line[last + 1]
            let goesOn = next.gap == .space && line.isCapitalised(next)
            if !word.isFunction, isAttested(line, run, length, goesOn: goesOn, context) { return true }
            last += 1
            guard next.kind == .word, next.gap == .space else { return false }
        }
        return false
    }

    /// The document has the run of one word or two as a name; one that goes on here is another name.
    private static func isAttested(
        _ line: borrowing LineText, _ run: Range<Int>, _ length: Int, goesOn: Bool, _ context: borrowing RuleContext
    ) -> Bool {
        switch length {
        case 1: !goesOn && context.document.attestsWholeName(line.text(run))
        case 2: context.document.attestsName(line.text(run))
        default: false
        }
    }
}
