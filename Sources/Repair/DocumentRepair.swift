internal import GlossaryStore
internal import TextModel

/// Repairs one document: passes over its lines until nothing changes, so that a second run finds nothing to do. Each pass
/// takes its evidence from the text it sees.
struct DocumentRepair {
    private let repairer: Repairer
    private let recording: Bool
    private var line: LineRepairer
    private var lines: [Line] = []
    private var hits: [TermHit] = []
    /// By line number; lines keep their numbers through all passes.
    private var records: [Int: LineRecord] = [:]

    /// More passes than any chain of repairs needs; a document that still changes then is left as the last pass made it.
    private static let passLimit = 8

    init(_ repairer: Repairer, recording: Bool) {
        self.repairer = repairer
        self.recording = recording
        line = LineRepairer(stages: repairer.stages, threshold: repairer.settings.apply == .safe ? .safe : .review)
    }

    /// Appends the result to `output`; returns false when it is the document itself.
    mutating func run(_ document: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        var current: [UInt8] = [], next: [UInt8] = []
        guard pass(document, into: &current) else {
            output.append(document, 0..<document.count)
            return false
        }
        for _ in 1..<DocumentRepair.passLimit {
            next.removeAll(keepingCapacity: true)
            guard pass(current.span, into: &next) else { break }
            swap(&current, &next)
        }
        output.append(contentsOf: current)
        return true
    }

    /// One pass over the lines of `document`. Returns false, and leaves `output` empty, when nothing changed.
    private mutating func pass(_ document: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        lines.removeAll(keepingCapacity: true)
        LineScan.scan(document, into: &lines)
        skipByteOrderMark(document)
        hits.removeAll(keepingCapacity: true)
        let evidence = repairer.terms.survey(document, &lines, &hits)
        let blocks = ProtectedBlocks(document, lines)
        return document.withUnsafeBufferPointer { bytes in
            let context = RuleContext(
                document: DocumentEvidence(bytes, lines: lines, lexicon: repairer.lexicon, terms: evidence),
                glossary: repairer.terms, lexicon: repairer.lexicon)
            return repairLines(document, blocks, context, into: &output)
        }
    }

    private mutating func repairLines(
        _ document: Span<UInt8>, _ blocks: ProtectedBlocks, _ context: borrowing RuleContext, into output: inout [UInt8]
    ) -> Bool {
        var copied = 0, nextBlock = 0
        for number in lines.indices {
            let place = lines[number]
            if place.triggers.isDisjoint(with: repairer.triggers) { continue }
            while nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].upperBound <= number { nextBlock += 1 }
            if nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].contains(number) { continue }
            let text = document.extracting(place.start..<place.end)
            if place.triggers.contains(.beyondASCII), !LineCheck.isRepairable(text) { continue }
            var record: LineRecord? = recording ? records[number] ?? LineRecord() : nil
            let changed = line.repair(text, place.triggers, context, record: &record)
            if let record { records[number] = record }
            guard changed else { continue }
            output.append(document, copied..<place.start)
            output.append(contentsOf: line.text)
            copied = place.end
        }
        guard copied > 0 || !output.isEmpty else { return false }
        output.append(document, copied..<document.count)
        return true
    }

    /// A byte order mark is no part of the first line's text.
    private mutating func skipByteOrderMark(_ document: Span<UInt8>) {
        if document.count >= 3, document[0] == 0xEF, document[1] == 0xBB, document[2] == 0xBF { lines[0].start = 3 }
    }
}

extension DocumentRepair {
    /// What the passes recorded, in document order, with offsets in `document`, which is what `run` was given.
    func findings(in document: Span<UInt8>) -> [Finding] {
        guard !records.isEmpty else { return [] }
        var original: [Line] = []
        LineScan.scan(document, into: &original)
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
