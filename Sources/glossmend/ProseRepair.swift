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
        var copied = 0
        for range in format.documents(in: piece) {
            let prose = format.prose(of: piece.extracting(range))
            if problem == nil, var found = prose.problem {
                found.offset += range.lowerBound
                problem = found
            }
            if prose.text.isEmpty { continue }
            hasProse = true
            for edit in edits(prose, at: range.lowerBound) {
                output.append(piece, copied..<range.lowerBound + edit.range.lowerBound)
                output += edit.replacement
                copied = range.lowerBound + edit.range.upperBound
            }
        }
        output.append(piece, copied..<piece.count)
        isChanged = copied > 0
    }

    /// The edits of a document that begins at byte `start`, with offsets in the document, in order.
    private mutating func edits(_ prose: Prose, at start: Int) -> [Edit] {
        let source = prose.source.map { DocumentSource(lineForLine: SourceText($0)) }
        let edits: [PlacedEdit]
        if needsFindings {
            var text: [UInt8] = []
            let found = repairer.repairWithFindings(prose.text.span, source: source, holds: prose.holds, into: &text)
            edits = found.compactMap(Self.edit)
            add(found, prose, at: start)
        } else {
            edits = repairer.edits(prose.text.span, source: source, holds: prose.holds)
        }
        // An attribute stands before the text of its element in the file, and behind it in the prose.
        return edits.map(prose.placed).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The edit of a finding that was applied.
    private static func edit(_ finding: Finding) -> PlacedEdit? {
        guard finding.status == .applied, let replacement = finding.replacement else { return nil }
        return PlacedEdit(Edit(finding.range, replacement), isBehindGap: finding.isBehindGap)
    }

    /// Notes findings of the prose as findings of the piece.
    private mutating func add(_ found: [Finding], _ prose: Prose, at start: Int) {
        for var finding in found {
            let range: Range<Int>
            if let replacement = finding.replacement {
                let edit = prose.placed(PlacedEdit(Edit(finding.range, replacement), isBehindGap: finding.isBehindGap))
                (range, finding.replacement) = (edit.range, edit.replacement)
            } else {
                range = prose.place(of: finding.range)
            }
            finding.range = range.lowerBound + start..<range.upperBound + start
            findings.append(finding)
        }
        findings.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
