/// "Wuhan  City", "Hankou , Wuhan", 武 汉.
struct StraySpace: GlossaryCheck {
    let info = CheckInfo(
        id: "stray-space", severity: .warning,
        summary: "Two spaces, a space before a mark or behind a bracket, a tab or line end in a term, a space between Chinese characters",
        reason: """
            Such a term is written into texts as it is, and a rendering with such a space is never found, since spaces of a text are \
            repaired before its terms. A space between Chinese characters mostly parts two spellings that want a |, so people have to mend it.
            """,
        isMendable: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for index in context.storage.entries.indices {
            for column in TermText.columns {
                for (alternative, term) in context.terms(of: index, in: column).enumerated() {
                    let place = TermPlace(entry: index, column: column, alternative: alternative)
                    let bytes = Array(context.storage.text[term.indices])
                    if StraySpace.mended(bytes) != bytes {
                        report.add(
                            place, "\(context.quoted(term)) has a stray space; write “\(String(decoding: StraySpace.mended(bytes), as: UTF8.self))”")
                    } else if column == .zh, StraySpace.partsChinese(context.text(term)) {
                        report.add(
                            place, "\(context.quoted(term)) has a space between Chinese characters; remove it, or write | between two spellings",
                            isMendable: false)
                    }
                }
            }
        }
    }

    func mend(_ row: inout EntryRow) {
        TermText.change(&row) { text, _ in
            let bytes = Array(text.utf8)
            let mended = StraySpace.mended(bytes)
            return mended == bytes ? text : String(decoding: mended, as: UTF8.self)
        }
    }

    /// The term without spaces that no term has.
    private static func mended(_ term: [UInt8]) -> [UInt8] {
        guard term.contains(where: { $0 <= UInt8(ascii: " ") }) else { return term }
        var result: [UInt8] = []
        for byte in term {
            let isSpace = byte <= UInt8(ascii: " ")
            if isSpace, result.isEmpty || result.last == UInt8(ascii: " ") || result.last == UInt8(ascii: "(") { continue }
            if result.last == UInt8(ascii: " "), isClosing(byte) { result.removeLast() }
            result.append(isSpace ? UInt8(ascii: " ") : byte)
        }
        if result.last == UInt8(ascii: " ") { result.removeLast() }
        return result
    }

    private static func isClosing(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")")
    }

    private static func partsChinese(_ text: String) -> Bool {
        guard text.utf8.contains(UInt8(ascii: " ")) else { return false }
        let scalars = Array(text.unicodeScalars)
        return scalars.indices.dropFirst().dropLast().contains {
            scalars[$0] == " " && Script.isChinese(scalars[$0 - 1]) && Script.isChinese(scalars[$0 + 1])
        }
    }
}
