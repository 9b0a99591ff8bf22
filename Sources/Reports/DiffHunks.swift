/// Gathers the lines of a file into hunks.
struct DiffHunks: Sendable {
    private static let context = 3
    /// A hunk that holds so many bytes is cut. The parts have no lines around them at the cut: `patch` takes a hunk with
    /// unlike numbers of lines before and behind for one at the end of the file.
    private static let largest = 4 << 20

    private struct Hunk {
        let start: Int
        /// The size of the unchanged lines at the start of `body`, and how many they are.
        let leadBytes: Int
        let leadLines: Int
        var lines: Int
        var body: [UInt8]
        /// The old and the new form of the last changed lines.
        var removed: [UInt8] = []
        var added: [UInt8] = []
        /// The unchanged lines behind them.
        var gap: [[UInt8]] = []
    }

    private let form: DiffReport.Form
    private let colors: TerminalColors
    /// Whether the file's names were written.
    var hasHeader = false
    private var line = 1
    private var hunk: Hunk?
    /// The last unchanged lines before a hunk, a ring, and how many there were.
    private var ring: [[UInt8]] = Array(repeating: [], count: context)
    private var ringCount = 0

    init(form: DiffReport.Form, colors: TerminalColors) {
        self.form = form
        self.colors = colors
    }

    /// Takes a line that is the same in both texts; returns a hunk that it completes.
    mutating func addUnchanged(_ text: Span<UInt8>) -> [UInt8]? {
        line += 1
        guard hunk != nil else {
            remember(text)
            return nil
        }
        hunk!.gap.append(text.bytes(0..<text.count))
        guard hunk!.gap.count > 2 * Self.context else { return nil }
        return close()
    }

    /// Takes a line that was changed; returns a hunk that becomes too large by it.
    mutating func addChanged(_ before: Span<UInt8>, _ after: Span<UInt8>) -> [UInt8]? {
        if hunk == nil { open() }
        if !hunk!.gap.isEmpty {
            flushChanges()
            let gap = hunk!.gap
            hunk!.gap = []
            for text in gap { appendContext(text, to: &hunk!.body) }
            hunk!.lines += gap.count
        }
        line += 1
        hunk!.lines += 1
        if form == .unified { append(before, prefix: "-", colors.removed, to: &hunk!.removed) }
        append(after, prefix: form == .unified ? "+" : "", form == .unified ? colors.added : "", to: &hunk!.added)
        let size = hunk!.body.count + hunk!.removed.count + hunk!.added.count
        return size > Self.largest ? cut() : nil
    }

    /// Returns the hunk that is still open at the end of the file.
    mutating func finish() -> [UInt8]? {
        hunk == nil ? nil : close()
    }

    private mutating func remember(_ text: Span<UInt8>) {
        let index = ringCount % Self.context
        ring[index].removeAll(keepingCapacity: true)
        ring[index].append(text)
        ringCount += 1
    }

    private mutating func open() {
        let count = min(ringCount, Self.context)
        var body: [UInt8] = []
        for index in ringCount - count..<ringCount { appendContext(ring[index % Self.context], to: &body) }
        hunk = Hunk(start: line - count, leadBytes: body.count, leadLines: count, lines: count, body: body)
        ringCount = 0
    }

    /// Ends the hunk behind the lines that follow its last change; the others of the gap may lead the next.
    private mutating func close() -> [UInt8] {
        flushChanges()
        let gap = hunk!.gap
        for text in gap.prefix(Self.context) { appendContext(text, to: &hunk!.body) }
        hunk!.lines += min(gap.count, Self.context)
        let result = header(hunk!.start, hunk!.lines) + hunk!.body
        hunk = nil
        for text in gap.dropFirst(Self.context).suffix(Self.context) { remember(text.span) }
        return result
    }

    /// Ends the hunk behind its last change, without the lines around it.
    private mutating func cut() -> [UInt8] {
        flushChanges()
        let hunk = hunk!
        self.hunk = nil
        return header(hunk.start + hunk.leadLines, hunk.lines - hunk.leadLines) + hunk.body[hunk.leadBytes...]
    }

    private mutating func flushChanges() {
        hunk!.body += hunk!.removed
        hunk!.body += hunk!.added
        hunk!.removed.removeAll(keepingCapacity: true)
        hunk!.added.removeAll(keepingCapacity: true)
    }

    private func header(_ start: Int, _ count: Int) -> [UInt8] {
        let range = count == 1 ? "\(start)" : "\(start),\(count)"
        return Array("\(colors.place)@@ -\(range) +\(range) @@\(colors.reset)\n".utf8)
    }

    private func appendContext(_ text: [UInt8], to body: inout [UInt8]) {
        append(text.span, prefix: form == .unified ? " " : "", "", to: &body)
    }

    private func append(_ text: Span<UInt8>, prefix: String, _ color: String, to body: inout [UInt8]) {
        let hasEnd = text.count > 0 && text[text.count - 1] == 0x0A
        body.append(color)
        body.append(prefix)
        body.append(text.extracting(0..<text.count - (hasEnd ? 1 : 0)))
        if !color.isEmpty { body.append(colors.reset) }
        body.append("\n")
        if !hasEnd, form == .unified { body.append("\\ No newline at end of file\n") }
    }
}
