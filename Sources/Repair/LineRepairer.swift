internal import Lexicon
internal import TextModel

/// A rule at its place in the registry, with what the settings say of it.
final class ActiveRule: Sendable {
    let rule: any Rule
    let triggers: Triggers
    let index: Int
    let setting: RuleSetting?

    init(_ rule: any Rule, index: Int, setting: RuleSetting?) {
        self.rule = rule
        triggers = rule.triggers
        self.index = index
        self.setting = setting
    }
}

/// The active rules of a stage, in registry order.
struct StageRules: Sendable {
    let stage: Stage
    let rules: [ActiveRule]
    /// What any of them may want to look at.
    let triggers: Triggers

    init?(_ stage: Stage, _ active: [ActiveRule]) {
        self.stage = stage
        rules = active.filter { $0.rule.info.stage == stage }
        triggers = rules.reduce(into: []) { $0.formUnion($1.triggers) }
        if rules.isEmpty { return nil }
    }
}

/// What is kept of one line when findings are asked for.
struct LineRecord {
    struct Note: Sendable {
        let rule: Int
        let applicability: Applicability
        let entry: Int
        let source: SourceMention?
    }

    /// From the line as given to the line as it stands.
    var script = EditScript<Note>()
    /// Proposals of the last pass that were not made, in offsets of the line as given; nil when nobody asks for them.
    var open: [(proposal: Proposal, status: Finding.Status)]?

    init(hasOpen: Bool) {
        open = hasOpen ? [] : nil
    }
}

/// Takes one line through the stages. Holds the buffers that lines share; one for each thread.
struct LineRepairer {
    private let stages: [StageRules]
    private let threshold: Applicability
    /// Every rule looks at every line: what is no safe edit is wanted too, and triggers are for safe ones.
    let findsAll: Bool
    /// What any rule may want to look at.
    let triggers: Triggers
    /// The line as it stands after the stages that ran.
    private(set) var text: [UInt8] = []
    private var scratch: [UInt8] = []
    private var tokenizer = Tokenizer()
    private var protected: [Range<Int>] = []
    /// What earlier stages put in, as byte ranges of the line as it stands.
    private var added: [Range<Int>] = [], addedBefore: [Range<Int>] = []
    /// What is held in the line, for the texts of formats alone.
    private var holds: LineHolds?
    private let quotations = Quotations()
    private let hits = LineHits()
    private var spaces: [(range: Range<Int>, isSpace: Bool)] = []
    private var proposals = Proposals()
    private var rejected: [Proposal] = []

    init(_ repairer: Repairer, findsAll: Bool) {
        stages = repairer.stages
        threshold = repairer.settings.apply == .safe ? .safe : .review
        triggers = stages.reduce(into: []) { $0.formUnion($1.triggers) }
        self.findsAll = findsAll
    }

    /// Runs every stage over `line`. Returns true when it was changed; `text` is the result then.
    ///
    /// - Parameter held: what is held in the line; it moves along with the text.
    mutating func repair(
        _ line: Span<UInt8>, _ triggers: Triggers, _ context: borrowing RuleContext, _ flags: inout LineFlags,
        record: inout LineRecord?, held: inout LineHolds?
    ) -> Bool {
        holds = held
        defer { if held != nil { swap(&held, &holds) } }
        if !findsAll, triggers.isDisjoint(with: ProtectedText.triggers) {
            protected.removeAll(keepingCapacity: true)
        } else {
            ProtectedText.find(in: line, context.lexicon, into: &protected)
        }
        if let holds { protected = ProtectedText.union(protected, holds.opaque) }
        record?.open?.removeAll()
        added.removeAll(keepingCapacity: true)
        var changed = false, tokenized = false
        var triggers = triggers
        for stage in stages {
            guard findsAll || !stage.triggers.isDisjoint(with: triggers) else { continue }
            let edited: Bool
            if changed {
                var input: [UInt8] = []
                swap(&input, &text)
                swap(&text, &scratch)
                edited = runStage(stage, input.span, triggers, &tokenized, context, &record)
                if !edited { swap(&text, &input) }
                swap(&scratch, &input)
            } else {
                edited = runStage(stage, line, triggers, &tokenized, context, &record)
            }
            if edited {
                changed = true
                // Marks and letters are others now. What later stages change shows when the line is looked at again.
                if stage.stage == .characters { triggers.formUnion(flags.triggers(of: text.span)) }
            }
        }
        return changed
    }

    /// Runs the rules of one stage over `line`; on edits puts the result into `text` and returns true.
    private mutating func runStage(
        _ stage: StageRules, _ line: Span<UInt8>, _ triggers: Triggers, _ tokenized: inout Bool,
        _ context: borrowing RuleContext, _ record: inout LineRecord?
    ) -> Bool {
        if !tokenized {
            tokenizer.tokenize(line, protected: protected)
            tokenized = true
        }
        propose(stage.rules, line, triggers, context)
        proposals.removeAll(touching: protected)
        if let holds { proposals.keep(holds, of: line) }
        proposals.removeAll(standingIn: line)
        guard !proposals.items.isEmpty else { return false }
        rejected.removeAll(keepingCapacity: true)
        let accepted = proposals.resolve(apply: threshold, rejected: &rejected)
        if record != nil { note(accepted, &record!) }
        guard !accepted.isEmpty else { return false }
        text.removeAll(keepingCapacity: true)
        var position = 0
        for proposal in accepted {
            text.append(line, position..<proposal.range.lowerBound)
            text.append(contentsOf: proposal.replacement ?? [])
            position = proposal.range.upperBound
        }
        text.append(line, position..<line.count)
        shiftProtected(accepted)
        holds?.follow(accepted.map { ($0.range, $0.replacement?.count ?? 0) })
        noteAdded(accepted)
        tokenized = followEdits(accepted)
        return true
    }

    /// True when the tokens could be kept: the edits put in or took away single spaces only.
    private mutating func followEdits(_ accepted: [Proposal]) -> Bool {
        spaces.removeAll(keepingCapacity: true)
        for proposal in accepted {
            guard let replacement = proposal.replacement, replacement.count <= 1, replacement.first ?? 0x20 == 0x20 else { return false }
            spaces.append((proposal.range, !replacement.isEmpty))
        }
        return tokenizer.follow(spaces)
    }

    /// Moves the protected ranges along with their text.
    private mutating func shiftProtected(_ accepted: [Proposal]) {
        guard !protected.isEmpty else { return }
        var shift = 0, next = 0
        for index in protected.indices {
            while next < accepted.count, accepted[next].range.upperBound <= protected[index].lowerBound {
                shift += (accepted[next].replacement?.count ?? 0) - accepted[next].range.count
                next += 1
            }
            protected[index] = protected[index].lowerBound + shift..<protected[index].upperBound + shift
        }
    }

    /// Moves what was put in before along with its text, but for what `accepted` overwrites, and adds what that puts in.
    private mutating func noteAdded(_ accepted: [Proposal]) {
        swap(&added, &addedBefore)
        added.removeAll(keepingCapacity: true)
        var shift = 0, next = 0
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + shift..<range.upperBound + shift }
        for proposal in accepted {
            while next < addedBefore.count, addedBefore[next].upperBound <= proposal.range.lowerBound {
                added.append(moved(addedBefore[next]))
                next += 1
            }
            while next < addedBefore.count, addedBefore[next].lowerBound < proposal.range.upperBound { next += 1 }
            let start = proposal.range.lowerBound + shift, count = proposal.replacement?.count ?? 0
            // A space for two, or for one of another kind, is no new one.
            let isOldSpace = count == 1 && !proposal.range.isEmpty && proposal.replacement?[0] == 0x20
            if count > 0, !isOldSpace { added.append(start..<start + count) }
            shift += count - proposal.range.count
        }
        while next < addedBefore.count {
            added.append(moved(addedBefore[next]))
            next += 1
        }
    }

    /// Lets the rules look at the line; their proposals are in `proposals` then.
    private mutating func propose(
        _ rules: [ActiveRule], _ line: Span<UInt8>, _ triggers: Triggers, _ context: borrowing RuleContext
    ) {
        var found = Proposals()
        swap(&found, &proposals)
        found.removeAll()
        do {
            let view = LineText(
                bytes: line, tokens: tokenizer.tokens, added: added.span, quotations: quotations, hits: hits, lexicon: context.lexicon)
            quotations.reset()
            hits.reset()
            for index in rules.indices {
                let active = rules[index]
                found.isTriggered = !active.triggers.isDisjoint(with: triggers)
                guard found.isTriggered || findsAll, !isIgnored(active.rule) else { continue }
                found.rule = active.index
                found.setting = active.setting
                active.rule.check(view, context, &found)
            }
        }
        swap(&found, &proposals)
    }

    /// A comment of the text says that the rule is not to look at the line.
    private func isIgnored(_ rule: any Rule) -> Bool {
        guard let holds, !holds.ignoredRules.isEmpty else { return false }
        return holds.ignoredRules.contains(rule.info.id)
    }

    private func note(_ accepted: [Proposal], _ record: inout LineRecord) {
        func original(_ proposal: Proposal) -> Proposal {
            var moved = proposal
            let start = record.script.original(proposal.range.lowerBound, end: false)
            let end = record.script.original(proposal.range.upperBound, end: true)
            moved.range = start..<max(start, end)
            return moved
        }
        if record.open != nil {
            for proposal in proposals.items where proposal.applicability < threshold || proposal.replacement == nil {
                record.open?.append((original(proposal), proposal.replacement == nil ? .reported : .offered))
            }
            for proposal in rejected { record.open?.append((original(proposal), .rejected)) }
        }
        var script = EditScript<LineRecord.Note>()
        script.items = accepted.map { proposal in
            let note = LineRecord.Note(
                rule: proposal.rule, applicability: proposal.applicability, entry: proposal.entry, source: proposal.source)
            return .init(Edit(proposal.range, proposal.replacement ?? []), [note])
        }
        record.script.compose(script)
    }
}
