internal import TextModel

/// Finds the prose of an HTML page. What a block element holds is one line, in which the tags of inline elements are gaps and
/// white space is one space, as a browser shows it.
struct HTMLReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var builder = ProseBuilder(keepsText: true)
    /// The element that is passed over.
    private var skipped: (name: String, start: Int, depth: Int, isInline: Bool)?
    /// Attributes that were met inside a line, which has to end first.
    private var attributes: [HTMLTag.Attribute] = []

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func prose() -> Prose {
        builder.writing = .html(quote: nil)
        var tokens = HTMLTokenizer(bytes, 0..<bytes.count)
        while let token = tokens.next() { add(token) }
        endLine()
        return builder.finish()
    }

    private mutating func add(_ token: HTMLToken) {
        if skipped != nil { return skip(token) }
        switch token {
        case .text(let range): addText(range)
        case .start(let tag): start(tag)
        case .end(let name, _):
            if HTMLElement.isInvisible(name) { builder.gap(.neither) } else if HTMLElement.isInline(name) { builder.gap(.behind) } else { endLine() }
        case .comment(let content):
            if let suppression = Suppression(comment: bytes[content]) { builder.follow(suppression) }
            if !builder.isAtLineStart { builder.gap(.neither) }
        case .raw(let content, element: "title"):
            endLine()
            addText(content)
            endLine()
        case .raw: break
        }
    }

    private mutating func start(_ tag: HTMLTag) {
        let isForeign = tag.attributes.contains { $0.name == "translate" && bytes[$0.value].elementsEqual("no".utf8) }
        if !isForeign { attributes += tag.attributes.filter { $0.name != "translate" } }
        if HTMLElement.isVoid(tag.name) {
            if HTMLElement.isPicture(tag.name) { return builder.putOpaque(for: tag.place) }
            return tag.name == "wbr" ? builder.gap(.neither) : endLine()
        }
        if HTMLElement.isInvisible(tag.name) { return builder.gap(.neither) }
        let isInline = HTMLElement.isInline(tag.name)
        if HTMLElement.isInlineCode(tag.name) || (isForeign && isInline) {
            if tag.isSelfClosing { return builder.putOpaque(for: tag.place) }
            skipped = (tag.name, tag.place.lowerBound, 1, true)
        } else if HTMLElement.isBlockCode(tag.name) || isForeign {
            endLine()
            skipped = (tag.name, tag.place.lowerBound, 1, false)
        } else if isInline {
            builder.gap(.before)
        } else {
            endLine()
        }
    }

    /// Passes over a token inside an element without prose.
    private mutating func skip(_ token: HTMLToken) {
        guard var element = skipped else { return }
        switch token {
        case .start(let tag) where tag.name == element.name: element.depth += 1
        case .end(element.name, let place):
            element.depth -= 1
            if element.depth == 0 {
                skipped = nil
                if element.isInline { builder.putOpaque(for: element.start..<place.upperBound) }
                return
            }
        default: break
        }
        skipped = element
    }

    private mutating func endLine() {
        builder.endLine()
        let attributes = attributes
        self.attributes = []
        for attribute in attributes {
            builder.writing = .html(quote: attribute.quote)
            addText(attribute.value)
            builder.endLine()
        }
        builder.writing = .html(quote: nil)
    }

    private mutating func addText(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            if bytes[index].isHTMLSpace {
                while index < range.upperBound, bytes[index].isHTMLSpace { index += 1 }
                addSpace(start..<index)
            } else if bytes[index] == UInt8(ascii: "&"), let end = addReference(index, range.upperBound) {
                index = end
            } else {
                index += 1
                while index < range.upperBound, !bytes[index].isHTMLSpace, bytes[index] != UInt8(ascii: "&") { index += 1 }
                builder.copy(start..<index, of: bytes)
            }
        }
    }

    /// Adds white space, which shows as one space, and not at all behind another.
    private mutating func addSpace(_ place: Range<Int>) {
        guard let last = builder.lastByte else { return }
        if last == 0x20 {
            builder.gap(.neither)
        } else if place.count == 1, bytes[place.lowerBound] == 0x20 {
            builder.copy(place, of: bytes)
        } else {
            builder.put(Bytes.space, for: place, isFixed: true)
        }
    }

    /// Adds the reference to a character at byte `start`; returns where it ends, or nil when it is an ampersand.
    private mutating func addReference(_ start: Int, _ limit: Int) -> Int? {
        let page = UnsafeBufferPointer(rebasing: bytes[..<limit])
        if let end = builder.putReference(at: start, of: page) { return end }
        // A name that is not listed, or a character that shows nothing.
        var end = start + 1
        if end < limit, bytes[end] == UInt8(ascii: "#") { end += 1 }
        while end < limit, end - start < 40, bytes[end].isASCIIAlphanumeric { end += 1 }
        guard end > start + 1, end < limit, bytes[end] == UInt8(ascii: ";") else { return nil }
        builder.putOpaque(for: start..<end + 1)
        return end + 1
    }
}
