internal import Documents
internal import Repair
internal import TextModel

/// Repairs the prose of a piece of a file, and leaves all its other bytes.
struct ProseRepair {
    private let repairer: Repairer
    private let format: any ProseFormat
    private let needsFindings: Bool
    private(set) var isChanged = false
    /// With offsets in the piece; empty when nobody asked for them.
    private(set) var findings: [Finding] = []
    private(set) var problem: ProseProblem?
    private(set) var hasProse = false

    init(_ repairer: Repairer, _ format: any ProseFormat, needsFindings: Bool) {
        self.repairer = repairer
        self.format = format
        self.needsFindings = needsFindings
    }

    /// Appends the repaired piece to `output`.
    mutating func run(_ piece: Span<UInt8>, into output: inout [UInt8]) {
        for range in format.documents(in: piece) {
            let document = piece.extracting(range)
            let prose = format.prose(of: document)
            if problem == nil, var found = prose.problem {
                found.offset += range.lowerBound
                problem = found
            }
            hasProse = hasProse || !prose.text.isEmpty
            let edits = prose.text.isEmpty ? [] : edits(prose, of: document, at: range.lowerBound)
            isChanged = isChanged || !edits.isEmpty
            output.append(document, with: edits)
        }
    }

    /// The edits of a document that begins at byte `start`, with offsets in the document, in order.
    private mutating func edits(_ prose: Prose, of document: Span<UInt8>, at start: Int) -> [Edit] {
        let source = prose.source.map { DocumentSource(lineForLine: SourceText($0)) }
        let edits: [PlacedEdit]
        var text: [UInt8] = []
        if !needsFindings, !format.canMakeMarkup, prose.isCopiedByLine {
            return repairer.repair(prose.text.span, source: source, into: &text) ? prose.edits(toLines: text) : []
        }
        if needsFindings {
            var found = repairer.repairWithFindings(prose.text.span, source: source, holds: prose.holds, into: &text)
            edits = sound(found.compactMap(Self.edit), prose, of: document)
            let made = Set(edits)
            for index in found.indices where Self.edit(found[index]).map(made.contains) == false { found[index].status = .rejected }
            add(found, prose, at: start)
        } else {
            edits = sound(repairer.edits(prose.text.span, source: source, holds: prose.holds), prose, of: document)
        }
        return prose.placed(edits)
    }

    private func sound(_ edits: [PlacedEdit], _ prose: Prose, of document: Span<UInt8>) -> [PlacedEdit] {
        format.canMakeMarkup ? MarkupCheck(format, prose).sound(edits, of: document) : edits
    }

    /// The edit of a finding that was applied.
    private static func edit(_ finding: Finding) -> PlacedEdit? {
        guard finding.status == .applied, let replacement = finding.replacement else { return nil }
        return PlacedEdit(Edit(finding.range, replacement), isBehindGap: finding.isBehindGap)
    }

    /// Notes findings of the prose as findings of the piece.
    private mutating func add(_ found: [Finding], _ prose: Prose, at start: Int) {
        let placed = found.map { finding in
            var placed = finding
            let range: Range<Int>
            if let replacement = finding.replacement {
                let edit = prose.placed(PlacedEdit(Edit(finding.range, replacement), isBehindGap: finding.isBehindGap))
                (range, placed.replacement) = (edit.range, edit.replacement)
            } else {
                range = prose.place(of: finding.range)
            }
            placed.range = range.lowerBound + start..<range.upperBound + start
            return placed
        }
        findings += placed.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
