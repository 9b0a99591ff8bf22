internal import TextModel

/// Repairs one document: passes over its lines until nothing changes, so that a second run finds nothing to do. Each pass
/// takes its evidence from the text it sees.
struct DocumentRepair {
    let repairer: Repairer
    private let recording: Bool
    private var line: LineRepairer
    /// For the document, and for the lines that were changed.
    private var flags: LineFlags, changedFlags: LineFlags
    /// By line number; lines keep their numbers through all passes.
    private(set) var records: [Int: LineRecord] = [:]

    /// More passes, and more rounds in a pass, than any chain of repairs needs; what still changes then is left as it is.
    private static let limit = 8

    init(_ repairer: Repairer, recording: Bool) {
        self.repairer = repairer
        self.recording = recording
        flags = LineFlags(repairer.lexicon, repairer.terms)
        changedFlags = flags
        let settings = repairer.settings, promotes = settings.overrides.values.contains(.safe)
        line = LineRepairer(repairer, findsAll: recording || settings.apply != .safe || promotes)
    }

    /// Appends the result to `output`; returns false when it is the document itself.
    mutating func run(_ document: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        let start = output.count
        var result = pass(document, into: &output)
        if result == .unchanged {
            output.append(document, 0..<document.count)
            return false
        }
        for _ in 1..<DocumentRepair.limit where result == .evidenceChanged {
            let current = Array(output[start...])
            output.removeSubrange(start...)
            result = pass(current.span, into: &output)
            if result == .unchanged { output += current }
        }
        return true
    }

    private enum Result {
        case unchanged
        /// Some lines changed, and nothing that other lines were judged by.
        case changed
        /// Another pass may find more, or judge otherwise.
        case evidenceChanged
    }

    /// One pass over the lines of `document`; nothing is appended to `output` when nothing changed.
    private mutating func pass(_ document: Span<UInt8>, into output: inout [UInt8]) -> Result {
        var counts = repairer.terms.noCounts
        flags.survey(document, &counts)
        let lines = DocumentLines.of(document, flags.scan), start = output.count
        return document.withUnsafeBufferPointer { bytes in
            let evidence = DocumentEvidence(
                bytes, lines: lines, capitals: flags.scan.capitals, lexicon: repairer.lexicon, terms: counts.evidence)
            let context = RuleContext(document: evidence, glossary: repairer.terms, lexicon: repairer.lexicon)
            let habit = flags.scan.gluedCapitals >= DocumentStyle.habit && evidence.documentStyle.capitalisesClauses
            let extra: Triggers = habit ? .clauseCapital : []
            var patches = firstRound(document, lines, extra, context, &counts)
            if patches.isEmpty { return .unchanged }
            var round = 1
            while round < DocumentRepair.limit, patches.lastRound == round - 1 {
                nextRound(&patches, extra, context, &counts)
                round += 1
            }
            patches.apply(to: document, into: &output)
            // The last round but one was surveyed last: when it was the first, it holds all changed lines.
            let text = patches.text
            if patches.lastRound > 0 { changedFlags.scan(text.span) }
            let holds =
                evidence.answersHold(patches.lines, (text.span, changedFlags.scan), counts.evidence, repairer.terms)
                && evidence.wholeAnswersHold(output.span.extracting(start..<output.count))
            return holds ? .changed : .evidenceChanged
        }
    }

    /// Repairs every line of the document that has a trigger.
    private mutating func firstRound(
        _ document: Span<UInt8>, _ lines: [Line], _ extra: Triggers, _ context: borrowing RuleContext, _ counts: inout TermCounts
    ) -> LinePatches {
        let blocks = ProtectedBlocks(document, lines)
        var patches = LinePatches(), nextBlock = 0
        for number in lines.indices {
            let triggers = DocumentRepair.triggers(lines[number], extra)
            if triggers.isDisjoint(with: line.triggers), !line.findsAll { continue }
            while nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].upperBound <= number { nextBlock += 1 }
            if nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].contains(number) { continue }
            let place = lines[number].start..<lines[number].end
            if triggers.contains(.oddCharacter), !LineCheck.isRepairable(document.extracting(place)) { continue }
            guard repair(number, document.extracting(place), triggers, context) else { continue }
            flags.discount(place, &counts)
            patches.add(number, place, line.text)
        }
        return patches
    }

    /// Looks once more at the lines that the round before changed.
    private mutating func nextRound(
        _ patches: inout LinePatches, _ extra: Triggers, _ context: borrowing RuleContext, _ counts: inout TermCounts
    ) {
        let (text, owners) = patches.beginRound()
        changedFlags.survey(text.span, &counts)
        let lines = changedFlags.lines
        for index in lines.indices {
            let triggers = DocumentRepair.triggers(lines[index], extra)
            if triggers.isDisjoint(with: line.triggers), !line.findsAll { continue }
            let place = lines[index].start..<lines[index].end, patch = owners[index]
            guard repair(patches[patch].number, text.span.extracting(place), triggers, context) else { continue }
            changedFlags.discount(place, &counts)
            patches.change(patch, line.text)
        }
    }

    /// Capitals after a comma and a space are looked at where the document capitalises clauses.
    private static func triggers(_ line: Line, _ extra: Triggers) -> Triggers {
        line.triggers.contains(.capitalAfterComma) ? line.triggers.union(extra) : line.triggers
    }

    private mutating func repair(_ number: Int, _ text: Span<UInt8>, _ triggers: Triggers, _ context: borrowing RuleContext) -> Bool {
        var record: LineRecord? = recording ? records[number] ?? LineRecord() : nil
        let isChanged = line.repair(text, triggers, context, &changedFlags, record: &record)
        if let record { records[number] = record }
        return isChanged
    }
}
