internal import TextModel

/// "captainâ€™s" becomes "captain’s".
struct Mojibake: Rule {
    let info = RuleInfo(
        id: "mojibake", stage: .characters,
        summary: "UTF-8 that was read as Windows-1252",
        reason: """
            A program that takes UTF-8 for Windows-1252 (or Latin-1) turns every character beyond ASCII into two to four \
            others. Where the characters, taken as bytes again, are one character of UTF-8, and no language writes them side \
            by side, that character is put back; text that went through it twice is read back twice. Accented letters before \
            quotation marks, guillemets, dashes and the like are left, as words may end so (CAFÉ», ‘the café’”).
            """,
        examples: [
            .init("The captainâ€™s dog", "The captain’s dog"),
            .init("We met in a cafÃ© in SÃ£o Paulo.", "We met in a café in São Paulo."),
            .init("Ângela lives in São Paulo.", "Ângela lives in São Paulo."),
        ])
    let triggers: Triggers = .oddCharacter

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var cursor = ProtectedCursor(), index = -1
        while true {
            index = ByteSearch.beyondASCII(line.bytes, from: index + 1)
            guard index + 3 < line.bytes.count else { return }
            guard isLead(line, index) else { continue }
            if let range = cursor.range(at: index, line) {
                index = range.upperBound - 1
            } else if let run = MisreadRun(line, index) {
                if run.isCertain { proposals.replace(run.range, with: run.repaired) }
                index = run.range.upperBound - 1
            } else if let end = lostByte(line, index) {
                proposals.replace(index..<end, with: Array("”".utf8), .review)
            }
        }
    }

    /// U+00C2 to U+00F4, the first bytes of UTF-8, with something beyond ASCII after it.
    private func isLead(_ line: borrowing LineText, _ index: Int) -> Bool {
        let bytes = line.bytes
        return bytes[index] == 0xC3 && bytes[index + 1] >= 0x82 && bytes[index + 1] <= 0xB4 && bytes[index + 2] >= 0x80
    }

    /// The end of "â€" that stands for ”, whose last byte has no character in Windows-1252 and was dropped: after a letter or
    /// mark and before a space or the end.
    private func lostByte(_ line: borrowing LineText, _ index: Int) -> Int? {
        guard line.bytes[index + 1] == 0xA2, Scalar.after(index + 2, line)?.value == 0x20AC else { return nil }
        let end = index + 5
        guard index > 0, line.bytes[index - 1] != 0x20, end == line.bytes.count || line.bytes[end] == 0x20 else { return nil }
        return end
    }
}
