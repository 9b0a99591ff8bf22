internal import TextModel

/// "ＡＴＭ" becomes "ATM".
struct FullWidthLetter: Rule {
    let info = RuleInfo(
        id: "full-width-letter", stage: .characters,
        summary: "Letters or digits in their full-width form",
        reason: """
            Chinese input methods can write Latin letters and digits as wide as Chinese characters, and translation copies \
            them. In English text they become plain ones (Unicode's compatibility form). A run that touches a Chinese \
            character belongs to a Chinese word and stays; so do other compatibility characters (㎏, Ⅲ, ①).
            """,
        examples: [
            .init("The ＡＴＭ takes ５ yuan.", "The ATM takes 5 yuan."),
            .init("The sign reads 卡拉ＯＫ in red neon.", "The sign reads 卡拉ＯＫ in red neon."),
        ])
    let triggers: Triggers = .oddCharacter

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var cursor = ProtectedCursor(), index = -1
        while true {
            index = ByteSearch.beyondASCII(line.bytes, from: index + 1)
            guard index < line.bytes.count else { return }
            guard line.bytes[index] == 0xEF, Scalar(line.bytes, at: index).isFullWidthAlphanumeric else { continue }
            if let range = cursor.range(at: index, line) {
                index = range.upperBound - 1
                continue
            }
            let end = runEnd(line, index)
            if !touchesChinese(line, index..<end) { proposals.replace(index..<end, with: plain(line, index..<end)) }
            index = end - 1
        }
    }

    private func runEnd(_ line: borrowing LineText, _ start: Int) -> Int {
        var end = start
        while let scalar = Scalar.after(end, line), scalar.isFullWidthAlphanumeric { end += 3 }
        return end
    }

    private func touchesChinese(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        Scalar.before(range.lowerBound, line)?.isChinese == true || Scalar.after(range.upperBound, line)?.isChinese == true
    }

    /// The run in ASCII, which lies 0xFEE0 below.
    private func plain(_ line: borrowing LineText, _ range: Range<Int>) -> [UInt8] {
        stride(from: range.lowerBound, to: range.upperBound, by: 3).map { UInt8(Scalar(line.bytes, at: $0).value - 0xFEE0) }
    }
}
