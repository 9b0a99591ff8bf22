internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// What is missing between two parts of a glued word.
struct Seam {
    let text: [UInt8]
    let applicability: Applicability

    static func space(_ applicability: Applicability) -> Seam { Seam(text: Bytes.space, applicability: applicability) }
    static let comma = Seam(text: Array(", ".utf8), applicability: .safe)
    static let stop = Seam(text: Array(". ".utf8), applicability: .review)
    /// Something is missing, and nothing tells what.
    static let unclear = Seam(text: Bytes.none, applicability: .report)
}

/// Judges the seams of the glued words of one line.
struct SeamJudge {
    /// The token looked at.
    private var index = 0
    /// The token after the right part; nil when another part of the token follows.
    private var next: Int?
    /// Whether capitals say nothing in this line; looked for once, when it matters.
    private var headline = LineAnswer()

    /// What to put between the two parts of the token numbered `index`, or nil where nothing is certain enough to say.
    ///
    /// - Parameter isLast: nothing of the token follows `right`.
    mutating func seam(
        _ left: Range<Int>, _ right: Range<Int>, of index: Int, isLast: Bool, _ line: borrowing LineText,
        _ context: borrowing RuleContext
    ) -> Seam? {
        self.index = index
        next = isLast ? index + 1 : nil
        guard left.count >= 2 else { return afterLetter(left, right, line, context) }
        let leftCapital = line.byte(left.lowerBound).isASCIIUpper
        if isAllCapitals(right, line) { return beforeAcronym(left, right, line, context) }
        return leftCapital ? afterCapital(left, right, line, context) : afterSmall(left, right, line, context)
    }

    private func evidence(_ part: Range<Int>, _ line: borrowing LineText, _ context: borrowing RuleContext) -> NameEvidence {
        NameEvidence.of(part, before: next, line, context)
    }

    private func isAllCapitals(_ part: Range<Int>, _ line: borrowing LineText) -> Bool {
        for index in part where !line.bytes[index].isASCIIUpper { return false }
        return true
    }

    private func nextIsCapitalised(_ line: borrowing LineText) -> Bool {
        guard let next else { return true }
        return line[next].gap == .space && line.isCapitalised(line[next])
    }
}

// MARK: - After a small word

extension SeamJudge {
    private mutating func afterSmall(
        _ left: Range<Int>, _ right: Range<Int>, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> Seam? {
        let word = context.lexicon.word(line.text(stem(left, line)))
        guard word.isSmall else { return nil }
        let name = evidence(right, line, context)
        let isCertain = name == .sure || name == .likely || name == .pinyin
        if word.isFunction { return isCertain ? .space(.safe) : afterFunctionWord(left, word, right, name, line, context) }
        // Short nouns and first names are prefixes of brands and surnames: airBaltic, vanGogh.
        guard left.count >= 4, !word.isGivenName else { return nil }
        if isCertain { return .space(.safe) }
        let rightWord = context.lexicon.word(line.text(right))
        if rightWord.isFunction { return missingStop(left, word, rightWord, line) }
        guard nextIsCapitalised(line) else { return nil }
        if rightWord.isTitle { return .space(.safe) }
        return word.isMainlyVerb && rightWord.isSmall && !headline.get(line, TitleCase.isHeadline) ? .space(.review) : nil
    }

    /// "the|Marine Rescue", "to|Korhonen".
    private mutating func afterFunctionWord(
        _ left: Range<Int>, _ word: WordInfo, _ right: Range<Int>, _ name: NameEvidence, _ line: borrowing LineText,
        _ context: borrowing RuleContext
    ) -> Seam? {
        let rightWord = context.lexicon.word(line.text(stem(right, line)))
        if rightWord.isFunction || headline.get(line, TitleCase.isHeadline) { return nil }
        guard rightWord.isKnown else { return right.count >= 4 ? .space(.review) : nil }
        if name == .possible, isThe(left, line) { return .space(.safe) }
        // "onClick", "isValid", "doPrint": names in code begin so.
        guard rightWord.isSmall, !rightWord.isMainlyVerb, !word.isMainlyVerb else { return nil }
        if nextIsCapitalised(line) { return .space(.safe) }
        return isThe(left, line) ? .space(.review) : nil
    }

    /// "a|Brazilian": an article of one letter before an adjective that always has a capital.
    private func afterLetter(
        _ left: Range<Int>, _ right: Range<Int>, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> Seam? {
        let word = context.lexicon.word(line.text(right))
        let isArticle = line.byte(left.lowerBound) == UInt8(ascii: "a") && left.lowerBound == Int(line[index].start)
        return isArticle && word.isOnlyCapital && word.isAdjective ? .space(.safe) : nil
    }

    /// "the|NBA", "to|NATO".
    private func beforeAcronym(
        _ left: Range<Int>, _ right: Range<Int>, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> Seam? {
        guard context.lexicon.word(line.text(left)).isFunction,
            context.lexicon.word(line.text(right)).isUpper || context.glossary.isName(line.text(right))
        else { return nil }
        let isThe = isThe(left, line)
        if line.byte(left.lowerBound).isASCIIUpper { return isThe && Joins.opensClause(line, index) ? .space(.safe) : nil }
        return isThe ? .space(.safe) : right.count >= 3 ? .space(.review) : nil
    }

    /// "team|The": a sentence ended here.
    private func missingStop(
        _ left: Range<Int>, _ word: WordInfo, _ rightWord: WordInfo, _ line: borrowing LineText
    ) -> Seam? {
        guard let next, line[next].kind == .word, line[next].gap == .space, line[next].shape == .small else { return nil }
        // "sign|Up", "read|Only": what ends a name in code is no article, pronoun or conjunction.
        let opensSentence = !(rightWord.isAdverb && rightWord.isAdjective) && !rightWord.isCalendar && !rightWord.isGivenName
        let endsSentence = line.byte(left.lowerBound).isASCIIUpper || word.isNoun && !word.isMainlyVerb
        return opensSentence && endsSentence ? .stop : nil
    }

    private func isThe(_ part: Range<Int>, _ line: borrowing LineText) -> Bool {
        part.count == 3 && hasPrefix(line.bytes, part.lowerBound, "the")
    }

    /// A part without its possessive.
    private func stem(_ part: Range<Int>, _ line: borrowing LineText) -> Range<Int> {
        part.lowerBound..<line.stemEnd(Token(start: part.lowerBound, end: part.upperBound, kind: .word, gap: .none))
    }
}

// MARK: - After a capitalised word

extension SeamJudge {
    private mutating func afterCapital(
        _ left: Range<Int>, _ right: Range<Int>, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> Seam? {
        let leftText = line.text(left), rightText = line.text(right)
        let name = evidence(right, line, context)
        let leftName = NameEvidence.of(left, before: nil, line, context)
        var run = line.copy(left)
        run.append(0x20)
        run.append(line.bytes, right)
        if isOneName(left, leftName, right, &run, line, context) { return .space(.safe) }
        let word = context.lexicon.word(leftText)
        if word.isFunction { return atStart(left, word, right, name, line) }
        if context.document.attestsPair(leftText, rightText) {
            return .space(line.count > 1 && isCertainPair(left, leftName, right, name, line, context) ? .safe : .review)
        }
        if isAllCapitals(left, line) { return left.count >= 3 && right.count >= 4 && name == .sure ? .space(.safe) : nil }
        if areFormsOfOneEntry(left, right, line, context) { return .comma }
        // A Chinese name or a place with odd capitals is the affair of other rules.
        let isPinyin = context.lexicon.isPinyinWord(leftText) && context.lexicon.isPinyinWord(rightText)
        if isPinyin, word.isSurname || context.lexicon.isSyllable(leftText) { return nil }
        if word.isTitle, left.count >= 4, name == .sure { return .space(.safe) }
        return afterName(left, right, name, isPinyin, line, context)
    }

    /// Whether two words that the document has side by side belong so here. Of two ordinary words names in code are made:
    /// "CodeContext" may stand beside "Code Context"; a company may have both ways to write itself (ChinaNews).
    private func isCertainPair(
        _ left: Range<Int>, _ leftName: NameEvidence, _ right: Range<Int>, _ name: NameEvidence, _ line: borrowing LineText,
        _ context: borrowing RuleContext
    ) -> Bool {
        let leftText = line.text(left), rightText = line.text(right)
        if context.lexicon.couldBeChineseName(leftText, rightText) { return true }
        let word = context.lexicon.word(leftText), rightWord = context.lexicon.word(rightText)
        // That the document has an unknown word with a capital makes no name of it: "TokenLexer", "SpanishLexer".
        let isLeftName = leftName == .sure && !word.isAdjective && (word.isKnown || context.lexicon.isPinyinWord(leftText))
        switch name {
        case .sure: return rightWord.isKnown || context.glossary.isName(rightText) || isLeftName
        case .likely where isLeftName || leftName == .likely && word.isCapital && rightWord.isCapital: return true
        default: return leftName != .sure && standsInName(line)
        }
    }

    /// "the River|Park Office", "Golden Cup|Awards": a capitalised word stands before it in the sentence or after it.
    private func standsInName(_ line: borrowing LineText) -> Bool {
        let before = line[index - 1], isBefore = line[index].gap == .space && line.isCapitalised(before) && !Sentences.begins(line, index - 1)
        return isBefore || next != nil && nextIsCapitalised(line)
    }

    /// "Michael|Jordan", "London|He", "Beijing|Tianjin".
    private func afterName(
        _ left: Range<Int>, _ right: Range<Int>, _ name: NameEvidence, _ isPinyin: Bool, _ line: borrowing LineText,
        _ context: borrowing RuleContext
    ) -> Seam? {
        let leftText = line.text(left), rightText = line.text(right)
        let word = context.lexicon.word(leftText), rightWord = context.lexicon.word(rightText)
        guard isNameAlone(word) || context.glossary.isName(leftText) else { return nil }
        if rightWord.isFunction { return missingStop(left, word, rightWord, line) }
        if context.glossary.isName(leftText, of: [.place]), context.glossary.isName(rightText, of: [.place]) { return .unclear }
        guard left.count >= 3, right.count >= 4, name == .sure, isNameAlone(word), !isPinyin else { return nil }
        // Alone on its line it may be an account; two first names before a third ("MaryEllen Marsh") are also written as one.
        return line.count == 1 ? nil : .space(nextIsCapitalised(line) ? .review : .safe)
    }

    /// A capital is the way to write the word, but for some rare meaning of it in small letters.
    private func isNameAlone(_ word: WordInfo) -> Bool {
        word.isOnlyCapital || word.smallTier >= 5 && word.isCapital && word.capitalTier < word.smallTier && !word.isGivenName
    }

    /// "In|Wuhan" where a clause begins. Brands begin with words like "All" and "One"; "SoCal" is a name.
    private func atStart(
        _ left: Range<Int>, _ word: WordInfo, _ right: Range<Int>, _ name: NameEvidence, _ line: borrowing LineText
    ) -> Seam? {
        guard name == .sure || name == .pinyin && nextIsCapitalised(line), right.count >= 4, Joins.opensClause(line, index),
            left.lowerBound == Int(line[index].start)
        else { return nil }
        return .space(left.count == 2 || !word.isNoun && !word.isAdjective ? .safe : .review)
    }

    /// The glossary has the two words as a name, or together with those after them. A company that is named for another
    /// name may be written both ways (ChinaNews, China News).
    ///
    /// - Parameter run: the two words with a space; the words after them are added to it.
    private func isOneName(
        _ left: Range<Int>, _ leftName: NameEvidence, _ right: Range<Int>, _ run: inout [UInt8], _ line: borrowing LineText,
        _ context: borrowing RuleContext
    ) -> Bool {
        if context.glossary.isName(run.span, of: [.place, .person]) { return true }
        if context.glossary.isName(run.span), leftName != .sure { return true }
        guard let next else { return false }
        var end = right.upperBound
        for index in next..<next + 4 {
            let token = line[index]
            guard token.kind == .word, token.gap == .space else { return false }
            run.append(line.bytes, end..<line.stemEnd(token))
            end = line.stemEnd(token)
            if context.glossary.isName(run.span) { return true }
        }
        return false
    }

    private func areFormsOfOneEntry(
        _ left: Range<Int>, _ right: Range<Int>, _ line: borrowing LineText, _ context: borrowing RuleContext
    ) -> Bool {
        guard context.glossary.shareEntry(line.text(left), line.text(right)) else { return false }
        guard left.count == right.count else { return true }
        return (0..<left.count).contains { line.byte(left.lowerBound + $0) != line.byte(right.lowerBound + $0) }
    }
}
