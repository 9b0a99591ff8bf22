internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "inWuhan" becomes "in Wuhan".
struct GluedWords: Rule {
    let info = RuleInfo(
        id: "glued-words", stage: .joins,
        summary: "Two words without a space between them",
        reason: """
            Where a translated piece is put into a sentence, the space before or after it is lost, and a capital within the \
            word shows the seam. A space is put between a small word and a name, between two names, and between an acronym \
            and a name; two forms of one glossary term are parted by a comma. A name is one by the dictionary, the glossary, \
            the document or its pinyin. Names that are written so (WeChat, McDonald), prefixes of surnames, two ordinary \
            words and code stay. Two ordinary words that the document also has apart, and a full stop that may be missing \
            before a function word, are a review.
            """,
        examples: [
            .init("The seminar was held inWuhan last week.", "The seminar was held in Wuhan last week."),
            .init("Both goals went to the visiting teamThe crowd left.", "Both goals went to the visiting team. The crowd left."),
            .init("WeChat and iPhone users call toString.", "WeChat and iPhone users call toString."),
        ])
    let triggers: Triggers = [.innerCapital]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var judge = SeamJudge()
        for index in 0..<line.count where line[index].kind == .word && line[index].shape == .mixed {
            check(line, index, &judge, context, &proposals)
        }
    }

    private func check(
        _ line: borrowing LineText, _ index: Int, _ judge: inout SeamJudge, _ context: borrowing RuleContext,
        _ proposals: inout Proposals
    ) {
        let stem = Int(line[index].start)..<line.stemEnd(line[index])
        guard var parts = WordParts(line, stem), Joins.standsFree(line, index, afterHyphen: true),
            !isWrittenSo(line, stem, context), !partsChineseName(line, parts, context, &proposals)
        else { return }
        mergeNames(line, &parts, context)
        var seams = InlineArray<4, Seam?>(repeating: nil)
        // Three capitals and more are oftener a made-up name (NanumBarunGothic) than a series of accidents.
        let isMadeUp = parts.count > 2 && line.bytes[stem.lowerBound].isASCIIUpper
        var applicability = isMadeUp ? Applicability.review : .safe
        for part in 1..<max(1, parts.count) {
            let isLast = part == parts.count - 1
            guard let seam = judge.seam(parts[part - 1], parts[part], of: index, isLast: isLast, line, context) else { return }
            seams[part] = seam
            applicability = min(applicability, seam.applicability)
        }
        if applicability == .report { return proposals.report(stem) }
        for part in 1..<max(1, parts.count) {
            if let seam = seams[part] { proposals.insert(seam.text, at: parts[part].lowerBound, applicability) }
        }
    }

    /// A name with inner capitals, or a word of the dictionary or the glossary whose capitals are another rule's affair.
    private func isWrittenSo(_ line: borrowing LineText, _ stem: Range<Int>, _ context: borrowing RuleContext) -> Bool {
        let text = line.text(stem)
        return context.lexicon.word(text).isKnown || context.glossary.matcher.form(exactly: text) != nil
    }

    /// Puts parts together that are one name: "We" and "Chat".
    private func mergeNames(_ line: borrowing LineText, _ parts: inout WordParts, _ context: borrowing RuleContext) {
        var first = 0
        while first < parts.count - 1 {
            for last in stride(from: parts.count - 1, to: first, by: -1) {
                let text = line.text(parts[first].lowerBound..<parts[last].upperBound)
                if NameEvidence.isExactMixedForm(text, context.lexicon) || context.glossary.isName(text) {
                    parts.merge(first, through: last)
                    break
                }
            }
            first += 1
        }
    }

    /// "QuChunYu": a surname and the syllables of a given name, where the document has "Qu Chunyu". Returns true when it
    /// is that.
    private func partsChineseName(
        _ line: borrowing LineText, _ parts: WordParts, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) -> Bool {
        guard parts.count == 3, context.lexicon.word(line.text(parts[0])).isSurname else { return false }
        let given = parts[1].lowerBound..<parts[2].upperBound, capital = parts[2].lowerBound
        var joined = line.copy(given)
        joined[capital - given.lowerBound] = joined[capital - given.lowerBound].asciiLowered
        guard context.document.attestsPair(line.text(parts[0]), joined.span) else { return false }
        proposals.insert(Bytes.space, at: given.lowerBound)
        proposals.replace(capital..<capital + 1, with: Bytes.single[Int(line.bytes[capital].asciiLowered)])
        return true
    }
}
