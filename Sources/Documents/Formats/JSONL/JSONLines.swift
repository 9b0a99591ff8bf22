internal import TextModel

/// A JSON value a line (jsonlines.org); the prose is in some of its fields. Each line is a document of its own.
package struct JSONLines: ProseFormat {
    private let fields: [[UInt8]]

    /// - Parameter fields: keys of strings, or of arrays of strings; a point leads into an object, or into the objects of an
    ///   array.
    package init(fields: [String]) {
        self.fields = fields.map { Array($0.utf8) }
    }

    /// The lines, each with its line end.
    package func documents(in piece: Span<UInt8>) -> [Range<Int>] {
        piece.withUnsafeBufferPointer { $0.lines() }
    }

    package func prose(of document: Span<UInt8>) -> Prose {
        document.withUnsafeBufferPointer { bytes in
            var reader = JSONReader(bytes, fields: fields)
            return reader.prose()
        }
    }

    /// Whether the text begins with a JSON object; nil when more of it is needed to tell.
    ///
    /// - Parameter isWhole: nothing follows.
    static func begins(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool? {
        guard text.first == UInt8(ascii: "{") else { return false }
        guard let end = text.firstIndex(of: 0x0A) ?? (isWhole ? text.count : nil) else { return nil }
        var reader = JSONReader(UnsafeBufferPointer(rebasing: text[..<end]), fields: [])
        return reader.prose().problem == nil
    }
}
