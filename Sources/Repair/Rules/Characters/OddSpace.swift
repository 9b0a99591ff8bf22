internal import Lexicon
internal import TextModel

/// A no-break, ideographic or zero-width space becomes a plain space, or goes.
struct OddSpace: Rule {
    let info = RuleInfo(
        id: "odd-space", stage: .characters,
        summary: "A no-break, ideographic, thin or zero-width space",
        reason: """
            Web pages and Chinese texts are full of spaces that are not the plain one: they look like it, or like nothing, and \
            make words unfindable. A run of white space between words that holds one becomes one plain space; a zero-width one \
            beside a space or inside a word goes. Indentation, white space at the end of a line, columns and the spaces of \
            typographers stay: 5 km, « oui », No. 4, J. K., before a dash; so do spaces between Chinese characters.
            """,
        examples: [
            .init("The ferry\u{A0}leaves at\u{3000}six.", "The ferry leaves at six."),
            .init("The fer\u{200B}ry leaves at six.", "The ferry leaves at six."),
            .init("The path is 5\u{A0}km long.", "The path is 5\u{A0}km long."),
        ])
    let triggers: Triggers = .oddCharacter

    /// So many spaces side by side are a column.
    private static let column = 4

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var cursor = ProtectedCursor(), index = -1
        while true {
            index = ByteSearch.beyondASCII(line.bytes, from: index + 1)
            guard index < line.bytes.count else { return }
            guard line.bytes[index] & 0x40 != 0, OddSpace.isOdd(Scalar(line.bytes, at: index)) else { continue }
            if let range = cursor.range(at: index, line) {
                index = range.upperBound - 1
                continue
            }
            let run = SpaceRun(line, index)
            if let replacement = replacement(line, run) { proposals.replace(run.range, with: replacement) }
            index = run.range.upperBound - 1
        }
    }

    static func isOdd(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// What takes the place of the run, or nil where it stays.
    private func replacement(_ line: borrowing LineText, _ run: SpaceRun) -> [UInt8]? {
        guard let before = Scalar.before(run.range.lowerBound, line), let after = Scalar.after(run.range.upperBound, line) else {
            return nil
        }
        guard !run.hasTab, run.visible < OddSpace.column, !(before.isChinese && after.isChinese) else { return nil }
        guard OddSpace.isOurs(before), OddSpace.isOurs(after) else { return nil }
        if run.visible == 0 {
            return OddSpace.mayBreak(before) || OddSpace.mayBreak(after) ? nil : Bytes.none
        }
        guard OddSpace.endsText(before), OddSpace.beginsText(after) else { return nil }
        if run.isSingle, run.first != 0x3000, SpaceUse.isTypography(line, run.range, before, after) { return nil }
        return Bytes.space
    }

    /// Scripts that use zero-width spaces between words (Thai, Khmer) or joiners (emoji, Persian) are left alone.
    private static func isOurs(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x590, 0x1E00...0x1FFF: true
        case 0x200C, 0x200D, 0x1F000...: false
        case 0x2010...0x2060, 0x20A0...0x2BFF: true
        case 0x3000...0x30FF, 0xFF00...0xFFEF: true
        default: scalar.isChinese
        }
    }

    /// A place where a zero-width space lets a line break.
    private static func mayBreak(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0x26, 0x2D, 0x2F, 0x3D, 0x5C, 0x5F, 0x7C, 0x7E, 0x2010...0x2015: true
        default: false
        }
    }

    private static func endsText(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0x21, 0x22, 0x25, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0xB0, 0xBB, 0x2019, 0x201D, 0x2026: true
        case 0x3001, 0x3002, 0x300B, 0x300D, 0x3011, 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F: true
        default: scalar.side != nil || scalar.isDigit
        }
    }

    private static func beginsText(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0x21, 0x22, 0x23, 0x24, 0x26, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x60: true
        case 0xA3, 0xA5, 0xAB, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x20AC: true
        case 0x300A, 0x300C, 0x3010, 0xFF08: true
        default: scalar.side != nil || scalar.isDigit
        }
    }
}
