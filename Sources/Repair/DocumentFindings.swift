internal import GlossaryStore
internal import TextModel

extension DocumentRepair {
    /// What the passes recorded, in document order, with offsets in `document`, which is what `run` was given.
    func findings(in document: Span<UInt8>) -> [Finding] {
        guard !records.isEmpty else { return [] }
        var scan = LineScan()
        scan.scan(document)
        let original = DocumentLines.of(document, scan)
        var findings: [Finding] = []
        for (number, record) in records.sorted(by: { $0.key < $1.key }) {
            findings += self.findings(record, at: original[number].start)
        }
        return findings
    }

    private func findings(_ record: LineRecord, at start: Int) -> [Finding] {
        var findings = record.script.items.map { item in
            let entry = entry(item.notes), source = item.notes.compactMap(\.source).first
            return Finding(
                range: item.edit.range.lowerBound + start..<item.edit.range.upperBound + start,
                replacement: item.edit.replacement,
                rules: item.notes.map(\.rule).reduce(into: []) { ids, rule in
                    let id = RuleRegistry.all[rule].info.id
                    if !ids.contains(id) { ids.append(id) }
                },
                applicability: item.notes.map(\.applicability).min() ?? .safe, status: .applied,
                reason: reason(item.notes[0].rule, entry, source), entry: entry, source: source)
        }
        for (proposal, status) in record.open {
            let entry = entry(proposal.entry), isNamed = status == .reported && proposal.source != nil
            findings.append(
                Finding(
                    range: proposal.range.lowerBound + start..<proposal.range.upperBound + start,
                    replacement: proposal.replacement, rules: [RuleRegistry.all[proposal.rule].info.id],
                    applicability: proposal.applicability, status: status,
                    reason: reason(proposal.rule, isNamed ? nil : entry, proposal.source), entry: entry, source: proposal.source))
        }
        return findings.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
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
