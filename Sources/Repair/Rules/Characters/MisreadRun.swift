internal import TextModel

/// Characters of a line, side by side, that are bytes of UTF-8 read as Windows-1252.
struct MisreadRun {
    /// Byte offsets in the line.
    let range: Range<Int>
    /// The text as it was before it was misread.
    let repaired: [UInt8]
    /// No language writes such characters side by side.
    let isCertain: Bool

    /// The run that begins at byte `start`; nil where the characters there are no UTF-8, or stand for nothing that a text has.
    init?(_ line: borrowing LineText, _ start: Int) {
        var end = start, output: [UInt8] = [], isCertain = false
        while let sequence = MisreadSequence(line, end) {
            isCertain = isCertain || sequence.isUnnatural || sequence.isAlien(line, end)
            output += sequence.repaired
            end = sequence.end
        }
        guard end > start else { return nil }
        range = start..<end
        self.isCertain = isCertain
        repaired = isCertain ? MisreadRun.again(output) : output
    }

    /// Reads a text back as often as it was misread; each time it gets shorter.
    private static func again(_ text: [UInt8]) -> [UInt8] {
        var text = text
        while !text.isEmpty, let once = once(text) { text = once }
        return text
    }

    /// `text` read back once; nil where not all of it was misread.
    private static func once(_ text: [UInt8]) -> [UInt8]? {
        var index = 0, output: [UInt8] = []
        let bytes = text.span
        while index < bytes.count {
            guard let sequence = MisreadSequence(bytes, index), sequence.isUnnatural else { return nil }
            output += sequence.repaired
            index = sequence.end
        }
        return output
    }
}
