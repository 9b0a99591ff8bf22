/// Subtitles: SubRip (`.srt`) or WebVTT (`.vtt`). The prose is in the texts of the cues; a cue that goes on with a small letter
/// goes on with the sentence.
package struct Subtitles: ProseFormat {
    package enum Kind: Sendable {
        case subRip, webVTT
    }

    private let kind: Kind

    package init(_ kind: Kind) {
        self.kind = kind
    }

    package func prose(of document: Span<UInt8>) -> Prose {
        document.withUnsafeBufferPointer { bytes in
            var reader = SubtitleReader(bytes, kind)
            return reader.prose()
        }
    }

    /// Whether the text begins as a WebVTT file; nil when more of it is needed to tell.
    static func beginsWebVTT(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool? {
        let mark = Array("WEBVTT".utf8)
        if text.count <= mark.count, !isWhole { return mark.starts(with: text) ? nil : false }
        return text.starts(with: mark) && (text.count == mark.count || text[mark.count] <= 0x20)
    }

    /// Whether the text begins as a SubRip file: a number, then a line with times; nil when more of it is needed to tell.
    static func beginsSubRip(_ text: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool? {
        let digits = text.prefix { $0 &- 0x30 < 10 }.count
        if digits > 6 || (digits == 0 && !text.isEmpty) { return false }
        var index = digits
        if index < text.count, text[index] == 0x0D { index += 1 }
        guard index < text.count else { return isWhole ? false : nil }
        guard text[index] == 0x0A else { return false }
        let rest = text[(index + 1)...]
        guard let end = rest.firstIndex(of: 0x0A) ?? (isWhole ? text.count : nil) else { return rest.count < 64 ? nil : false }
        return SubtitleReader.isTiming(text[(index + 1)..<end])
    }
}
