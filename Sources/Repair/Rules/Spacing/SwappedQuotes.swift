internal import TextModel

/// The two double quotation marks of a line whose shapes are wrong: `of”common sense“and` for `of “common sense” and`.
enum SwappedQuotes {
    private static let open: [UInt8] = Array("“".utf8)
    private static let close: [UInt8] = Array("”".utf8)
    private static let spaceOpen: [UInt8] = Array(" “".utf8)
    private static let closeSpace: [UInt8] = Array("” ".utf8)

    /// Proposes the right shapes, and spaces outside the quotation in place of those inside, as a review.
    static func propose(_ line: borrowing LineText, _ proposals: inout Proposals) {
        guard let first = mark(line, from: 0), let second = mark(line, from: first + 1), second > first + 1 else { return }
        // `said. ”Nobody` opens another quotation: its mark stands after a space.
        guard line[second].gap == .none || !line.has(second + 1) || line[second + 1].gap != .none else { return }
        let before = line[first - 1], inside = line[first + 1], last = line[second - 1], after = line[second + 1]
        let needsSpace = first > 0 && line[first].gap == .none && before.mark != .openBracket
        let start = inside.gap == .space ? Int(inside.start) : Int(line[first].end)
        proposals.replace(Int(line[first].start)..<start, with: needsSpace ? spaceOpen : open, .review)
        let end = line[second].gap == .space ? Int(last.end) : Int(line[second].start)
        let crowded = line.has(second + 1) && after.gap == .none && after.kind != .mark
        if end < Int(line[second].start) || crowded || line[second].mark == .openQuote {
            proposals.replace(end..<Int(line[second].end), with: crowded ? closeSpace : close, .review)
        }
    }

    private static func mark(_ line: borrowing LineText, from start: Int) -> Int? {
        var index = start
        while line.has(index) {
            if line[index].mark.isDoubleQuote { return index }
            index += 1
        }
        return nil
    }
}
