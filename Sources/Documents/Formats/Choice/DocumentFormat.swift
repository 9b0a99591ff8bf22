/// The formats of files that are read.
package enum DocumentFormat: String, CaseIterable, Sendable {
    case plain, markdown, html, jsonl, bitext, srt, vtt

    /// The formats by the extensions of file names, in small letters.
    private static let extensions: [String: DocumentFormat] = [
        "txt": .plain, "text": .plain, "md": .markdown, "markdown": .markdown, "mkd": .markdown, "html": .html, "htm": .html,
        "xhtml": .html, "jsonl": .jsonl, "ndjson": .jsonl, "srt": .srt, "vtt": .vtt,
    ]

    /// What the extension of a file name says; nil when it says nothing.
    static func named(_ input: Input) -> DocumentFormat? {
        guard case .file(let path) = input, let name = path.split(separator: "/").last, let point = name.lastIndex(of: ".") else { return nil }
        return extensions[name[name.index(after: point)...].lowercased()]
    }

    /// So many bytes at the front of a file decide.
    private static let front = 64 * 1024

    /// What the front of a file says: plain where it says nothing certain. Nil when more of it is needed to tell.
    ///
    /// - Parameter isWhole: no bytes follow.
    static func begun(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> DocumentFormat? {
        let isWhole = isWhole || text.count >= front
        var front = UnsafeBufferPointer(rebasing: text.prefix(front))
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if !isWhole, front.count < mark.count, mark.starts(with: front) { return nil }
        if front.starts(with: mark) { front = UnsafeBufferPointer(rebasing: front[3...]) }
        guard let first = front.firstIndex(where: { $0 > 0x20 }) else { return isWhole ? .plain : nil }
        front = UnsafeBufferPointer(rebasing: front[first...])
        let tests: [(DocumentFormat, (UnsafeBufferPointer<UInt8>, Bool) -> Bool?)] = [
            (.jsonl, JSONLines.begins), (.html, HTMLPage.begins), (.vtt, Subtitles.beginsWebVTT), (.srt, Subtitles.beginsSubRip),
        ]
        var isUndecided = false
        for (format, test) in tests {
            switch test(front, isWhole) {
            case true?: return format
            case false?: continue
            case nil: isUndecided = true
            }
        }
        return isUndecided ? nil : .plain
    }

    /// Whether a file is one document, however long, because its parts can't be understood alone.
    package var isWhole: Bool {
        switch self {
        case .markdown, .html, .srt, .vtt: true
        case .plain, .jsonl, .bitext: false
        }
    }

    /// The longest file of a format that is read as a whole, in bytes.
    static let longestWhole = 32 << 20

    /// Where a file of the format may be cut.
    var bounds: DocumentCutter.Bounds {
        var bounds = DocumentCutter.Bounds()
        switch self {
        case .plain, .bitext: break
        // Records are documents of their own, so short pieces will do, and keep all threads at work.
        case .jsonl: bounds = bounds.shortened(to: 256 << 10)
        case .markdown, .html, .srt, .vtt:
            bounds.limit = Self.longestWhole
            bounds.slack = 0
        }
        return bounds
    }
}
