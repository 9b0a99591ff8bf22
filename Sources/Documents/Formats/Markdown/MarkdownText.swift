/// Markdown, as CommonMark and GitHub have it, with front matter and footnotes.
package struct MarkdownText: ProseFormat {
    package init() {}

    /// A bracket that is put in may make a link of two words.
    package var canMakeMarkup: Bool { true }

    package func prose(of document: Span<UInt8>) -> Prose {
        document.withUnsafeBufferPointer { MarkdownReader($0).prose() }
    }
}
