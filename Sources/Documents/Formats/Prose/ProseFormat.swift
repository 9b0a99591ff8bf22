/// A format of files: it knows where in them the prose is.
package protocol ProseFormat: Sendable {
    /// The documents that a piece of a file holds, in order; what one says is no evidence for another.
    func documents(in piece: Span<UInt8>) -> [Range<Int>]

    /// The prose of a document.
    func prose(of document: Span<UInt8>) -> Prose

    /// Whether what an edit puts in may become markup, however it is written.
    var canMakeMarkup: Bool { get }
}

extension ProseFormat {
    /// One.
    package func documents(in piece: Span<UInt8>) -> [Range<Int>] { [0..<piece.count] }

    package var canMakeMarkup: Bool { false }
}
