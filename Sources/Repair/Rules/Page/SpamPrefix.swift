internal import Lexicon
internal import TextModel

/// "长沙喝茶论坛:Two bridges open" becomes "Two bridges open".
struct SpamPrefix: Rule {
    let info = RuleInfo(
        id: "spam-prefix", stage: .page,
        summary: "Chinese spam before the title",
        reason: """
            Hacked news sites carry the names of brothels and casinos before their titles, and translation leaves them in \
            Chinese. A run of Chinese at the start of a line goes when a colon and an English title follow it and it holds a \
            word from the list of spam words, and more than that word alone. A word that has honest uses as well makes it a \
            review. Names of agencies and papers (新华社北京:) stay.
            """,
        examples: [
            .init("长沙喝茶论坛:Two new bridges over the river open", "Two new bridges over the river open"),
            .init("新华社北京:Two new bridges over the river open", "新华社北京:Two new bridges over the river open"),
        ])
    let triggers: Triggers = .oddCharacter

    /// Bytes in which the colon must come: as much as forty Chinese characters.
    private static let longest = 120

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        let start = TrimmedLine.afterSpaces(line, 0)
        guard let (end, title) = prefix(line, start) else { return }
        let verdict = WordLists.spamWords.judge(line.text(start..<end))
        guard verdict != .none, beginsTitle(line, title), !isProtected(line, start..<title + 1) else { return }
        proposals.delete(start..<title, verdict == .spam ? .safe : .review)
    }

    /// Where the run of Chinese at `start` ends and, after the colon, the title begins.
    private func prefix(_ line: borrowing LineText, _ start: Int) -> (end: Int, title: Int)? {
        var index = start, end = start
        while index < line.bytes.count, index - start <= SpamPrefix.longest {
            let scalar = Scalar(line.bytes, at: index)
            switch scalar.value {
            case 0x3A, 0xFF1A:
                let title = TrimmedLine.afterSpaces(line, index + scalar.length)
                return title < line.bytes.count ? (end, title) : nil
            case 0x20, 0xA0, 0x3000:
                index += scalar.length
                continue
            case 0x5B, 0x5D, 0x7C, 0x5F, 0x2D, 0xB7, 0x3010, 0x3011, 0x300C, 0x300D, 0xFF5C: break
            default:
                guard scalar.value >= 0x80, case .han = scalar.kind else { return nil }
            }
            index += scalar.length
            end = index
        }
        return nil
    }

    /// An English title begins with a letter, a figure, or a quotation mark or bracket before one.
    private func beginsTitle(_ line: borrowing LineText, _ index: Int) -> Bool {
        let byte = line.bytes[index]
        if byte.isASCIIAlphanumeric || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return true }
        let first = Scalar(line.bytes, at: index)
        return (first.value == 0x201C || first.value == 0x2018) && line.byte(index + first.length).isASCIIAlphanumeric
    }

    private func isProtected(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        for index in 0..<line.count {
            let token = line[index]
            if Int(token.start) >= range.upperBound { return false }
            if token.kind == .protected { return true }
        }
        return false
    }
}
