/// Where something of a repaired document stands in the document as it was.
enum OriginalPlace {
    /// The offset in `before` of byte `place` of `after`: the same place of the same line where the lines are alike up to there or from
    /// there on, else where they begin to differ.
    ///
    /// Both have the same number of lines.
    static func offset(of place: Int, in after: UnsafeBufferPointer<UInt8>, before: UnsafeBufferPointer<UInt8>) -> Int {
        let number = after[..<place].count { $0 == 0x0A }
        let newLine = line(number, of: after), oldLine = line(number, of: before)
        let prefix = zip(newLine, oldLine).prefix { $0 == $1 }.count
        if place - newLine.startIndex < prefix { return oldLine.startIndex + place - newLine.startIndex }
        let suffix = zip(newLine.reversed(), oldLine.dropFirst(prefix).reversed()).prefix { $0 == $1 }.count
        if newLine.endIndex - place <= suffix { return oldLine.endIndex - (newLine.endIndex - place) }
        var start = oldLine.startIndex + prefix
        while start > oldLine.startIndex, start < before.count, before[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }

    private static func line(_ number: Int, of text: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
        var start = 0
        for _ in 0..<number { start = (text[start...].firstIndex(of: 0x0A) ?? start) + 1 }
        return text[start..<(text[start...].firstIndex(of: 0x0A) ?? text.count)]
    }
}
