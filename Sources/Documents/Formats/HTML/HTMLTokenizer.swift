internal import TextModel

/// Cuts an HTML page into tags, texts and comments, as the tokenization of the HTML standard does (WHATWG, section 13.2.5).
/// Any bytes are a page, and the cost is linear in their number.
///
/// Gumbo, which gives offsets, is not used: on pages of the wild it may take quadratic time (a page of 470 kB with elements
/// that are never closed took it 84 s), and the tree that it makes moves texts about, while what is needed is their order in
/// the file.
struct HTMLTokenizer {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private let end: Int
    /// The element whose content comes next and holds no elements.
    private var rawElement: String?

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    private static let rawElements: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext",
    ]
    private static let proseAttributes: Set<String> = ["alt", "title", "translate"]

    /// The next token; nil at the end.
    mutating func next() -> HTMLToken? {
        if let element = rawElement {
            rawElement = nil
            return raw(element)
        }
        while index < end {
            let start = index
            if startsMarkup(start) {
                if let token = markup() { return token }
                continue
            }
            index += 1
            while index < end, !startsMarkup(index) { index += 1 }
            return .text(start..<index)
        }
        return nil
    }

    private func byte(_ place: Int) -> UInt8 { place < end ? bytes[place] : 0 }

    /// A `<` that is no less-than sign.
    private func startsMarkup(_ place: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: "<") else { return false }
        let next = byte(place + 1)
        if next == UInt8(ascii: "/") { return place + 2 < end }
        return next.isASCIILetter || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
    }

    /// The markup at the `<`; nil for one without a meaning.
    private mutating func markup() -> HTMLToken? {
        let start = index
        switch byte(start + 1) {
        case UInt8(ascii: "!") where byte(start + 2) == UInt8(ascii: "-") && byte(start + 3) == UInt8(ascii: "-"):
            return .comment(comment())
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            skip(past: UInt8(ascii: ">"))
            return nil
        case UInt8(ascii: "/"):
            index += 2
            // "</>" is nothing, "</ b>" a comment.
            guard byte(index).isASCIILetter else {
                skip(past: UInt8(ascii: ">"))
                return nil
            }
            let tag = tag(from: start)
            return .end(tag.name, tag.place)
        default:
            index += 1
            let tag = tag(from: start)
            if Self.rawElements.contains(tag.name) { rawElement = tag.name }
            return .start(tag)
        }
    }

    private mutating func skip(past mark: UInt8) {
        while index < end, bytes[index] != mark { index += 1 }
        index = min(index + 1, end)
    }

    /// The content of the comment that begins here.
    private mutating func comment() -> Range<Int> {
        let content = index + 4
        // "<!-->" and "<!--->" are whole.
        index += 2
        while index < end {
            if hasPrefix("-->", index) || hasPrefix("--!>", index) {
                let close = index
                index += bytes[index + 2] == UInt8(ascii: ">") ? 3 : 4
                return min(content, close)..<max(min(content, close), close)
            }
            index += 1
        }
        return min(content, end)..<end
    }

    /// The tag whose name begins here.
    private mutating func tag(from start: Int) -> HTMLTag {
        let nameStart = index
        while index < end, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: ">") { index += 1 }
        var tag = HTMLTag(name: lowered(nameStart..<index), place: start..<start)
        while index < end, bytes[index] != UInt8(ascii: ">") {
            if bytes[index].isHTMLSpace || bytes[index] == UInt8(ascii: "/") {
                index += 1
            } else if let attribute = attribute(), !tag.attributes.contains(where: { $0.name == attribute.name }) {
                tag.attributes.append(attribute)
            }
        }
        tag.isSelfClosing = index > start && index < end && bytes[index - 1] == UInt8(ascii: "/")
        index = min(index + 1, end)
        tag.place = start..<index
        return tag
    }

    /// The attribute that begins here; nil for one without prose.
    private mutating func attribute() -> HTMLTag.Attribute? {
        let nameStart = index
        // A name may begin with an equals sign.
        index += 1
        while index < end, !bytes[index].isHTMLSpace, !"/>=".utf8.contains(bytes[index]) { index += 1 }
        let nameEnd = index
        skipSpace()
        guard byte(index) == UInt8(ascii: "=") else { return nil }
        index += 1
        skipSpace()
        let quote = byte(index)
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            while index < end, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: ">") { index += 1 }
            return nil
        }
        let valueStart = index + 1
        index = valueStart
        skip(past: quote)
        guard index > valueStart, bytes[index - 1] == quote, nameEnd - nameStart < 16 else { return nil }
        let name = lowered(nameStart..<nameEnd)
        return Self.proseAttributes.contains(name) ? .init(name: name, value: valueStart..<index - 1, quote: quote) : nil
    }

    private mutating func skipSpace() {
        while index < end, bytes[index].isHTMLSpace { index += 1 }
    }

    private func lowered(_ range: Range<Int>) -> String { String(decoding: bytes[range].map(\.asciiLowered), as: UTF8.self) }

    /// Whether `text`, in small letters, stands at byte `place`.
    private func hasPrefix(_ text: StaticString, _ place: Int) -> Bool {
        guard place + text.utf8CodeUnitCount <= end else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0].asciiLowered == text.utf8Start[$0] }
    }

    /// The content of an element up to its end tag, or to the end of the page.
    private mutating func raw(_ element: String) -> HTMLToken {
        let start = index, name = Array(element.utf8)
        var isInComment = false, isInScript = false
        while index < end {
            if element == "script" {
                // A script in a comment in a script has an end tag of its own.
                if hasPrefix("<!--", index) { isInComment = true }
                if hasPrefix("-->", index) { (isInComment, isInScript) = (false, false) }
                if isInComment, hasPrefix("<script", index), !byte(index + 7).isASCIIAlphanumeric { isInScript = true }
            }
            if isEndTag(of: name), element != "plaintext" {
                if !isInScript { break }
                isInScript = false
            }
            index += 1
        }
        return .raw(start..<index, element: element)
    }

    private func isEndTag(of name: [UInt8]) -> Bool {
        guard byte(index) == UInt8(ascii: "<"), byte(index + 1) == UInt8(ascii: "/"), index + 2 + name.count < end else { return false }
        guard name.indices.allSatisfy({ bytes[index + 2 + $0].asciiLowered == name[$0] }) else { return false }
        let next = bytes[index + 2 + name.count]
        return next.isHTMLSpace || next == UInt8(ascii: "/") || next == UInt8(ascii: ">")
    }
}
