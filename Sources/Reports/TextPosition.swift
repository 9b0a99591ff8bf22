internal import TextModel

/// A place in a file.
package struct TextPosition: Hashable, Sendable {
    /// UTF-8 bytes from the start of the file.
    package var offset = 0
    /// From 1.
    package var line = 1
    /// From 1, in Unicode scalars.
    package var column = 1

    /// The start of a file.
    package init() {}

    /// Moves over the bytes that follow; `lineFeeds` is how many line feeds are among them.
    package mutating func advance(over bytes: Span<UInt8>, lineFeeds: Int) {
        offset += bytes.count
        line += lineFeeds
        var lineStart = 0
        if lineFeeds > 0 {
            column = 1
            lineStart = bytes.count
            while bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
        }
        column += Self.scalars(bytes, lineStart..<bytes.count)
    }

    /// Moves over the bytes of `range` that follow.
    package mutating func advance(over range: Range<Int>, of bytes: Span<UInt8>) {
        offset += range.count
        var lineStart = range.lowerBound
        while true {
            let end = bytes.extracting(..<range.upperBound).lineEnd(from: lineStart)
            guard end > lineStart, bytes[end - 1] == 0x0A else { break }
            line += 1
            column = 1
            lineStart = end
        }
        column += Self.scalars(bytes, lineStart..<range.upperBound)
    }

    /// Every byte that continues no sequence starts a scalar, or stands for one.
    private static func scalars(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

/// Turns offsets of one document into places in its file; linear in all when the offsets do not go back.
package struct PositionCursor {
    private let base: TextPosition
    private var position: TextPosition
    private var offset = 0

    /// - Parameter base: where the document starts in its file.
    package init(base: TextPosition) {
        self.base = base
        position = base
    }

    /// The place of a byte of the document.
    package mutating func position(of target: Int, in document: Span<UInt8>) -> TextPosition {
        if target < offset {
            position = base
            offset = 0
        }
        position.advance(over: offset..<target, of: document)
        offset = target
        return position
    }
}
