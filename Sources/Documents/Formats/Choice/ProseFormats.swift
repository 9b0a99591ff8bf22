/// The formats in which a part of a file is prose, set up for a run.
package struct ProseFormats: Sendable {
    private let lines: JSONLines
    private let bitext: Bitext

    package init(lines: JSONLines, bitext: Bitext) {
        self.lines = lines
        self.bitext = bitext
    }

    /// What knows a format; nil for plain text, which is prose throughout.
    package subscript(format: DocumentFormat) -> (any ProseFormat)? {
        switch format {
        case .plain: nil
        case .markdown: MarkdownText()
        case .html: HTMLPage()
        case .jsonl: lines
        case .bitext: bitext
        case .srt: Subtitles(.subRip)
        case .vtt: Subtitles(.webVTT)
        }
    }
}
