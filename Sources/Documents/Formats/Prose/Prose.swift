package import TextModel

/// The prose of a document: lines of text for the repairer, and where their bytes come from.
///
/// The text is made of pieces. A piece is either a copy of a range of the document, byte for byte, or stands as a whole for a
/// range that is written otherwise, such as `\"` in a string of JSON. Line feeds of the text that part its lines belong to no
/// piece. Bytes of the document that no piece covers are not prose, and stay.
package struct Prose: Sendable {
    /// Lines, each with a line feed behind it.
    package internal(set) var text: [UInt8] = []
    /// What edits have to respect.
    package internal(set) var holds = DocumentHolds()
    /// The Chinese of each line, with a line feed behind it, where the document has it.
    package internal(set) var source: [UInt8]?
    /// The first thing in the document that was not understood.
    package internal(set) var problem: ProseProblem?
    var pieces: [Piece] = []

    struct Piece: Sendable {
        /// Byte offsets in the text.
        let range: Range<Int>
        /// Byte offsets in the document.
        let place: Range<Int>
        let isCopy: Bool
        let writing: ProseWriting
    }

    init() {}

    /// The edit of the document that makes an edit of the text.
    package func placed(_ edit: PlacedEdit) -> Edit {
        let range = edit.edit.range
        let (first, last) = ends(of: range, isBehindGap: edit.isBehindGap)
        var written: [UInt8] = []
        // What stands for something else is edited as a whole.
        if !first.isCopy, range.lowerBound > first.range.lowerBound, range.lowerBound < first.range.upperBound {
            written += text[first.range.lowerBound..<range.lowerBound]
        }
        written += edit.edit.replacement
        if !last.isCopy, range.upperBound < last.range.upperBound, range.upperBound > last.range.lowerBound {
            written += text[range.upperBound..<last.range.upperBound]
        }
        var replacement: [UInt8] = []
        first.writing.append(written[...], to: &replacement)
        return Edit(place(of: range, first, last), replacement)
    }

    /// The edits of the document that make edits of the text, in the document's order: an attribute stands before the text of its element
    /// in a file, and behind it in the prose.
    package func placed(_ edits: [PlacedEdit]) -> [Edit] {
        edits.map { placed($0) }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// Where bytes of the text, which are within a line, are in the document.
    package func place(of range: Range<Int>, isBehindGap: Bool = false) -> Range<Int> {
        let (first, last) = ends(of: range, isBehindGap: isBehindGap)
        return place(of: range, first, last)
    }

    private func place(of range: Range<Int>, _ first: Piece, _ last: Piece) -> Range<Int> {
        let start = first.start(of: range.lowerBound)
        return start..<(range.isEmpty && range.lowerBound == first.range.lowerBound ? start : max(start, last.end(of: range.upperBound)))
    }

    /// The pieces that the first and the last byte of a range are in; for an empty range the one that it stands in or beside.
    private func ends(of range: Range<Int>, isBehindGap: Bool) -> (Piece, Piece) {
        if !range.isEmpty { return (piece(at: range.lowerBound), piece(at: range.upperBound - 1)) }
        let behind = piece(at: range.lowerBound)
        guard !isBehindGap, range.lowerBound > 0 else { return (behind, behind) }
        let before = piece(at: range.lowerBound - 1)
        let piece = before.range.upperBound >= range.lowerBound ? before : behind
        return (piece, piece)
    }

    /// The last piece that begins at byte `offset` of the text or before it.
    private func piece(at offset: Int) -> Piece {
        var low = 0, high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].range.lowerBound <= offset { low = middle } else { high = middle }
        }
        return pieces[low]
    }
}

extension Prose.Piece {
    /// Where the document has byte `offset` of the text, which is in the piece or at its end.
    fileprivate func start(of offset: Int) -> Int {
        if isCopy || offset == range.upperBound { return place.upperBound - (range.upperBound - offset) }
        return place.lowerBound
    }

    fileprivate func end(of offset: Int) -> Int {
        if isCopy || offset == range.lowerBound { return place.lowerBound + (offset - range.lowerBound) }
        return place.upperBound
    }
}
