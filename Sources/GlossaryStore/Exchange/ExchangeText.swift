internal import CICU

/// Texts as they pass from one format to another.
enum ExchangeText {
    /// Without white space at both ends, and with one space for each line break and the white space around it.
    static func term(_ text: String) -> String {
        withoutBreaks(text) { _ in " " }
    }

    /// The same for longer texts, where a bare line end between two lines stays one: what stands between the lines of indented XML is
    /// more than that.
    static func note(_ text: String) -> String {
        withoutBreaks(text) { $0 == "\n" ? "\n" : " " }
    }

    /// - Parameter replacement: what stands for white space that has a line break.
    private static func withoutBreaks(_ text: String, _ replacement: (String) -> String) -> String {
        if isPlain(text) { return text }
        var result = ""
        var space = ""
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                space.unicodeScalars.append(scalar)
            } else {
                if !result.isEmpty { result += space.unicodeScalars.contains(where: isLineBreak) ? replacement(space) : space }
                space = ""
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Without white space at both ends.
    static func trimmed(_ text: String) -> String {
        if isPlain(text) { return text }
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether there is surely no white space at the ends and no line break: true of most texts, and quickly told.
    private static func isPlain(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last, first > 0x20, last > 0x20 else { return text.isEmpty }
        // White space beyond ASCII begins with one of these bytes, and with no other.
        return bytes.allSatisfy { $0 >= 0x20 && $0 != 0xC2 && !(0xE1...0xE3).contains($0) }
    }

    /// Short enough for a message.
    static func shortened(_ text: String) -> String {
        let limit = 40
        guard text.unicodeScalars.count > limit else { return text }
        return String(text.unicodeScalars.prefix(limit - 1)) + "…"
    }

    /// Whether there is a character of the Han script.
    static func hasHan(_ text: some StringProtocol) -> Bool {
        text.unicodeScalars.contains { $0.value >= 0x2E80 && gm_is_han($0.value) }
    }

    /// White space, and the controls that the parser of glossary files takes for it.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.properties.isWhitespace
    }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
