/// Gathers the lines of a file into hunks.
struct DiffHunks: Sendable {
    private static let context = 3
    /// A hunk that holds so many bytes is cut. The parts have no lines around them at the cut: `patch` takes a hunk with
    /// unlike numbers of lines before and behind for one at the end of the file.
    private static let largest = 4 << 20

    private let style: DiffLineStyle
    /// Whether the file's names were written.
    var hasHeader = false
    private var line = 1
    private var hunk: DiffHunk?
    /// The last unchanged lines before a hunk, a ring, and how many there were.
    private var ring: [[UInt8]] = Array(repeating: [], count: context)
    private var ringCount = 0

    init(style: DiffLineStyle) {
        self.style = style
    }

    /// Takes a line that is the same in both texts; returns a hunk that it completes.
    mutating func addUnchanged(_ text: Span<UInt8>) -> [UInt8]? {
        line += 1
        guard hunk != nil else {
            remember(text)
            return nil
        }
        hunk!.addUnchanged(text)
        return hunk!.gap.count > 2 * Self.context ? close() : nil
    }

    /// Takes a line that was changed; returns a hunk that becomes too large by it.
    mutating func addChanged(_ before: Span<UInt8>, _ after: Span<UInt8>) -> [UInt8]? {
        if hunk == nil {
            let lead = (ringCount - min(ringCount, Self.context)..<ringCount).map { ring[$0 % Self.context] }
            hunk = DiffHunk(line: line, lead: lead, style: style)
            ringCount = 0
        }
        line += 1
        hunk!.addChanged(before, after)
        guard hunk!.byteCount > Self.largest else { return nil }
        defer { hunk = nil }
        return hunk!.bare()
    }

    /// Returns the hunk that is still open at the end of the file.
    mutating func finish() -> [UInt8]? {
        hunk == nil ? nil : close()
    }

    /// Ends the hunk behind the lines that follow its last change; the others of the gap may lead the next.
    private mutating func close() -> [UInt8] {
        let rest = hunk!.gap.dropFirst(Self.context).suffix(Self.context)
        defer {
            hunk = nil
            for text in rest { remember(text.span) }
        }
        return hunk!.finished(trailing: Self.context)
    }

    private mutating func remember(_ text: Span<UInt8>) {
        let index = ringCount % Self.context
        ring[index].removeAll(keepingCapacity: true)
        ring[index].append(text)
        ringCount += 1
    }
}
