internal import TextModel

/// Finds the prose of a subtitle file, line by line.
struct SubtitleReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let kind: Subtitles.Kind
    private var builder = ProseBuilder(keepsText: true)
    /// Where the text of the cue before ended that the prose line holds.
    private var lastEnd = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ kind: Subtitles.Kind) {
        self.bytes = bytes
        self.kind = kind
        if kind == .webVTT { builder.writing = .html(quote: nil) }
    }

    mutating func prose() -> Prose {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var isInCue = false
        while start < bytes.count {
            let line = line(start)
            start = line.next
            if Self.isTiming(bytes[line.text]) {
                isInCue = true
            } else if line.text.isEmpty {
                // Of WebVTT a cue ends here, whatever follows; SubRip files have blank lines in cues.
                if kind == .webVTT { isInCue = false }
            } else if isInCue, !isNumber(line.text, before: line.next) {
                addLine(line.text)
            }
        }
        return builder.finish()
    }

    /// The line at byte `start` without spaces around it, and where the next one begins.
    private func line(_ start: Int) -> (text: Range<Int>, next: Int) {
        let next = bytes.lineEnd(from: start)
        var first = start, end = next
        while end > first, bytes[end - 1] <= 0x20 { end -= 1 }
        while first < end, bytes[first] <= 0x20 { first += 1 }
        return (first..<end, next)
    }

    /// A line such as "00:01:02,500 --> 00:01:04,000".
    static func isTiming(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let arrow = Array("-->".utf8)
        guard line.first(where: { $0 > 0x20 })?.isASCIIDigit == true else { return false }
        var index = line.startIndex
        while index < line.endIndex, line[index].isASCIIDigit || line[index] <= 0x20 || ":.,".utf8.contains(line[index]) { index += 1 }
        guard line[index...].starts(with: arrow) else { return false }
        return line[(index + arrow.count)...].first { $0 > 0x20 }?.isASCIIDigit == true
    }

    /// The number of a cue, with its times on the next line.
    private func isNumber(_ text: Range<Int>, before next: Int) -> Bool {
        guard next < bytes.count, bytes[text].allSatisfy(\.isASCIIDigit) else { return false }
        return Self.isTiming(bytes[line(next).text])
    }

    private mutating func addLine(_ text: Range<Int>) {
        if !builder.isAtLineStart {
            if goesOn(text) {
                builder.put(Bytes.space, for: lastEnd..<text.lowerBound, isFixed: true)
            } else {
                builder.endLine()
            }
        }
        var index = text.lowerBound
        while index < text.upperBound {
            let start = index
            if let end = markupEnd(index, text.upperBound) {
                builder.gap(bytes[index + 1] == UInt8(ascii: "/") ? .behind : bytes[index + 1].isASCIILetter ? .before : .neither)
                index = end
            } else if bytes[index] == UInt8(ascii: "&"), let end = builder.putReference(at: index, of: bytes) {
                index = end
            } else {
                index += 1
                while index < text.upperBound, !"<{&".utf8.contains(bytes[index]) { index += 1 }
                builder.copy(start..<index, of: bytes)
            }
        }
        lastEnd = text.upperBound
    }

    /// The line begins with a small letter, and what stands before it ends no sentence.
    private func goesOn(_ text: Range<Int>) -> Bool {
        var index = text.lowerBound
        while index < text.upperBound, let end = markupEnd(index, text.upperBound) { index = end }
        guard index < text.upperBound, bytes[index].isASCIILower, let last = builder.lastByte else { return false }
        return last.isASCIIAlphanumeric || last == UInt8(ascii: ",") || last == UInt8(ascii: ";") || builder.endsLine(with: "，")
    }

    /// The end of a tag, a time in the middle of a cue, or a command such as `{\an8}` that begins at byte `start`.
    private func markupEnd(_ start: Int, _ limit: Int) -> Int? {
        guard start + 2 < limit else { return nil }
        let next = bytes[start + 1]
        switch bytes[start] {
        case UInt8(ascii: "<"):
            guard next.isASCIIAlphanumeric || next == UInt8(ascii: "/") else { return nil }
            return bytes[start..<limit].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
        case UInt8(ascii: "{"):
            guard next == UInt8(ascii: "\\") else { return nil }
            return bytes[start..<limit].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
        default: return nil
        }
    }
}
