/// An HTML page: the prose is in its texts and in the attributes `alt` and `title`.
package struct HTMLPage: ProseFormat {
    package init() {}

    /// Taking the space behind a less-than sign away would make a tag of it.
    package var canMakeMarkup: Bool { true }

    package func prose(of document: Span<UInt8>) -> Prose {
        document.withUnsafeBufferPointer { bytes in
            var reader = HTMLReader(bytes)
            return reader.prose()
        }
    }

    /// Whether the text begins as an HTML page; nil when more of it is needed to tell.
    static func begins(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool? {
        for start in ["<!doctype html", "<html"].map({ Array($0.utf8) }) {
            let front = text.prefix(start.count).map { $0 | ($0 &- 0x41 < 26 ? 0x20 : 0) }
            if front == start { return true }
            if !isWhole, start.starts(with: front) { return nil }
        }
        return false
    }
}
