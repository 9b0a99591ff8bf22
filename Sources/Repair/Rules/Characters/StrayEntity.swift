internal import Lexicon
internal import TextModel

/// "Salt &amp; Pepper" becomes "Salt & Pepper".
struct StrayEntity: Rule {
    let info = RuleInfo(
        id: "stray-entity", stage: .characters,
        summary: "A character reference of HTML in plain text",
        reason: """
            Text that is taken out of a web page without being decoded keeps &nbsp;, &quot; or &#39; for the characters they \
            stand for. The names are those of HTML 4; numbers count when they stand for a visible character. &lt; and &gt; are \
            a review, as they may make markup. A line with HTML elements is HTML and stays; so do addresses, query strings, \
            code, and a reference in quotation marks, which is talked about.
            """,
        examples: [
            .init("The ferry&nbsp;leaves at six.", "The ferry leaves at six."),
            .init("The captain&#39;s dog", "The captain's dog"),
            .init("The merger of AT&T; and its rival", "The merger of AT&T; and its rival"),
        ])
    let triggers: Triggers = .ampersand

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var cursor = ProtectedCursor(), index = 0, isProse: Bool?
        while true {
            index = ByteSearch.first(UInt8(ascii: "&"), line.bytes, from: index)
            guard index < line.bytes.count else { return }
            guard let reference = CharacterReference(line.bytes, index) else {
                index += 1
                continue
            }
            if let range = cursor.range(at: index, line) {
                index = range.upperBound
                continue
            }
            if isProse == nil { isProse = !hasElements(line) }
            guard isProse == true else { return }
            index = propose(line, index, reference, &proposals)
        }
    }

    /// Proposes what becomes of the reference at `index`; returns where to go on.
    private func propose(
        _ line: borrowing LineText, _ index: Int, _ reference: CharacterReference, _ proposals: inout Proposals
    ) -> Int {
        let range = index..<reference.end
        guard !isQuoted(line, range), !isQuery(line, reference) else { return reference.end }
        if case .space = reference.scalar.kind { return space(line, range, &proposals) }
        let isMarkup = reference.scalar.value == 0x3C || reference.scalar.value == 0x3E
        proposals.replace(range, with: reference.scalar.utf8, isMarkup ? .review : .safe)
        return reference.end
    }

    /// Makes one plain space of the run of references to white space and plain spaces around `first`. Indentation keeps its
    /// width, the end of a line nothing.
    private func space(_ line: borrowing LineText, _ first: Range<Int>, _ proposals: inout Proposals) -> Int {
        var start = first.lowerBound, end = first.upperBound, width = 1
        while start > 0, line.bytes[start - 1] == 0x20 { start -= 1 }
        while end < line.bytes.count {
            if line.bytes[end] == 0x20 {
                end += 1
                continue
            }
            guard let next = CharacterReference(line.bytes, end), case .space = next.scalar.kind else { break }
            end = next.end
            width += 1
        }
        if end == line.bytes.count {
            proposals.delete(start..<end)
        } else if start == 0 {
            let spaces = [UInt8](repeating: 0x20, count: width + plainSpaces(line, first.lowerBound..<end))
            proposals.replace(first.lowerBound..<end, with: spaces)
        } else {
            proposals.replace(start..<end, with: Bytes.space)
        }
        return end
    }

    private func plainSpaces(_ line: borrowing LineText, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where line.bytes[index] == 0x20 { count += 1 }
        return count
    }

    private func hasElements(_ line: borrowing LineText) -> Bool {
        for index in 0..<line.count where line[index].kind == .protected {
            if line.bytes[Int(line[index].start)] == UInt8(ascii: "<") { return true }
        }
        return false
    }

    /// “&nbsp;”
    private func isQuoted(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        switch (Scalar.before(range.lowerBound, line)?.value, Scalar.after(range.upperBound, line)?.value) {
        case (0x22, 0x22), (0x27, 0x27), (0x60, 0x60), (0x201C, 0x201D), (0x2018, 0x2019): return true
        default: return false
        }
    }

    /// "?day=1&amp;room=2"
    private func isQuery(_ line: borrowing LineText, _ reference: CharacterReference) -> Bool {
        guard reference.scalar.value == UInt32(UInt8(ascii: "&")) else { return false }
        var index = reference.end
        while line.byte(index).isASCIIAlphanumeric || line.byte(index) == UInt8(ascii: "_") { index += 1 }
        return index > reference.end && line.byte(index) == UInt8(ascii: "=")
    }
}
