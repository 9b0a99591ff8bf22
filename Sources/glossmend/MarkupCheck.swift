internal import Documents
internal import TextModel

/// Leaves out edits that would make markup of text, or text of markup: the prose of the repaired document must be the repaired
/// prose.
struct MarkupCheck {
    private let format: any ProseFormat
    private let prose: Prose

    /// So often it is looked where the fault is; then all edits are left out.
    private static let limit = 8

    init(_ format: any ProseFormat, _ prose: Prose) {
        self.format = format
        self.prose = prose
    }

    /// The edits that can be made together.
    ///
    /// - Parameter edits: of the prose of `document`, in order.
    func sound(_ edits: [PlacedEdit], of document: Span<UInt8>) -> [PlacedEdit] {
        var edits = edits
        for _ in 0..<Self.limit where !edits.isEmpty {
            guard let line = faultyLine(edits, document) else { return edits }
            let count = edits.count
            edits.removeAll { line.overlaps($0.edit.range.lowerBound..<$0.edit.range.upperBound + 1) }
            // Markup that is made in one line may show in another.
            if edits.count == count { return [] }
        }
        return []
    }

    /// The first line of the prose that is not what its edits make of it, in byte offsets; nil when all are.
    private func faultyLine(_ edits: [PlacedEdit], _ document: Span<UInt8>) -> Range<Int>? {
        var expected: [UInt8] = [], repaired: [UInt8] = []
        expected.append(prose.text.span, with: edits.lazy.map(\.edit))
        repaired.append(document, with: prose.placed(edits))
        let found = format.prose(of: repaired.span).text
        if found == expected { return nil }
        let same = zip(found, expected).prefix { $0 == $1 }.count
        // A line of the prose is a line of the result.
        let number = expected[..<same].count { $0 == 0x0A }
        var start = 0
        for _ in 0..<number { start = (prose.text[start...].firstIndex(of: 0x0A) ?? start) + 1 }
        return start..<(prose.text[start...].firstIndex(of: 0x0A) ?? prose.text.count - 1) + 1
    }
}
