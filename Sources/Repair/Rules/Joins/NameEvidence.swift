internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// What speaks for a part of a glued word being a name.
enum NameEvidence: Comparable {
    case none
    /// An ordinary word that may be a name here: the document or the glossary has it as one.
    case possible
    /// An unknown word that reads as pinyin of two syllables or more.
    case pinyin
    /// An ordinary word, rare or nearly as often a name, that the document has as a name.
    case likely
    case sure

    /// Judges the bytes `part` of `line`, which are followed there by the token `next`; `next` is nil when another part of
    /// the same token follows.
    static func of(
        _ part: Range<Int>, before next: Int?, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> NameEvidence {
        let text = line.text(part)
        guard part.count >= 2, line.byte(part.lowerBound).isASCIIUpper else { return .none }
        let word = context.lexicon.word(text)
        if word.isMixed { return isExactMixedForm(text, context.lexicon) ? .sure : .none }
        if let next, beginsChineseName(text, next, line) { return .sure }
        if let next, beginsGlossaryRun(part, next, line, context) { return .sure }
        if word.isFunction { return isNameHere(word, next, line) ? .sure : .none }
        if part.count >= 3, isName(word) { return .sure }
        if context.document.attestsName(text) { return !word.isSmall ? .sure : isLikelyName(word) ? .likely : .possible }
        if context.glossary.isName(text) { return word.isSmall ? .possible : .sure }
        let isPinyin = part.count >= 4 && !word.isKnown && context.lexicon.isPinyinWord(text) && !context.lexicon.isSyllable(text)
        return isPinyin ? .pinyin : .none
    }

    /// A capital is the only way to write the word, or its usual way.
    private static func isName(_ word: WordInfo) -> Bool {
        guard word.isCapital else { return false }
        return word.isOnlyCapital || word.isMainlyCapital || word.isCalendar || word.capitalTier <= word.smallTier
    }

    /// A rare word, or one that is nearly as often a name. A document about programs may have "the String class" and
    /// "toString" too.
    private static func isLikelyName(_ word: WordInfo) -> Bool {
        word.smallTier >= 4 || word.isCapital && word.capitalTier <= word.smallTier + 1
    }

    /// May before a number or a mark, Will before another capital.
    private static func isNameHere(_ word: WordInfo, _ next: Int?, _ line: borrowing LineText) -> Bool {
        guard let next else { return false }
        let token = line[next]
        if word.isCalendar { return !line.has(next) || token.kind == .number || token.kind == .mark }
        return word.isGivenName && word.isCapital && token.gap == .space && line.isCapitalised(token)
    }

    static func isExactMixedForm(_ text: Span<UInt8>, _ lexicon: Lexicon) -> Bool {
        guard let form = lexicon.mixedForm(text), form.count == text.count else { return false }
        for index in 0..<text.count where text[index] != form[index] { return false }
        return true
    }

    /// "He" before "Xiaogang".
    private static func beginsChineseName(_ text: Span<UInt8>, _ next: Int, _ line: borrowing LineText) -> Bool {
        let token = line[next]
        guard token.kind == .word, token.gap == .space, token.shape == .capital else { return false }
        return line.lexicon.couldBeChineseName(text, line.text(Int(token.start)..<line.stemEnd(token)))
    }

    /// The glossary has the part together with the words after it.
    private static func beginsGlossaryRun(
        _ part: Range<Int>, _ next: Int, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> Bool {
        for index in next..<next + 4 {
            let token = line[index]
            guard token.kind == .word, token.gap == .space else { return false }
            if context.glossary.isName(line.text(part.lowerBound..<line.stemEnd(token))) { return true }
        }
        return false
    }
}

extension TermIndex {
    /// True when `run` spells a preferred or admitted name of one of these kinds.
    func isName(_ run: Span<UInt8>, of kinds: Set<TermKind>) -> Bool {
        guard isName(run), let form = matcher.form(exactly: run) else { return false }
        return matcher.owners[matcher.info(form).owners].contains { owner in
            !FormRoles.wrong.contains(owner.role) && glossary.entries[owner.entry].kind.map(kinds.contains) ?? false
        }
    }
}
