internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// A rule that puts the preferred term where the text has a wrong form of it. What the glossary knows of a line is walked
/// through once for each rule, the longest form first, and never inside a right form.
protocol TermRule: Rule {
    /// What a form is that this rule judges.
    var role: FormRoles { get }

    /// Whether it judges the form as this entry's, which has it in the role.
    func judges(_ owner: FormOwner, _ form: Span<UInt8>, _ glossary: Glossary) -> Bool

    /// What the replacement is at this place; nil where the form stays.
    func applicability(
        _ line: borrowing LineText, _ place: TermPlace, _ owner: FormOwner, _ context: borrowing RuleContext
    ) -> Applicability?
}

extension TermRule {
    var triggers: Triggers { [.term] }

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        checkTerms(line, context, &proposals)
    }

    /// Walks through what the glossary knows of the line.
    func checkTerms(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        let hits = line.hits.hits(in: line, context.glossary.matcher)
        guard hasCandidate(hits, context) else { return }
        var first = 0
        var settled = Settled(end: 0, isRight: false)
        while first < hits.count {
            var next = first + 1
            while next < hits.count, hits[next].start == hits[first].start { next += 1 }
            let start = Int(hits[first].start)
            if start < settled.end {
                // What begins in a right form is no wrong one; a right one protects beyond the end of the other.
                if settled.isRight { settled.end = max(settled.end, rightEnd(hits, first..<next, context)) }
            } else if concernsRule(hits, first..<next, context), let token = TermPlace.token(line, at: start) {
                settled = settle(line, hits, first..<next, token, context, &proposals) ?? settled
            }
            first = next
        }
    }

    /// One of the hits is of a form that the rule judges.
    private func hasCandidate(_ hits: [TermHit], _ context: borrowing RuleContext) -> Bool {
        for index in hits.indices where context.glossary.matcher.roles(hits[index].form).contains(role) { return true }
        return false
    }

    /// One of the hits is of a form that the rule judges, or of a right one.
    private func concernsRule(_ hits: [TermHit], _ group: Range<Int>, _ context: borrowing RuleContext) -> Bool {
        for index in group where !context.glossary.matcher.roles(hits[index].form).isDisjoint(with: [role, .preferred, .admitted]) { return true }
        return false
    }

    /// Where the longest right form of the hits ends; 0 when none is of a right form.
    private func rightEnd(_ hits: [TermHit], _ group: Range<Int>, _ context: borrowing RuleContext) -> Int {
        for index in group.reversed() where isRight(hits[index], context) { return Int(hits[index].end) }
        return 0
    }

    private func isRight(_ hit: TermHit, _ context: borrowing RuleContext) -> Bool {
        !context.glossary.matcher.roles(hit.form).isDisjoint(with: [.preferred, .admitted])
    }

    /// Tries the hits of one start, which come shortest first, from the longest on. Returns what is settled, or nil when none says
    /// anything.
    private func settle(
        _ line: borrowing LineText, _ hits: [TermHit], _ group: Range<Int>, _ token: Int, _ context: borrowing RuleContext,
        _ proposals: inout Proposals
    ) -> Settled? {
        for index in group.reversed() {
            let place = TermPlace(hits: hits, index: index, token: token)
            if let (entry, applicability) = best(line, place, context),
                replace(line, place, entry, applicability, context, &proposals)
            {
                return Settled(end: place.range.upperBound, isRight: false)
            }
            if isRight(place.hit, context) { return Settled(end: place.range.upperBound, isRight: true) }
        }
        return nil
    }

    /// The first entry whose form is to be replaced here; one that is only to be offered where no other is.
    private func best(
        _ line: borrowing LineText, _ place: TermPlace, _ context: borrowing RuleContext
    ) -> (entry: Int, applicability: Applicability)? {
        let matcher = context.glossary.matcher, glossary = context.glossary.glossary
        guard matcher.roles(place.hit.form).contains(role), !place.hit.isRaised || place.mayBeRaised(line), !place.endsCompound(line)
        else { return nil }
        let beginsCompound = place.beginsCompound(line)
        var offered: (entry: Int, applicability: Applicability)?
        for index in matcher.info(place.hit.form).owners {
            let owner = matcher.owners[index]
            guard owner.role == role, judges(owner, line.text(place.range), glossary) else { continue }
            // A derived spelling is just that one: with another capital or a plural ending it is another word.
            if role == .derived ? place.hit.isRaised || place.hit.plural > 0 : beginsCompound { continue }
            guard let applicability = applicability(line, place, owner, context) else { continue }
            if applicability == .safe { return (owner.entry, applicability) }
            if offered == nil { offered = (owner.entry, applicability) }
        }
        return offered
    }

    private func replace(
        _ line: borrowing LineText, _ place: TermPlace, _ entry: Int, _ applicability: Applicability,
        _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) -> Bool {
        let glossary = context.glossary.glossary
        guard let replacement = TermReplacement(line, place, preferred: glossary.bytes(glossary.entries[entry].preferred)),
            !place.crossesProtected(line, replacement.range)
        else { return false }
        proposals.replace(replacement.range, with: replacement.text, applicability, entry: entry)
        return true
    }
}

/// Up to where a line is done with.
private struct Settled {
    var end: Int
    /// By a right form, which stays, and not by a replacement.
    let isRight: Bool
}
