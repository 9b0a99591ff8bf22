/// An edit of a text that has gaps.
package struct PlacedEdit: Hashable, Sendable {
    package var edit: Edit
    /// The edit begins at a gap, and belongs behind what stands there.
    package var isBehindGap: Bool

    package init(_ edit: Edit, isBehindGap: Bool) {
        self.edit = edit
        self.isBehindGap = isBehindGap
    }

    /// The parts of an edit between the gaps that it goes across. Edits that rules make never do; what several of them made
    /// side by side, taken together, may.
    ///
    /// - Parameters:
    ///   - gaps: offsets of gaps in the text before all edits and after them, in order.
    ///   - shift: how far the edits before this one have moved it.
    package static func parts(of edit: Edit, gaps: some Sequence<(before: Int, after: Int)>, shift: Int) -> [PlacedEdit] {
        var parts: [PlacedEdit] = []
        var start = edit.range.lowerBound, used = 0, isBehindGap = false
        let written = edit.range.lowerBound + shift
        func add(upTo end: Int, _ count: Int) {
            if end > start || count > used {
                parts.append(PlacedEdit(Edit(start..<end, Array(edit.replacement[used..<count])), isBehindGap: isBehindGap))
            }
        }
        for gap in gaps {
            let count = gap.after - written
            guard gap.before >= start, gap.before <= edit.range.upperBound, count >= used, count <= edit.replacement.count else { continue }
            add(upTo: gap.before, count)
            (start, used, isBehindGap) = (gap.before, count, true)
        }
        add(upTo: edit.range.upperBound, edit.replacement.count)
        return parts
    }
}
