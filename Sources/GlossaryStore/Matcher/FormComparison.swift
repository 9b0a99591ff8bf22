/// Compares the bytes of a form with a text.
enum FormComparison {
    /// Where the form ends that begins at `start` in the text; nil when the text differs.
    ///
    /// A small first letter equals its capital, and ' equals ’. What stands around the form is not looked at.
    @inline(__always)
    static func end(
        _ form: UnsafePointer<UInt8>, _ record: FormRecord, _ text: UnsafePointer<UInt8>, _ start: Int, count: Int
    ) -> Int? {
        let length = record.length
        if _slowPath(
            start &+ length &+ 8 > count || !record.flags.isDisjoint(with: [.hasApostrophe, .beginsAccented]))
        {
            return slowEnd(form, record, text, start, count: count)
        }
        // In the first eight bytes the case of a small first letter is no difference.
        var ignored: UInt64 = record.flags.contains(.small) ? 0x20 : 0
        var index = 0
        while index < length {
            var difference = (TokenHash.load(form + index) ^ TokenHash.load(text + (start &+ index))) & ~ignored
            let rest = length &- index
            if rest < 8 { difference = difference &<< UInt64(truncatingIfNeeded: (8 &- rest) &* 8) }
            guard difference == 0 else { return nil }
            ignored = 0
            index &+= 8
        }
        return start &+ length
    }

    /// The same byte by byte: near the end of the text, and where other bytes may stand for those of the form.
    @inline(never)
    private static func slowEnd(
        _ form: UnsafePointer<UInt8>, _ record: FormRecord, _ text: UnsafePointer<UInt8>, _ start: Int, count: Int
    ) -> Int? {
        var position = start
        let caseIndex = record.flags.contains(.small) ? FormRecord.caseIndex(form) : -1
        for index in 0..<record.length {
            guard position < count else { return nil }
            let byte = form[index]
            if text[position] == byte || index == caseIndex && text[position] ^ byte == 0x20 {
                position += 1
            } else if byte == UInt8(ascii: "'"), isApostrophe(text, position, count: count) {
                position += 3
            } else {
                return nil
            }
        }
        return position
    }

    /// Where the prefix of a form (what precedes its anchor) begins when it ends before `end`; nil when the text differs.
    static func prefixStart(
        _ form: UnsafePointer<UInt8>, prefix: Int, _ text: UnsafePointer<UInt8>, _ end: Int, count: Int
    ) -> Int? {
        var position = end
        for index in stride(from: prefix - 1, through: 0, by: -1) {
            if form[index] == UInt8(ascii: "'"), position >= 3, isApostrophe(text, position - 3, count: count) {
                position -= 3
            } else if position > 0 {
                position -= 1
            } else {
                return nil
            }
        }
        return position
    }

    /// Copies a text with ' for ’; returns how many bytes were written.
    @inline(__always)
    static func writePlain(_ text: UnsafeBufferPointer<UInt8>, to plain: UnsafeMutablePointer<UInt8>) -> Int {
        var index = 0
        var length = 0
        while index < text.count {
            let isApostrophe = isApostrophe(text.baseAddress!, index, count: text.count)
            plain[length] = isApostrophe ? UInt8(ascii: "'") : text[index]
            index &+= isApostrophe ? 3 : 1
            length &+= 1
        }
        return length
    }

    /// Whether ’ stands at `index`.
    @inline(__always)
    static func isApostrophe(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Bool {
        index &+ 2 < count && text[index] == 0xE2 && text[index &+ 1] == 0x80 && text[index &+ 2] == 0x99
    }

    /// The bytes of the possessive 's or ’s at `index`; 0 when there is none.
    @inline(__always)
    static func possessive(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Int {
        guard index < count else { return 0 }
        let mark = text[index] == UInt8(ascii: "'") ? 1 : isApostrophe(text, index, count: count) ? 3 : 0
        guard mark > 0, index &+ mark < count, text[index &+ mark] == UInt8(ascii: "s") else { return 0 }
        return WordCharacters.begins(text, index &+ mark &+ 1, count: count) ? 0 : mark &+ 1
    }
}
