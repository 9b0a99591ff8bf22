internal import GlossaryStore
internal import TextModel

/// Repairs one document: passes over its lines until nothing changes, so that a second run finds nothing to do. Each pass
/// takes its evidence from the text it sees.
struct DocumentRepair {
    private let repairer: Repairer
    private let recording: Bool
    private var line: LineRepairer
    private var flags: LineFlags
    /// By line number; lines keep their numbers through all passes.
    private var records: [Int: LineRecord] = [:]

    /// More passes than any chain of repairs needs; what still changes then is left as the last pass made it.
    private static let passLimit = 8

    init(_ repairer: Repairer, recording: Bool) {
        self.repairer = repairer
        self.recording = recording
        flags = LineFlags(repairer.lexicon, repairer.terms)
        line = LineRepairer(repairer, findsAll: recording || repairer.settings.apply != .safe)
    }

    /// Appends the result to `output`; returns false when it is the document itself.
    mutating func run(_ document: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        var current: [UInt8] = [], next: [UInt8] = []
        switch pass(document, into: &current) {
        case .unchanged:
            output.append(document, 0..<document.count)
            return false
        case .changed: break
        case .evidenceChanged:
            for _ in 1..<DocumentRepair.passLimit {
                next.removeAll(keepingCapacity: true)
                let result = pass(current.span, into: &next)
                if result == .unchanged { break }
                swap(&current, &next)
                if result == .changed { break }
            }
        }
        output.append(contentsOf: current)
        return true
    }

    private enum Result {
        case unchanged
        /// Some lines changed, and nothing that other lines were judged by.
        case changed
        /// Another pass may find more, or judge otherwise.
        case evidenceChanged
    }

    /// A line that a pass changed: where it was in the pass's input, where it is in its output.
    private struct ChangedLine {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// One pass over the lines of `document`; `output` stays empty when nothing changed.
    private mutating func pass(_ document: Span<UInt8>, into output: inout [UInt8]) -> Result {
        let counts = flags.survey(document)
        var lines = flags.lines
        // A byte order mark is no part of the first line's text.
        if document.count >= 3, document[0] == 0xEF, document[1] == 0xBB, document[2] == 0xBF { lines[0].start = 3 }
        let blocks = ProtectedBlocks(document, lines)
        return document.withUnsafeBufferPointer { bytes in
            let evidence = DocumentEvidence(
                bytes, lines: lines, capitals: flags.scan.capitals, lexicon: repairer.lexicon, terms: counts.evidence)
            if flags.scan.gluedCapitals >= DocumentStyle.habit, evidence.documentStyle.capitalisesClauses {
                for number in lines.indices where lines[number].triggers.contains(.capitalAfterComma) {
                    lines[number].triggers.insert(.clauseCapital)
                }
            }
            let context = RuleContext(document: evidence, glossary: repairer.terms, lexicon: repairer.lexicon)
            let changed = repairLines(document, lines, blocks, context, into: &output)
            if changed.isEmpty { return .unchanged }
            return evidenceHolds(evidence, counts, document, changed, output) ? .changed : .evidenceChanged
        }
    }

    private mutating func repairLines(
        _ document: Span<UInt8>, _ lines: [Line], _ blocks: ProtectedBlocks, _ context: borrowing RuleContext,
        into output: inout [UInt8]
    ) -> [ChangedLine] {
        var changed: [ChangedLine] = [], copied = 0, nextBlock = 0
        let triggers = line.triggers
        for number in lines.indices {
            let place = lines[number]
            if place.triggers.isDisjoint(with: triggers), !line.findsAll { continue }
            while nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].upperBound <= number { nextBlock += 1 }
            if nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].contains(number) { continue }
            let text = document.extracting(place.start..<place.end)
            if place.triggers.contains(.beyondASCII), !LineCheck.isRepairable(text) { continue }
            var record: LineRecord? = recording ? records[number] ?? LineRecord() : nil
            let isChanged = settle(text, place.triggers, context, &record)
            if let record { records[number] = record }
            guard isChanged else { continue }
            output.append(document, copied..<place.start)
            changed.append(ChangedLine(old: place.start..<place.end, new: output.count..<output.count + line.text.count))
            output.append(contentsOf: line.text)
            copied = place.end
        }
        if !changed.isEmpty { output.append(document, copied..<document.count) }
        return changed
    }

    /// Repairs a line again and again until nothing more is found in it; the result is `line.text`.
    private mutating func settle(
        _ text: Span<UInt8>, _ triggers: Triggers, _ context: borrowing RuleContext, _ record: inout LineRecord?
    ) -> Bool {
        guard line.repair(text, triggers, context, &flags, record: &record) else { return false }
        for _ in 1..<DocumentRepair.passLimit {
            let before = line.takeText()
            let left = flags.triggers(of: before.span).union(flags.hasDeprecatedTerm(before.span) ? .term : [])
            guard line.findsAll || !left.isDisjoint(with: line.triggers),
                line.repair(before.span, left, context, &flags, record: &record)
            else {
                line.putText(before)
                break
            }
        }
        return true
    }

    /// True when the changes left everything as it was that rules asked about the document.
    private mutating func evidenceHolds(
        _ evidence: DocumentEvidence, _ counts: TermCounts, _ document: Span<UInt8>, _ changed: [ChangedLine], _ output: [UInt8]
    ) -> Bool {
        var after = counts
        var old: [UInt8] = [], new: [UInt8] = []
        for line in changed {
            old.append(document, line.old)
            old.append(0x0A)
            new.append(contentsOf: output[line.new])
            new.append(0x0A)
        }
        flags.count(old.span, -1, &after)
        flags.count(new.span, 1, &after)
        return evidence.answersHold(old.span, new.span, after.evidence, repairer.terms)
    }
}

extension DocumentRepair {
    /// What the passes recorded, in document order, with offsets in `document`, which is what `run` was given.
    func findings(in document: Span<UInt8>) -> [Finding] {
        guard !records.isEmpty else { return [] }
        var scan = LineScan()
        scan.scan(document)
        var original = scan.lines
        if document.count >= 3, document[0] == 0xEF, document[1] == 0xBB, document[2] == 0xBF { original[0].start = 3 }
        var findings: [Finding] = []
        for (number, record) in records.sorted(by: { $0.key < $1.key }) {
            findings += DocumentRepair.findings(record, at: original[number].start)
        }
        return findings
    }

    private static func findings(_ record: LineRecord, at start: Int) -> [Finding] {
        var findings = record.script.items.map { item in
            Finding(
                range: item.edit.range.lowerBound + start..<item.edit.range.upperBound + start,
                replacement: item.edit.replacement,
                rules: item.notes.map(\.rule).reduce(into: []) { ids, rule in
                    let id = RuleRegistry.all[rule].info.id
                    if !ids.contains(id) { ids.append(id) }
                },
                applicability: item.notes.map(\.applicability).min() ?? .safe, status: .applied,
                reason: reason(item.notes[0].rule, item.notes.compactMap(\.entry).first),
                entry: item.notes.compactMap(\.entry).first)
        }
        for (proposal, status) in record.open {
            findings.append(
                Finding(
                    range: proposal.range.lowerBound + start..<proposal.range.upperBound + start,
                    replacement: proposal.replacement, rules: [RuleRegistry.all[proposal.rule].info.id],
                    applicability: proposal.applicability, status: status, reason: reason(proposal.rule, proposal.entry),
                    entry: proposal.entry))
        }
        return findings.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    private static func reason(_ rule: Int, _ entry: EntryReference?) -> String {
        let summary = RuleRegistry.all[rule].info.summary
        guard let entry else { return summary }
        return entry.note.isEmpty ? "\(entry.zh) is \(entry.en)" : "\(entry.zh) is \(entry.en): \(entry.note)"
    }
}
