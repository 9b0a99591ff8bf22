internal import TextModel

/// Says where the documents of a stream end. What it says depends on the bytes alone, never on how they arrive.
///
/// A document ends after a line that matches the separator, and at the latest at the first line end after `limit` bytes.
/// Where none follows within `slack` bytes, it ends before the line that is so long. A line that has no end within `limit`
/// bytes is cut after the first space beyond every `piece` bytes; where there is no space either, between two characters.
package struct DocumentCutter {
    package struct Bounds: Sendable {
        package var limit = 4 << 20
        package var slack = 1 << 20
        package var piece = 1 << 20

        package init() {}

        /// The same for documents that end with their first line.
        var byLine: Bounds { shortened(to: 1) }

        /// The same for documents that are short: what a line may have, stays.
        func shortened(to limit: Int) -> Bounds {
            var bounds = self
            bounds.slack += bounds.limit - limit
            bounds.limit = limit
            return bounds
        }

        /// No document is longer.
        package var longest: Int { max(limit + slack, 2 * piece) }
    }

    private let bounds: Bounds
    private let separator: LinePattern?
    /// In the middle of a line that is cut into pieces.
    private var isInLongLine = false
    /// What of the window was looked at in vain: for a separator, and for a line end beyond the limit.
    private var linesTried = 0
    private var bytesTried = 0

    package init(bounds: Bounds = Bounds(), separator: LinePattern? = nil) {
        self.bounds = bounds
        self.separator = separator
    }

    /// The length of the document at the start of the window, which holds all bytes there are so far; nil when that takes
    /// more bytes. After an answer the next window has to start behind the document.
    ///
    /// - Parameter isLast: no bytes follow the window.
    package mutating func cut(_ window: UnsafeBufferPointer<UInt8>, isLast: Bool) -> Int? {
        guard window.count > 0 else { return nil }
        guard let length = find(window, isLast) else { return nil }
        linesTried = 0
        bytesTried = 0
        return length
    }

    /// Forgets everything, for the next file.
    package mutating func reset() {
        self = DocumentCutter(bounds: bounds, separator: separator)
    }

    private mutating func find(_ window: UnsafeBufferPointer<UInt8>, _ isLast: Bool) -> Int? {
        if isInLongLine { return piece(window, isLast) }
        if let end = separatorEnd(window) { return end }
        let longest = bounds.limit + bounds.slack
        if window.count >= bounds.limit {
            let from = max(bytesTried, bounds.limit - 1)
            if let end = lineEnd(window, from, min(window.count, longest)) { return end }
            bytesTried = window.count
        }
        if window.count <= longest { return isLast ? window.count : nil }
        if let end = lastLineEnd(window, bounds.limit - 1) { return end }
        isInLongLine = true
        return piece(window, isLast)
    }

    /// The end of the first line that matches the separator and ends within the limit.
    private mutating func separatorEnd(_ window: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let separator else { return nil }
        while let end = lineEnd(window, linesTried, min(window.count, bounds.limit)) {
            var content = linesTried..<end - 1
            linesTried = end
            if let last = content.last, window[last] == 0x0D { content.removeLast() }
            if separator.matches(UnsafeBufferPointer(rebasing: window[content])) { return end }
        }
        return nil
    }

    /// The end of the next piece of a line that is too long.
    private mutating func piece(_ window: UnsafeBufferPointer<UInt8>, _ isLast: Bool) -> Int? {
        let reach = min(window.count, 2 * bounds.piece)
        if let end = lineEnd(window, 0, reach), end <= spaceEnd(window, reach) ?? end {
            isInLongLine = false
            return end
        }
        if let end = spaceEnd(window, reach) { return end }
        if window.count > 2 * bounds.piece { return characterStart(window, 2 * bounds.piece) }
        return isLast ? window.count : nil
    }

    /// Behind the first space beyond the length of a piece.
    private func spaceEnd(_ window: UnsafeBufferPointer<UInt8>, _ reach: Int) -> Int? {
        guard reach > bounds.piece else { return nil }
        return find(0x20, window, bounds.piece, reach)
    }

    /// The last character boundary at or before `offset`.
    private func characterStart(_ window: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
        var start = offset
        while start > offset - 4, UTF8Sequence.isContinuation(window[start]) { start -= 1 }
        return UTF8Sequence.isContinuation(window[start]) ? offset : start
    }

    private func lineEnd(_ window: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
        find(0x0A, window, from, to)
    }

    /// Behind the last line end before `to`.
    private func lastLineEnd(_ window: UnsafeBufferPointer<UInt8>, _ to: Int) -> Int? {
        window[..<to].lastIndex(of: 0x0A).map { $0 + 1 }
    }

    /// Behind the first such byte in `from..<to`.
    private func find(_ byte: UInt8, _ window: UnsafeBufferPointer<UInt8>, _ from: Int, _ to: Int) -> Int? {
        from < to ? window.firstOffset(of: byte, in: from..<to).map { $0 + 1 } : nil
    }
}
