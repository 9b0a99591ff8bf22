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
                free = settle(line, hits, first..<next, token, context, &proposals) ?? free
            }
            first = next
        }
    }

    /// Tries the hits of one start, which come shortest first, from the longest on. Returns where the text is settled up
    /// to, or nil when none says anything.
    private func settle(
        _ line: borrowing LineText, _ hits: [TermHit], _ group: Range<Int>, _ token: Int, _ context: borrowing RuleContext,
        _ proposals: inout Proposals
    ) -> Int? {
        for index in group.reversed() {
            let place = TermPlace(hits: hits, index: index, token: token)
            if let end = settle(line, place, context, &proposals) { return end }
        }
        return nil
    }

    /// Proposes the replacement of a deprecated form, or accepts a right one. Returns where the text is settled up to, or
    /// nil when this hit says nothing.
    private func settle(
        _ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) -> Int? {
        let hit = place.hit, info = context.glossary.matcher.info(hit.form)
        if info.roles.contains(.deprecated), !hit.isRaised || mayBeRaised(line, place.token), !isHyphenated(line, place.range),
            let entry = entry(line, place, context), replace(line, place, entry, context, &proposals)
        {
            return Int(hit.end)
        }
        return info.roles.isDisjoint(with: [.preferred, .admitted]) ? nil : Int(hit.end)
    }

    /// The first row of the glossary that deprecates the form and whose conditions hold; one that asks for a review only
    /// where no other is.
    private func entry(_ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext) -> Int? {
        let matcher = context.glossary.matcher
        var review: Int?
        for owner in matcher.owners[matcher.info(place.hit.form).owners] where owner.role == .deprecated {
            let isReview = context.glossary.glossary.entries[owner.entry].flags.contains(.review)
            if isReview && review != nil { continue }
            guard TermConditions.hold(owner.entry, line, place, context) else { continue }
            if !isReview { return owner.entry }
            review = owner.entry
        }
        return review
    }

    /// A capital that the form does not have is right at the start of a sentence, clause or quotation.
    private func mayBeRaised(_ line: borrowing LineText, _ token: Int) -> Bool {
        token == 0 || line[token - 1].kind == .mark
    }

    /// Part of a word with hyphens: "non-Neolithic".
    private func isHyphenated(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        let hyphen = UInt8(ascii: "-"), start = range.lowerBound, end = range.upperBound
        return line.byte(start - 1) == hyphen && line.byte(start - 2).isASCIILetter
            || line.byte(end) == hyphen && line.byte(end + 1).isASCIILetter
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
        let glossary = context.glossary.glossary, row = glossary.entries[entry]
        guard let replacement = TermReplacement(line, place, preferred: glossary.bytes(row.preferred)),
            !crossesProtected(line, place.token, replacement.range)
        else { return false }
        if line.copy(replacement.range) == replacement.text { return true }
        proposals.replace(
            replacement.range, with: replacement.text, row.flags.contains(.review) ? .review : .safe, entry: entry)
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
