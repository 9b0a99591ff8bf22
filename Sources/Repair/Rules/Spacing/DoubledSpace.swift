internal import Lexicon
internal import TextModel

/// "two  words" becomes "two words".
struct DoubledSpace: Rule {
    let info = RuleInfo(
        id: "doubled-space", stage: .spacing,
        summary: "Two spaces between words",
        reason: """
            One space parts two words. Indentation, the end of a line, columns set with spaces, a list marker or label, and two spaces \
            after the end of a sentence, which is a habit of some, are left alone; where they stand at a single place of a document, \
            they are a review.
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
            guard isPlain(line, start, end), !partsFields(line, index) else { continue }
            let style = context.document.documentStyle
            if style.hasColumns, line.bytes.count <= DocumentStyle.longestRow { continue }
            if !endsSentence(line, index) {
                proposals.replace(start..<end, with: Bytes.space)
            } else if style.hasLoneWideSentenceSpace {
                proposals.replace(start..<end, with: Bytes.space, .review)
            }
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

    /// The gap before the token at `index` is set on purpose: between figures or ornaments, after a list marker or a label.
    private func partsFields(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], after = line[index]
        if before.kind == .number && after.kind == .number { return true }
        if before.mark == .technical || after.mark == .technical || line.byte(Int(before.end) - 1) == UInt8(ascii: ">") { return true }
        if after.kind == .number, after.count == 1, isCalendar(line, index - 1) { return true }
        if index == 1 { return before.kind == .mark || before.kind == .other }
        if before.mark == .colon { return index < 5 }
        return index == 2 && line[0].kind == .number && before.kind == .mark
    }

    /// "Wed,  8 Oct": days below ten are set two wide in dates that programs write.
    private func isCalendar(_ line: borrowing LineText, _ index: Int) -> Bool {
        line.word(line[index].mark == .comma ? index - 1 : index).isCalendar
    }

    private func endsSentence(_ line: borrowing LineText, _ index: Int) -> Bool {
        var last = index - 1
        while last > 0, line[last].mark.isDoubleQuote || line[last].mark.isSingleQuote || line[last].mark == .closeBracket { last -= 1 }
        return Sentences.ends(line, last)
    }
}
