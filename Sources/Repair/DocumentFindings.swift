internal import GlossaryStore
internal import TextModel

extension DocumentRepair {
    /// The edits that were made, in document order, with offsets in the document as it was given.
    var edits: [PlacedEdit] {
        var edits: [PlacedEdit] = []
        for (number, record) in sortedRecords {
            parts(record, number) { part, _ in edits.append(part) }
        }
        return edits
    }

    /// What the passes recorded, in document order, with offsets in the document as it was given.
    var findings: [Finding] {
        sortedRecords.flatMap { number, record in findings(record, number) }
    }

    private var sortedRecords: [(key: Int, value: LineRecord)] { records.sorted { $0.key < $1.key } }

    /// Goes through the edits made to a line, cut at the gaps of the line.
    private func parts(_ record: LineRecord, _ number: Int, _ body: (PlacedEdit, [LineRecord.Note]) -> Void) {
        let start = givenLines[number].start
        let before = givenHolds?[number]?.places ?? [], after = holds?[number]?.places ?? []
        let gaps = zip(before, after).lazy.filter(\.0.isGap).map { (before: $0.range.lowerBound, after: $1.range.lowerBound) }
        let all = Array(gaps)
        var next = 0, shift = 0
        for item in record.script.items {
            while next < all.count, all[next].before < item.edit.range.lowerBound { next += 1 }
            let near = all[next...].prefix { $0.before <= item.edit.range.upperBound }
            for var part in PlacedEdit.parts(of: item.edit, gaps: near, shift: shift) {
                part.edit.range = part.edit.range.lowerBound + start..<part.edit.range.upperBound + start
                body(part, item.notes)
            }
            shift += item.edit.replacement.count - item.edit.range.count
        }
    }

    private func findings(_ record: LineRecord, _ number: Int) -> [Finding] {
        let start = givenLines[number].start
        var findings: [Finding] = []
        parts(record, number) { part, notes in
            let entry = entry(notes), source = notes.compactMap(\.source).first
            var finding = Finding(
                range: part.edit.range,
                replacement: part.edit.replacement,
                rules: notes.map(\.rule).reduce(into: []) { ids, rule in
                    let id = RuleRegistry.all[rule].info.id
                    if !ids.contains(id) { ids.append(id) }
                },
                applicability: notes.map(\.applicability).min() ?? .safe, status: .applied,
                reason: reason(notes[0].rule, entry, source), entry: entry, source: source)
            finding.isBehindGap = part.isBehindGap
            findings.append(finding)
        }
        for (proposal, status) in record.open ?? [] {
            let entry = entry(proposal.entry), isNamed = status == .reported && proposal.source != nil
            findings.append(
                Finding(
                    range: proposal.range.lowerBound + start..<proposal.range.upperBound + start,
                    replacement: proposal.replacement, rules: [RuleRegistry.all[proposal.rule].info.id],
                    applicability: proposal.applicability, status: status,
                    reason: reason(proposal.rule, isNamed ? nil : entry, proposal.source), entry: entry, source: proposal.source))
        }
        func key(_ finding: Finding) -> (Int, Int, Int) {
            (finding.range.lowerBound, finding.range.upperBound, finding.isBehindGap ? 1 : 0)
        }
        return findings.sorted { key($0) < key($1) }
    }

    private func entry(_ notes: [LineRecord.Note]) -> EntryReference? {
        notes.first { $0.entry >= 0 }.flatMap { entry($0.entry) }
    }

    private func entry(_ number: Int) -> EntryReference? {
        number < 0 ? nil : repairer.terms.glossary.reference(number)
    }

    private func reason(_ rule: Int, _ entry: EntryReference?, _ source: SourceMention?) -> String {
        if let entry { return entry.note.isEmpty ? "\(entry.zh) is \(entry.en)" : "\(entry.zh) is \(entry.en): \(entry.note)" }
        if let source { return "the source has \(source.zh), \(source.en)" }
        return RuleRegistry.all[rule].info.summary
    }
}
