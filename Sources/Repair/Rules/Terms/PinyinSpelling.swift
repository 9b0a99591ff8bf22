internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "WuHan" becomes "Wuhan".
struct PinyinSpelling: TermRule {
    let info = RuleInfo(
        id: "pinyin-spelling", stage: .terms,
        summary: "A Chinese name with its syllables apart, glued or capitalised",
        reason: """
            Pinyin writes a place name as one word and a person's name as two. Translators also write every syllable as a word \
            (Wu Han), with a capital (WuHan) or glue surname and given name (Zhangyimou). The wrong spellings are worked out \
            from the Chinese of each glossary entry whose English is its pinyin. What another name may look like (Wu Han is \
            also a historian, Zhangyong a town) is at most a review; the syllables of a place apart are put right after "in" and \
            the like, where the document has the right form too, in the middle of a sentence.
            """,
        examples: [
            .init("The train to WuHan stops in ShiJiaZhuang.", "The train to Wuhan stops in Shijiazhuang."),
            .init("The historian Wu Han wrote a play.", "The historian Wu Han wrote a play."),
        ])

    var role: FormRoles { .derived }

    func judges(_ owner: FormOwner, _ form: Span<UInt8>, _ glossary: Glossary) -> Bool {
        !glossary.lacksCapitals(form, of: glossary.entries[owner.entry].preferred)
    }

    func applicability(
        _ line: borrowing LineText, _ place: TermPlace, _ owner: FormOwner, _ context: borrowing RuleContext
    ) -> Applicability? {
        let form = DerivedForm(line, place, owner, context)
        guard form.standsInProse(line) else { return nil }
        if form.isSplitName(line) {
            guard form.isAttested(context), !place.isPartOfName(line) else { return nil }
            return place.followsPlacePreposition(line) ? .safe : .review
        }
        if form.isOtherTerm { return form.isAttested(context) ? .safe : nil }
        if form.isOneWord(line) { return form.hasInnerCapital(line) ? .safe : .review }
        return form.hasOrdinaryWord(line) && !form.isAttested(context) ? .review : .safe
    }
}
