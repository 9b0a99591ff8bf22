internal import TextModel

/// What a comment of a text tells the program to leave alone: `<!-- glossmend off -->` everything up to
/// `<!-- glossmend on -->` or the end of the document; `<!-- glossmend-ignore: RULE-ID, … -->` the line that it stands in, or
/// the next line with text, as far as these rules go.
enum Suppression: Hashable, Sendable {
    case off, on
    case ignore([String])

    /// - Parameter comment: what stands between `<!--` and `-->`; nil when that is any other comment.
    init?(comment: some Collection<UInt8>) {
        let text = String(decoding: comment, as: UTF8.self)
        let words = text.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" || $0 == "," }.map(String.init)
        switch words.first {
        case "glossmend" where words.count == 2 && words[1] == "off": self = .off
        case "glossmend" where words.count == 2 && words[1] == "on": self = .on
        case "glossmend-ignore:" where words.count > 1: self = .ignore(Array(words.dropFirst()))
        default: return nil
        }
    }

    /// - Parameter line: a line that is one comment, with or without spaces around it; nil for any other.
    init?(line: UnsafeBufferPointer<UInt8>) {
        let open = Array("<!--".utf8), close = Array("-->".utf8)
        guard let first = line.firstIndex(where: { $0 > 0x20 }), let last = line.lastIndex(where: { $0 > 0x20 }) else { return nil }
        let content = line[first...last]
        guard content.count >= open.count + close.count, content.starts(with: open), content.suffix(close.count).elementsEqual(close)
        else { return nil }
        self.init(comment: content.dropFirst(open.count).dropLast(close.count))
    }
}
