internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "in wuhan" becomes "in Wuhan", "shang Hailin" becomes "Shang Hailin".
struct LowerCaseName: TermRule {
    let info = RuleInfo(
        id: "lower-case-name", stage: .terms,
        summary: "A Chinese name in small letters",
        reason: """
            Translators that lower the capitals of running text lower those of names with them. A name of the glossary gets its \
            capitals back; so does a Chinese surname in small letters before a given name of two syllables. Where the small form \
            is an English word (he Ping, long March, to shanghai somebody), a particle of European names, or another term, the \
            document must have the name with its capital, in the middle of a sentence.
            """,
        examples: [
            .init(
                "Trains from wuhan to dongfeng Motor carry director shang Hailin.", "Trains from Wuhan to Dongfeng Motor carry director Shang Hailin."
            ),
            .init("They tried to shanghai him; he ping-ponged.", "They tried to shanghai him; he ping-ponged."),
        ])
    let triggers: Triggers = [.term, .smallSurname]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        checkTerms(line, context, &proposals)
        for index in 0..<line.count where line[index].shape == .small { checkSurname(line, index, context, &proposals) }
    }

    var role: FormRoles { .derived }

    func judges(_ owner: FormOwner, _ form: Span<UInt8>, _ glossary: Glossary) -> Bool {
        glossary.lacksCapitals(form, of: glossary.entries[owner.entry].preferred)
    }

    func applicability(
        _ line: borrowing LineText, _ place: TermPlace, _ owner: FormOwner, _ context: borrowing RuleContext
    ) -> Applicability? {
        let form = DerivedForm(line, place, owner, context)
        guard form.standsInProse(line) else { return nil }
        if form.isOtherTerm || form.hasOrdinarySmallWord(line) { return form.isAttested(context) ? .safe : nil }
        // A short word may be one of any language, unless English knows the name.
        if form.isShortUnknownWord(line) { return form.isAttested(context) ? .safe : .review }
        return .safe
    }

    /// "shang Hailin", in the glossary or not.
    private func checkSurname(
        _ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) {
        let token = line[index], given = line[index + 1]
        guard given.shape == .capital, given.gap == .space, let initial = line.recase(token, upper: true) else { return }
        let name = line.text(Int(given.start)..<line.stemEnd(given)), surname = line.text(token)
        // "he Xiaogang left": a function word is one.
        guard !line.word(token).isFunction, line.lexicon.couldBeChineseName(surname, name), !TermPlace.isTechnical(line, token.range) else { return }
        let whole = line.text(Int(token.start)..<line.stemEnd(given))
        if context.document.attestsName(DerivedForm.capitalised(whole).span) {
            return proposals.replace(initial.range, with: initial.replacement)
        }
        guard !line.word(token).isSmall, !PhraseList.nameParticles.contains(surname), line.lexicon.syllables(name)?.count == 2,
            !line.word(given).isKnown
        else { return }
        proposals.replace(initial.range, with: initial.replacement)
    }
}
