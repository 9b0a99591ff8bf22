internal import CMD4C
internal import TextModel

/// Finds the prose of a Markdown text. What a paragraph, heading, item or cell holds is a line, up to a hard line break;
/// markup in it is a gap, and a line end in the middle is a space that stays as it is written.
final class MarkdownReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    private var builder = ProseBuilder(keepsText: true)
    /// Where the last text ended.
    private var lastEnd = 0
    /// What came since then.
    private var hasBreak = false, hasStart = false, hasEnd = false
    private var code: Range<Int>?, isInCode = false
    private var imageDepth = 0
    /// The texts that stand for images; they become lines of their own when the line ends.
    private var images: [[Range<Int>]] = []
    private enum Verbatim { case none, code, html }
    private var verbatim = Verbatim.none
    /// The inline element of HTML that is passed over.
    private var skipped: String?

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        start = FrontMatter.end(bytes)
    }

    func prose() -> Prose {
        builder.writing = .markdown
        let text = UnsafeBufferPointer(rebasing: bytes[start...])
        let reader = Unmanaged.passUnretained(self).toOpaque()
        let status = gm_md_read(
            text.baseAddress, text.count,
            { reader, event, start, count in
                guard let reader else { return }
                Unmanaged<MarkdownReader>.fromOpaque(reader).takeUnretainedValue().add(event, start, count)
            }, reader)
        if status != 0 { return Prose() }
        endLine()
        return builder.finish()
    }

    private func add(_ event: gm_md_event, _ start: Int, _ count: Int) {
        let range = start + self.start..<start + self.start + count
        switch event {
        case gm_md_block: endLine()
        case gm_md_code_block: begin(.code)
        case gm_md_html_block: begin(.html)
        case gm_md_verbatim_end: verbatim = .none
        case gm_md_span_start: hasStart = true
        case gm_md_span_end: hasEnd = true
        case gm_md_code_start: (isInCode, code, hasStart) = (true, nil, true)
        case gm_md_code_end: endCode()
        case gm_md_image_start:
            imageDepth += 1
            if imageDepth == 1 { images.append([]) }
        case gm_md_image_end: endImage()
        case gm_md_soft_break: hasBreak = true
        case gm_md_hard_break: endLine()
        case gm_md_html: addHTML(range)
        case gm_md_text: addText(range)
        case gm_md_reference: addReference(range)
        default: break
        }
    }

    private func begin(_ verbatim: Verbatim) {
        endLine()
        self.verbatim = verbatim
    }

    private func endLine() {
        builder.endLine()
        let images = images
        self.images = []
        for image in images {
            for (index, range) in image.enumerated() {
                if index > 0 { builder.gap(.neither) }
                builder.copy(range, of: bytes)
            }
            builder.endLine()
        }
        (hasBreak, hasStart, hasEnd, skipped) = (false, false, false, nil)
    }

    private func addText(_ range: Range<Int>) {
        if imageDepth > 0 { return images[images.count - 1].append(range) }
        if isInCode {
            code = (code?.lowerBound ?? range.lowerBound)..<range.upperBound
            return
        }
        guard verbatim == .none, skipped == nil else { return }
        let isSourceLineStart = builder.isAtLineStart || hasBreak
        // The backslash of an escape belongs to the character.
        let hasEscape =
            range.lowerBound > start && bytes[range.lowerBound - 1] == UInt8(ascii: "\\")
            && (builder.isAtLineStart || range.lowerBound - 1 >= lastEnd)
        connect(to: hasEscape ? range.lowerBound - 1 : range.lowerBound)
        var rest = range
        if hasEscape {
            builder.put([bytes[range.lowerBound]], for: range.lowerBound - 1..<range.lowerBound + 1, isFixed: false)
            rest = range.lowerBound + 1..<range.upperBound
        } else if isSourceLineStart, let end = markerEnd(range) {
            builder.copy(range.lowerBound..<end, of: bytes)
            builder.gap(.neither)
            rest = end..<range.upperBound
        }
        copy(rest)
        lastEnd = range.upperBound
    }

    /// Brings the line to the place where something is added: what stands between is markup, or a line end.
    private func connect(to place: Int) {
        if hasBreak, !builder.isAtLineStart {
            builder.put(Bytes.space, for: lastEnd..<max(place, lastEnd), isFixed: true)
            builder.gap(.neither)
        } else if !builder.isAtLineStart, place > lastEnd {
            builder.gap(hasStart == hasEnd ? .neither : hasStart ? .before : .behind)
        }
        (hasBreak, hasStart, hasEnd) = (false, false, false)
    }

    /// Behind a mark at the start of a source line that would make an item or a heading of it if a space were put behind it.
    private func markerEnd(_ range: Range<Int>) -> Int? {
        var end = range.lowerBound
        if "-+*#>".utf8.contains(bytes[end]) { return end + 1 }
        while end < range.upperBound, bytes[end].isASCIIDigit { end += 1 }
        guard end > range.lowerBound, end < range.upperBound else { return nil }
        return bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") ? end + 1 : nil
    }

    /// Adds text, in which `[^1]` refers to a footnote.
    private func copy(_ range: Range<Int>) {
        var start = range.lowerBound, index = start
        while index + 2 < range.upperBound {
            guard bytes[index] == UInt8(ascii: "["), bytes[index + 1] == UInt8(ascii: "^"),
                let close = bytes[index..<min(range.upperBound, index + 64)].firstIndex(of: UInt8(ascii: "]"))
            else {
                index += 1
                continue
            }
            builder.copy(start..<index, of: bytes)
            builder.putOpaque(for: index..<close + 1)
            start = close + 1
            index = start
        }
        builder.copy(start..<range.upperBound, of: bytes)
    }

    private func addReference(_ range: Range<Int>) {
        if imageDepth > 0 || isInCode || verbatim != .none || skipped != nil { return }
        connect(to: range.lowerBound)
        if builder.putReference(at: range.lowerBound, of: bytes) == nil { builder.putOpaque(for: range) }
        lastEnd = range.upperBound
    }

    private func endCode() {
        isInCode = false
        if imageDepth > 0 || skipped != nil { return }
        let place = code ?? lastEnd..<lastEnd
        connect(to: place.lowerBound)
        builder.putOpaque(for: place)
        lastEnd = place.upperBound
        hasEnd = true
    }

    private func endImage() {
        imageDepth -= 1
        guard imageDepth == 0, skipped == nil, let image = images.last else { return }
        let place = (image.first?.lowerBound ?? lastEnd)..<(image.last?.upperBound ?? lastEnd)
        hasStart = true
        connect(to: max(place.lowerBound, lastEnd))
        builder.putOpaque(for: place)
        lastEnd = place.upperBound
        hasEnd = true
    }

    private func addHTML(_ range: Range<Int>) {
        if verbatim == .html {
            let line = UnsafeBufferPointer(rebasing: bytes[range])
            if let suppression = Suppression(line: line) { builder.follow(suppression) }
            return
        }
        if imageDepth > 0 { return }
        var tokens = HTMLTokenizer(bytes, range)
        guard let token = tokens.next() else { return }
        if let name = skipped {
            if case .end(name, _) = token { endSkipped(at: range.upperBound) }
            return
        }
        switch token {
        case .comment(let content):
            if let suppression = Suppression(comment: bytes[content]) { builder.follow(suppression) }
            (hasStart, hasEnd) = (true, true)
        case .start(let tag) where tag.name == "br": endLine()
        case .start(let tag) where HTMLElement.isInlineCode(tag.name) && !tag.isSelfClosing:
            hasStart = true
            connect(to: range.lowerBound)
            lastEnd = range.lowerBound
            skipped = tag.name
        case .start(let tag) where HTMLElement.isPicture(tag.name):
            hasStart = true
            connect(to: range.lowerBound)
            builder.putOpaque(for: range)
            lastEnd = range.upperBound
            hasEnd = true
        case .start: hasStart = true
        default: hasEnd = true
        }
    }

    private func endSkipped(at end: Int) {
        skipped = nil
        builder.putOpaque(for: lastEnd..<end)
        lastEnd = end
        (hasBreak, hasStart, hasEnd) = (false, false, true)
    }
}
