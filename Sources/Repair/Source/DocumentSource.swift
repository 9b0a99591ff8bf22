/// The source of one document.
package struct DocumentSource: Sendable {
    let text: SourceText
    /// By line of the document: an index in `links`, or -1.
    private let linkOfLine: [Int32]
    let links: [AlignmentLink]

    /// - Parameters:
    ///   - text: may go beyond the document.
    ///   - links: of the lines of the document, whose numbers begin at 0, in order.
    package init(_ text: SourceText, _ links: [AlignmentLink]) {
        self.text = text
        self.links = links
        var linkOfLine = [Int32](repeating: -1, count: links.map(\.target.upperBound).max() ?? 0)
        for (index, link) in links.enumerated() where link.isReliable && !link.source.isEmpty {
            for line in link.target { linkOfLine[line] = Int32(index) }
        }
        self.linkOfLine = linkOfLine
    }

    /// The source of a document with as many lines.
    package init(lineForLine text: SourceText) {
        self.init(text, LineAlignment.lineForLine(text.lineCount).links)
    }

    /// The link of a line of the document, where there is one that can be trusted: an index in `links`.
    func link(ofLine line: Int) -> Int? {
        line < linkOfLine.count && linkOfLine[line] >= 0 ? Int(linkOfLine[line]) : nil
    }
}
