internal import TextModel

/// The lines of a document as its repair sees them.
enum DocumentLines {
    /// - Parameter scan: of `document`.
    static func of(_ document: Span<UInt8>, _ scan: LineScan) -> [Line] {
        var lines = scan.lines
        // A byte order mark is no part of the first line's text.
        if document.count >= 3, document[0] == 0xEF, document[1] == 0xBB, document[2] == 0xBF { lines[0].start = 3 }
        return lines
    }
}
