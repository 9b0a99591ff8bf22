internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "the mayor of 武汉 said" becomes "the mayor of Wuhan said".
struct ChineseResidue: Rule {
    let info = RuleInfo(
        id: "chinese-residue", stage: .terms,
        summary: "A Chinese term that was not translated",
        reason: """
            Translators leave a name in Chinese that they do not know. Where a whole run of Chinese characters in an English line \
            is a term of the glossary, its preferred term takes its place, with spaces about it. A run in brackets or quotation \
            marks, or beside its English, explains the English and stays, as does everything in a line that is mostly Chinese. \
            It is a review where the sentence speaks of words (the characters 北京) or has the English too, for single characters, \
            for terms that stand for several things, and for common nouns and phrases, whose English may not fit.
            """,
        examples: [
            .init("The mayor of 武汉 opened the bridge.", "The mayor of Wuhan opened the bridge."),
            .init("Wuhan (武汉) lies on the Yangtze.", "Wuhan (武汉) lies on the Yangtze."),
        ])
    let triggers: Triggers = [.oddCharacter]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 0..<line.count where line[index].kind == .chinese {
            let entries = context.glossary.chinese.entries(of: line.text(line[index]))
            guard let entry = entries.first, !ChineseResidue.isGloss(line, index) else { continue }
            let glossary = context.glossary.glossary, preferred = glossary.bytes(glossary.entries[entry].preferred)
            guard !ChineseResidue.standsBeside(entries, line, index, context) else { continue }
            let isOne = entries.allSatisfy { glossary.bytes(glossary.entries[$0].preferred) == preferred }
            let isCertain =
                isOne && line[index].count > ChineseResidue.characterSize && ChineseResidue.isName(glossary.entries[entry].kind)
                && ChineseResidue.isUsed(line, index, preferred)
            let replacement = TermReplacement(line, chinese: index, preferred: preferred)
            proposals.replace(
                replacement.range, with: ChineseResidue.spaced(replacement.text, line, index), isCertain ? .safe : .review, entry: entry)
        }
    }

    /// The bytes of most Chinese characters in UTF-8.
    private static let characterSize = 3

    /// What has one English name, which fits wherever the Chinese stood.
    private static func isName(_ kind: TermKind?) -> Bool {
        switch kind {
        case .place, .organisation, .person, .product: true
        case .work, .event, .phrase, .quantity, .unit, .abbreviation, nil: false
        }
    }

    /// In brackets or quotation marks, or after a dash, colon or mark of equality, Chinese is shown, not used.
    private static func isGloss(_ line: borrowing LineText, _ index: Int) -> Bool {
        isShowing(line[index - 1]) || isShowing(line[index + 1]) && !isPossessive(line, index + 1)
            || line.quotations.isOpen(line, at: index)
    }

    private static func isShowing(_ token: Token) -> Bool {
        guard token.kind == .mark else { return false }
        switch token.mark {
        case .comma, .semicolon, .exclamation, .question, .period: return false
        default: return true
        }
    }

    /// No word of the sentence speaks of words, nor does the sentence have the English too.
    private static func isUsed(_ line: borrowing LineText, _ index: Int, _ preferred: [UInt8]) -> Bool {
        let sentence = Sentences.tokens(line, around: index)
        let speaks = sentence.contains { place in
            line[place].kind == .word && PhraseList.mentionWords.contains(line.text(line[place]))
        }
        let text = line.text(Int(line[sentence.lowerBound].start)..<Int(line[sentence.upperBound - 1].end))
        return !speaks && !(0..<max(0, text.count - preferred.count + 1)).contains { hasBytes(text, $0, preferred) }
    }

    private static func hasBytes(_ text: Span<UInt8>, _ start: Int, _ bytes: [UInt8]) -> Bool {
        bytes.indices.allSatisfy { text[start + $0] == bytes[$0] }
    }

    /// The apostrophe at `index` and an s are glued to what stands before.
    private static func isPossessive(_ line: borrowing LineText, _ index: Int) -> Bool {
        let mark = line[index], next = line[index + 1]
        return mark.mark.isSingleQuote && mark.gap == .none && next.gap == .none && line.token(next, folds: "s")
    }

    /// The English of one of the entries stands next to it.
    private static func standsBeside(
        _ entries: [Int], _ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext
    ) -> Bool {
        let matcher = context.glossary.matcher
        for length in 1...longestName {
            for run in [index - length..<index, index + 1..<index + 1 + length] {
                guard line.has(run.lowerBound), line.has(run.upperBound - 1) else { continue }
                let text = line.text(Int(line[run.lowerBound].start)..<Int(line[run.upperBound - 1].end))
                guard let form = matcher.form(exactly: text) else { continue }
                if matcher.owners[matcher.info(form).owners].contains(where: { entries.contains($0.entry) }) { return true }
            }
        }
        return false
    }

    /// In tokens.
    private static let longestName = 6

    /// The term with the spaces that it needs.
    private static func spaced(_ term: [UInt8], _ line: borrowing LineText, _ index: Int) -> [UInt8] {
        var text = term
        let next = line[index + 1]
        if line[index].gap == .none, needsSpace(line[index - 1]) { text = Bytes.space + text }
        if line.has(index + 1), next.gap == .none, needsSpace(next) { text += Bytes.space }
        return text
    }

    private static func needsSpace(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .dottedLetters, .number, .numberWord, .protected: token.count > 0
        case .mark, .chinese, .other: false
        }
    }
}
