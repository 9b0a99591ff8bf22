internal import TextModel

/// Pieces of a line around a term.
enum Excerpts {
    /// How many characters are shown on both sides of a Chinese term, and about how many bytes of an English one.
    private static let characters = 10
    private static let bytes = 32

    static func source(_ line: [Unicode.Scalar], _ range: Range<Int>) -> String {
        let start = max(0, range.lowerBound - characters), end = min(line.count, range.upperBound + characters)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: line[start..<end].map { $0.value < 0x20 ? " " : $0 })
        return (start > 0 ? "…" : "") + String(text) + (end < line.count ? "…" : "")
    }

    /// Whole words.
    static func target(_ line: [UInt8], _ range: Range<Int>) -> String {
        var start = max(0, range.lowerBound - bytes), end = min(line.count, range.upperBound + bytes)
        if start > 0 { start = line[start..<range.lowerBound].firstIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? range.lowerBound }
        if end < line.count { end = line[range.upperBound..<end].lastIndex(of: UInt8(ascii: " ")) ?? range.upperBound }
        let text = String(decoding: line[start..<end].map { $0 < 0x20 ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
        return (start > 0 ? "…" : "") + text + (end < line.count ? "…" : "")
    }
}
