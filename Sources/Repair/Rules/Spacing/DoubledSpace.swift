internal import TextModel

/// "two  words" becomes "two words".
struct DoubledSpace: Rule {
    let info = RuleInfo(
        id: "doubled-space", stage: .spacing,
        summary: "Two spaces between words",
        reason: """
            One space parts two words. Indentation, the end of a line, columns set with spaces, and two spaces after a full stop where \
            the document has that habit are left alone.
            """,
        examples: [
            .init("They walked  home.", "They walked home."),
            .init("    Item      Price     Stock", "    Item      Price     Stock"),
        ])
    let triggers: Triggers = [.doubledSpace]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        guard !isTable(line) else { return }
        for index in 1..<max(1, line.count) where line[index].gap == .wide {
            let start = Int(line[index - 1].end), end = Int(line[index].start)
            guard isPlain(line, start, end), !keepsSentenceSpace(line, index, context) else { continue }
            proposals.replace(start..<end, with: Bytes.space)
        }
    }

    private func isPlain(_ line: borrowing LineText, _ start: Int, _ end: Int) -> Bool {
        guard end - start == 2 || end - start == 3 else { return false }
        for index in start..<end where line.bytes[index] != 0x20 { return false }
        return true
    }

    /// Columns: a run of four spaces or a tab, or more wide gaps than plain ones.
    private func isTable(_ line: borrowing LineText) -> Bool {
        var wide = 0, plain = 0
        for index in 1..<max(1, line.count) {
            let token = line[index]
            if token.gap == .space { plain += 1 }
            guard token.gap == .wide else { continue }
            wide += 1
            let start = Int(line[index - 1].end), end = Int(token.start)
            if end - start > 3 || line.bytes[start] == 0x09 { return true }
        }
        return wide > plain || line[0].mark == .technical
    }

    private func keepsSentenceSpace(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Bool {
        var last = index - 1
        while line[last].mark.isDoubleQuote || line[last].mark == .closeBracket { last -= 1 }
        return line[last].mark.endsSentence && context.document.documentStyle.doublesSentenceSpaces
    }
}
