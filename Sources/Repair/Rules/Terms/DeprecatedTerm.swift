internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// "Ape Coaching" becomes "Yuanfudao".
struct DeprecatedTerm: Rule {
    let info = RuleInfo(
        id: "deprecated-term", stage: .terms,
        summary: "A rendering that the glossary deprecates",
        reason: """
            The glossary lists renderings of a Chinese term that are wrong, and under which conditions. They are replaced by the \
            preferred term, on whole words, the longest first, never inside a preferred or admitted term of any entry. A possessive \
            stays, a plural is followed where the term is a common noun, "a" and "an" are put right.
            """,
        examples: [
            .init("There were 20 cases of new crown pneumonia.", "There were 20 cases of COVID-19."),
            .init("Relations between my country and yours are good.", "Relations between my country and yours are good."),
        ])
    let triggers: Triggers = [.term]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var hits: [TermHit] = []
        context.glossary.matcher.scan(line.bytes, into: &hits)
        var first = 0, free = 0
        while first < hits.count {
            var next = first + 1
            while next < hits.count, hits[next].start == hits[first].start { next += 1 }
            if Int(hits[first].start) >= free, let token = token(line, at: Int(hits[first].start)) {
                // Longest first; hits of one start come shortest first.
                for index in (first..<next).reversed() {
                    let place = TermPlace(hits: hits, index: index, token: token)
                    if let end = settle(line, place, context, &proposals) {
                        free = end
                        break
                    }
                }
            }
            first = next
        }
    }

    /// Proposes the replacement of a deprecated form, or accepts a right one. Returns where the text is settled up to, or
    /// nil when this hit says nothing.
    private func settle(
        _ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) -> Int? {
        let hit = place.hit, info = context.glossary.matcher.info(hit.form)
        if info.roles.contains(.deprecated), !hit.isRaised || mayBeRaised(line, place.token) {
            for owner in context.glossary.matcher.owners[info.owners] where owner.role == .deprecated {
                guard TermConditions.hold(owner.entry, line, place, context) else { continue }
                if replace(line, place, owner.entry, context, &proposals) { return Int(hit.end) }
            }
        }
        return info.roles.isDisjoint(with: [.preferred, .admitted]) ? nil : Int(hit.end)
    }

    /// A capital that the form does not have is right at the start of a sentence, clause or quotation.
    private func mayBeRaised(_ line: borrowing LineText, _ token: Int) -> Bool {
        token == 0 || line[token - 1].kind == .mark
    }

    private func token(_ line: borrowing LineText, at offset: Int) -> Int? {
        var low = 0, high = line.count
        while low < high {
            let middle = (low + high) / 2
            if Int(line[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low < line.count && Int(line[low].start) <= offset && line[low].kind != .protected ? low : nil
    }

    private func replace(
        _ line: borrowing LineText, _ place: TermPlace, _ entry: Int, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) -> Bool {
        let hit = place.hit, row = context.glossary.glossary.entries[entry]
        var text = context.glossary.glossary.bytes(row.preferred)
        guard let initial = text.first else { return false }
        if hit.plural > 0 {
            guard initial.isASCIILower else { return false }
            text += EnglishForms.pluralEnding(text)
        }
        if hit.isRaised { text[0] = initial.asciiUppered }
        var start = Int(hit.start)
        let before = line[place.token - 1]
        if before.kind == .word, line[place.token].gap == .space {
            let doubledArticle = line.token(before, folds: "the") && hasPrefix(text.span, 0, "the ")
            let article = line.token(before, folds: "a") || line.token(before, folds: "an")
            if doubledArticle {
                text.removeFirst(4)
            } else if article {
                let right = EnglishForms.article(before: text), capital = line.isCapitalised(before)
                text = [capital ? right[0].asciiUppered : right[0]] + right.dropFirst() + Bytes.space + text
                start = Int(before.start)
            }
        }
        let range = start..<Int(hit.end)
        guard !crossesProtected(line, place.token, range) else { return false }
        if line.copy(range) == text { return true }
        proposals.replace(
            range, with: text, row.flags.contains(.review) ? .review : .safe, entry: context.glossary.glossary.reference(entry))
        return true
    }

    private func crossesProtected(_ line: borrowing LineText, _ first: Int, _ range: Range<Int>) -> Bool {
        var index = first
        while line.has(index), Int(line[index].start) < range.upperBound {
            if line[index].kind == .protected { return true }
            index += 1
        }
        return false
    }
}

/// A hit in a line: which one, and the token it begins at.
struct TermPlace {
    let hits: [TermHit]
    let index: Int
    let token: Int

    var hit: TermHit { hits[index] }
}
