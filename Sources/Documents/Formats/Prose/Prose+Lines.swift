package import TextModel

/// Prose in which nothing is written otherwise than it reads: records without escapes, columns. Its lines are replaced whole,
/// which is faster than finding out what was done to them.
extension Prose {
    /// Whether every line is one range of the document as it stands there, or empty.
    package var isCopiedByLine: Bool {
        holds.isEmpty && pieces.allSatisfy { $0.isCopy && text[$0.range.upperBound] == 0x0A }
    }

    /// The edits of the document that make lines of it what they have become, in order.
    ///
    /// - Parameter repaired: as many lines as the text has.
    package func edits(toLines repaired: [UInt8]) -> [Edit] {
        var edits: [Edit] = [], start = 0, newStart = 0
        for piece in pieces {
            // Empty lines before it stay empty.
            newStart += piece.range.lowerBound - start
            let newEnd = repaired[newStart...].firstIndex(of: 0x0A) ?? repaired.count
            if !text[piece.range].elementsEqual(repaired[newStart..<newEnd]) {
                var replacement: [UInt8] = []
                piece.writing.append(repaired[newStart..<newEnd], to: &replacement)
                edits.append(Edit(piece.place, replacement))
            }
            start = piece.range.upperBound
            newStart = newEnd
        }
        return edits
    }
}
