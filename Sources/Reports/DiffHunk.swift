/// A hunk in the making: the lines before its first change, and changes with the lines between them.
struct DiffHunk: Sendable {
    private let start: Int
    private let style: DiffLineStyle
    /// The unchanged lines at the start of `body`: their size and number.
    private let leadBytes: Int
    private let leadLines: Int
    private var lines: Int
    private var body: [UInt8] = []
    /// The old and the new form of the last changed lines.
    private var removed: [UInt8] = []
    private var added: [UInt8] = []
    /// The unchanged lines behind them.
    private(set) var gap: [[UInt8]] = []

    /// - Parameters:
    ///   - line: the number of the first changed line.
    ///   - lead: the unchanged lines before it.
    init(line: Int, lead: [[UInt8]], style: DiffLineStyle) {
        for text in lead { style.append(text.span, as: .unchanged, to: &body) }
        start = line - lead.count
        leadBytes = body.count
        leadLines = lead.count
        lines = lead.count
        self.style = style
    }

    var byteCount: Int { body.count + removed.count + added.count }

    mutating func addUnchanged(_ text: Span<UInt8>) {
        gap.append(text.bytes(0..<text.count))
    }

    mutating func addChanged(_ before: Span<UInt8>, _ after: Span<UInt8>) {
        if !gap.isEmpty { settle(gap.count) }
        lines += 1
        if style.form == .unified { style.append(before, as: .removed, to: &removed) }
        style.append(after, as: .added, to: &added)
    }

    /// The hunk with at most so many of the unchanged lines behind its last change.
    mutating func finished(trailing: Int) -> [UInt8] {
        settle(min(gap.count, trailing))
        return style.place(start: start, lines: lines) + body
    }

    /// The hunk without the unchanged lines around it.
    mutating func bare() -> [UInt8] {
        settle(0)
        return style.place(start: start + leadLines, lines: lines - leadLines) + body[leadBytes...]
    }

    /// Moves the last changes and so many lines of the gap into the body; the rest of the gap is dropped.
    private mutating func settle(_ count: Int) {
        body += removed
        body += added
        removed.removeAll(keepingCapacity: true)
        added.removeAll(keepingCapacity: true)
        for text in gap[..<count] { style.append(text.span, as: .unchanged, to: &body) }
        lines += count
        gap.removeAll(keepingCapacity: true)
    }
}
