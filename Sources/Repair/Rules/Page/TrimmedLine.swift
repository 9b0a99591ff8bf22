internal import TextModel

/// Where the text of a line begins and ends, without the white space around it.
enum TrimmedLine {
    /// The byte range of `line` without white space at its ends; empty at the end of a blank line.
    static func range(_ line: borrowing LineText) -> Range<Int> {
        let start = afterSpaces(line, 0)
        var end = line.bytes.count
        while end > start {
            var first = end - 1
            while first > start, line.bytes[first] & 0xC0 == 0x80 { first -= 1 }
            guard isSpace(line, first) else { break }
            end = first
        }
        return start..<end
    }

    /// The first byte from `index` on that begins no white space.
    static func afterSpaces(_ line: borrowing LineText, _ index: Int) -> Int {
        var index = index
        while index < line.bytes.count, isSpace(line, index) { index += Scalar(line.bytes, at: index).length }
        return index
    }

    private static func isSpace(_ line: borrowing LineText, _ index: Int) -> Bool {
        let byte = line.bytes[index]
        if byte < 0x80 { return byte == 0x20 || byte == 0x09 }
        if case .space = Scalar(line.bytes, at: index).kind { return true }
        return false
    }
}
