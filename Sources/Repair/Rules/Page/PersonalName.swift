internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Two tokens of a line (more where the given name has a hyphen) that can be a person's name.
struct PersonalName {
    enum Kind {
        /// A Chinese surname and a given name in pinyin.
        case chinese
        /// A first word that is only a name, and a second one that can be one.
        case english
        /// In form a Chinese name, but made of two common English words (Tan Line).
        case ordinary
    }

    let kind: Kind
    /// The token after the name.
    let end: Int

    /// The commonest tiers of the lexicon: an English word that everybody meets.
    private static let commonTier = 4

    /// The name at token `index`, or nil where there is none; it ends before token `limit`.
    init?(_ line: borrowing LineText, _ index: Int, before limit: Int, _ context: borrowing RuleContext) {
        guard index + 1 < limit, line[index].kind == .word, line[index + 1].kind == .word else { return nil }
        let family = line[index], given = line[index + 1]
        guard line.isCapitalised(family), line.isCapitalised(given) else { return nil }
        var end = index + 2
        while end + 1 < limit, line[end].mark == .hyphen, line[end].gap == .none, line[end + 1].kind == .word,
            line[end + 1].gap == .none
        {
            end += 2
        }
        self.end = end
        let givenName = Int(given.start)..<Int(line[end - 1].end)
        if context.glossary.isOtherName(line.text(Int(family.start)..<givenName.upperBound)) { return nil }
        let first = line.word(family), second = line.word(given)
        if line.lexicon.couldBeChineseName(line.text(family), line.text(givenName)) {
            kind = PersonalName.isCommon(first) && PersonalName.isCommon(second) ? .ordinary : .chinese
        } else {
            guard first.isOnlyCapital || first.isGivenName, !second.isKnown || second.isCapital, !second.isFunction else {
                return nil
            }
            kind = .english
        }
    }

    private static func isCommon(_ word: WordInfo) -> Bool { word.isSmall && word.smallTier <= commonTier }
}

extension TermIndex {
    /// True when `run` spells a preferred or admitted term of something that is no person: Hong Kong.
    fileprivate func isOtherName(_ run: Span<UInt8>) -> Bool {
        guard let form = matcher.form(exactly: run) else { return false }
        for place in matcher.info(form).owners {
            let owner = matcher.owners[place]
            if !FormRoles.wrong.contains(owner.role), glossary.entries[owner.entry].kind != .person { return true }
        }
        return false
    }
}
