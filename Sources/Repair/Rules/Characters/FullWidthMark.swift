internal import TextModel

/// "closed，visitors" becomes "closed, visitors".
struct FullWidthMark: Rule {
    let info = RuleInfo(
        id: "full-width-mark", stage: .characters,
        summary: "A Chinese mark in English text",
        reason: """
            Chinese has marks of its own, as wide as a character and without a space beside them. In English text they become \
            the English marks, with the spaces that English has: ，。：；！？（） and 、 (a comma), —— (a dash between spaces), …… \
            (three full stops), ％, 《》 and 「」 (the document's quotation marks), 【】. A mark between two Chinese characters \
            stays; so do pairs around Chinese (《红楼梦》), emoticons, rules and blanks made of dashes, and ～. Figures around ， are \
            one number where they can only be one (10，000).
            """,
        examples: [
            .init("The gate is closed，use the other one。", "The gate is closed, use the other one."),
            .init("The drum tower（鼓楼）is old.", "The drum tower (鼓楼) is old."),
            .init("He read 《The Long Road》——twice.", "He read “The Long Road” — twice."),
            .init("The poem begins with 白日依山尽，黄河入海流 and goes on.", "The poem begins with 白日依山尽，黄河入海流 and goes on."),
        ])
    let triggers: Triggers = .oddCharacter

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        guard mayHaveMarks(line) else { return }
        var scan = MarkScan()
        scan.run(line, context, &proposals)
    }

    /// A look at the bytes, to be done with most lines at once: U+3000 to U+303F, U+FF00 to U+FF7F, or one of — ― … before
    /// another of them.
    private func mayHaveMarks(_ line: borrowing LineText) -> Bool {
        let bytes = line.bytes
        var index = ByteSearch.beyondASCII(bytes, from: 0)
        while index + 2 < bytes.count {
            switch bytes[index] {
            case 0xE3: if bytes[index + 1] == 0x80 { return true }
            case 0xEF: if bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD { return true }
            case 0xE2:
                let last = bytes[index + 2], isRun = line.byte(index + 3) == 0xE2
                if bytes[index + 1] == 0x80, isRun, last == 0x94 || last == 0x95 || last == 0xA6 { return true }
            default: break
            }
            index = ByteSearch.beyondASCII(bytes, from: index + 1)
        }
        return false
    }
}
