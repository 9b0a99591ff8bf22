internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "Lucacu" becomes "Lukaku" where the document has it so for the same 卢卡库.
struct InconsistentTerm: Rule {
    let info = RuleInfo(
        id: "inconsistent-term", stage: .terms,
        summary: "A name of the source that the document spells in several ways",
        reason: """
            Foreign names stand in a Chinese source by their sound, and translators spell what they do not know now so, now so. Where \
            no glossary has the name, the source (--source) shows that two spellings are of one: both sound like the same characters, \
            and stand in no line without them. The spelling of most lines takes the place of the other; where most is not three \
            times as many this is a review, where there are as many of each it is a report. Spellings that English knows, \
            adjectives, other first names before the same surname and lines that have both stay.
            """,
        examples: [
            .init(
                "Lukaku scored.\nThen Lukaku fell.\nLukaku got up.\nLucacu went on.",
                "Lukaku scored.\nThen Lukaku fell.\nLukaku got up.\nLukaku went on.",
                source: "卢卡库进球。\n后来卢卡库倒地。\n卢卡库站了起来。\n卢卡库继续比赛。"),
            .init("Lukaku scored.\nLukaku's coach smiled.", "Lukaku scored.\nLukaku's coach smiled.", source: "卢卡库进球。\n卢卡库的教练笑了。"),
        ])
    let triggers: Triggers = [.sourceNames]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        guard let source = context.source, let segment = context.segment else { return }
        let variants = context.document.variants(source)
        if variants.isEmpty { return }
        for index in 0..<line.count where line[index].kind == .word {
            let range = Int(line[index].start)..<line.stemEnd(line[index])
            guard let variant = variants[line.text(range)], !TermPlace.isTechnical(line, range), !isKnown(line.text(range), variant, context),
                segment.scalars.hold(variant.name[...])
            else { continue }
            let mention = SourceMention(variant.name[...], variant.common)
            if variant.applicability == .report {
                proposals.report(range, source: mention)
            } else {
                let replacement = TermReplacement(line, range, token: index, preferred: variant.common)
                proposals.replace(replacement.range, with: replacement.text, variant.applicability, source: mention)
            }
        }
    }

    /// The glossary has the spelling for something, or not the one in its place.
    private func isKnown(_ word: Span<UInt8>, _ variant: NameVariants.Variant, _ context: borrowing RuleContext) -> Bool {
        let matcher = context.glossary.matcher
        if matcher.form(exactly: word) != nil { return true }
        return matcher.form(exactly: variant.common.span).map { matcher.roles($0).isDisjoint(with: [.preferred, .admitted]) } ?? false
    }
}
