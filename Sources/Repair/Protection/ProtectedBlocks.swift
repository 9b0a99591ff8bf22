internal import TextModel

/// The lines of a document that are code or displayed mathematics as a whole.
///
/// A fence of CommonMark (three or more back quotes or tildes) runs to its closing fence or to the end; a `$$`, a
/// `\begin{…}` of a formula or listing and a `<pre>`, `<script>` or `<style>` count only when they are closed.
struct ProtectedBlocks {
    /// Sorted, disjoint ranges of line numbers, from 0.
    private(set) var ranges: [Range<Int>] = []

    /// What is opened somewhere and closed nowhere after: each is looked for to the end of the document only once.
    private var unclosed: Set<Opening> = []

    init(_ document: Span<UInt8>, _ lines: [Line]) {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.triggers.contains(.technical), let end = end(document, lines, index) {
                ranges.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
    }

    private enum Opening: Hashable {
        case fence(UInt8, Int)
        case dollars, environment
        /// By its place in `elements`.
        case element(Int)
    }

    /// The line number after the block that line `index` opens, or nil.
    private mutating func end(_ document: Span<UInt8>, _ lines: [Line], _ index: Int) -> Int? {
        let first = document.extracting(lines[index].start..<lines[index].end)
        guard let opening = ProtectedBlocks.opening(first), !unclosed.contains(opening) else { return nil }
        var next = index + 1
        while next < lines.count {
            let text = document.extracting(lines[next].start..<lines[next].end)
            if lines[next].triggers.contains(.technical), ProtectedBlocks.closes(text, opening) { return next + 1 }
            next += 1
        }
        if case .fence = opening { return lines.count }
        unclosed.insert(opening)
        return nil
    }

    private static func opening(_ line: Span<UInt8>) -> Opening? {
        let start = firstVisible(line)
        guard start < line.count else { return nil }
        let byte = line[start]
        if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
            let length = run(line, start, byte)
            // A back quote later on the line makes it a code span.
            return length >= 3 && find(line, byte, from: start + length) == nil ? .fence(byte, length) : nil
        }
        if byte == UInt8(ascii: "$") { return run(line, start, byte) == 2 && line.count == start + 2 ? .dollars : nil }
        if byte == UInt8(ascii: "\\") {
            return hasPrefix(line, start, "\\begin{") && !contains(line, "\\end{") ? .environment : nil
        }
        if byte == UInt8(ascii: "<") {
            for (number, (open, close)) in elements.enumerated() where hasPrefix(line, start, open) && !contains(line, close) {
                return .element(number)
            }
        }
        return nil
    }

    private static let elements: [(StaticString, StaticString)] = [
        ("<pre", "</pre"), ("<script", "</script"), ("<style", "</style"), ("<code", "</code"),
    ]

    private static func closes(_ line: Span<UInt8>, _ opening: Opening) -> Bool {
        switch opening {
        case .fence(let byte, let length):
            let start = firstVisible(line)
            return start < line.count && line[start] == byte && run(line, start, byte) >= length
        case .dollars: return contains(line, "$$")
        case .environment: return contains(line, "\\end{")
        case .element(let number): return contains(line, elements[number].1)
        }
    }

    private static func firstVisible(_ line: Span<UInt8>) -> Int {
        var index = 0
        while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
        return index
    }

    private static func run(_ line: Span<UInt8>, _ start: Int, _ byte: UInt8) -> Int {
        var end = start
        while end < line.count, line[end] == byte { end += 1 }
        return end - start
    }

    private static func find(_ line: Span<UInt8>, _ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < line.count {
            if line[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private static func contains(_ line: Span<UInt8>, _ text: StaticString) -> Bool {
        guard line.count >= text.utf8CodeUnitCount else { return false }
        for start in 0...line.count - text.utf8CodeUnitCount where hasPrefix(line, start, text) { return true }
        return false
    }
}

/// True when `line` has `text` (small letters; ASCII case folded) at byte `start`.
func hasPrefix(_ line: Span<UInt8>, _ start: Int, _ text: StaticString) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= line.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where line[start + offset].asciiLowered != text.utf8Start[offset] { return false }
    return true
}
