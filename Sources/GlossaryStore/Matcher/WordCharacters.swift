/// Where words end, in UTF-8.
enum WordCharacters {
    /// Whether the byte is an ASCII letter or digit.
    @inline(__always)
    static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// Whether a letter or digit begins at `index`.
    ///
    /// Letters beyond ASCII are those of the alphabets (Latin, Greek, Cyrillic and what follows up to U+1FFF). Chinese, Japanese and Korean
    /// characters are none: a term stands whole between them.
    @inline(__always)
    static func begins(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Bool {
        guard index < count else { return false }
        let byte = text[index]
        return byte < 0x80 ? isASCIIWord(byte) : isLetter(text, index, count: count)
    }

    /// Whether a letter or digit ends before `index`.
    @inline(__always)
    static func ends(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Bool {
        guard index > 0 else { return false }
        let byte = text[index - 1]
        guard byte >= 0x80 else { return isASCIIWord(byte) }
        var lead = index - 1
        while lead > 0, index - lead < 4, text[lead] & 0xC0 == 0x80 { lead -= 1 }
        return isLetter(text, lead, count: count)
    }

    /// Whether the scalar whose first byte (0x80 or above) is at `index` is a letter of an alphabet.
    private static func isLetter(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int) -> Bool {
        guard index + 1 < count else { return false }
        let next = text[index + 1]
        switch text[index] {
        case 0xC2: return next == 0xAA || next == 0xB5 || next == 0xBA
        case 0xC3: return next != 0x97 && next != 0xB7
        case 0xC4...0xDF, 0xE0, 0xE1: return true
        default: return false
        }
    }
}
