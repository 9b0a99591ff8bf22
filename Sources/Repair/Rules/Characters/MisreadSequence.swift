internal import CICU
internal import TextModel

/// One character of UTF-8 that was misread as two to four.
struct MisreadSequence {
    /// The byte after the last of the misread characters.
    let end: Int
    /// The character in UTF-8; a plain space for white space, nothing for a byte order mark.
    let repaired: [UInt8]
    /// One of the characters never stands after a letter in any language.
    let isUnnatural: Bool
    /// The first character and the last one, as bytes.
    private let lead: UInt8
    private let last: UInt8

    /// Whether a character may stand directly after a letter.
    private enum Follower {
        case never
        /// At the end of a word: the sign of a trade mark, raised figures, daggers.
        case note
        /// Between words: quotation marks, dashes, the no-break space.
        case separator
    }

    init?(_ bytes: Span<UInt8>, _ start: Int) {
        guard start < bytes.count else { return nil }
        let first = Scalar(bytes, at: start)
        guard (0xC2...0xF4).contains(first.value) else { return nil }
        let length = first.value < 0xE0 ? 2 : first.value < 0xF0 ? 3 : 4
        var index = start + first.length, value = first.value & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        var isUnnatural = false, byte = 0
        for _ in 1..<length {
            guard index < bytes.count else { return nil }
            let scalar = Scalar(bytes, at: index)
            byte = MisreadSequence.byte(scalar.value)
            guard (0x80...0xBF).contains(byte) else { return nil }
            isUnnatural = isUnnatural || MisreadSequence.follower(UInt8(byte), wide: length > 2) == .never
            value = value << 6 | UInt32(byte & 0x3F)
            index += scalar.length
        }
        guard MisreadSequence.isText(value, length) else { return nil }
        end = index
        lead = UInt8(first.value)
        last = UInt8(byte)
        self.isUnnatural = isUnnatural
        repaired = MisreadSequence.text(value)
    }

    init?(_ line: borrowing LineText, _ start: Int) { self.init(line.bytes, start) }

    /// True where the neighbours tell that the characters, possible in themselves, are not of this place: Â and Ã after a small
    /// letter or a figure (28Â°C), a raised figure before a small letter (CÃ³rdoba), a dash or quotation mark between a capital
    /// that is a whole word and a small letter (Ã–sterberg).
    func isAlien(_ line: borrowing LineText, _ start: Int) -> Bool {
        guard lead < 0xE0 else { return false }
        let before = line.byte(start - 1), after = line.byte(end)
        if before.isASCIILower || before.isASCIIDigit { return true }
        if MisreadSequence.follower(last, wide: false) == .note, after.isASCIILower { return true }
        // The name of a letter may stand in quotation marks, and capitals end in any letter.
        let opening = Scalar.before(start, line)?.value
        guard !before.isASCIIUpper, opening != 0xAB, opening != 0x2039 else { return false }
        // No word ends in Â.
        if lead == 0xC2 { return true }
        if lead == 0xC3, last == 0xA0 { return after == 0x20 || after.isASCIILower }
        return before < 0x80 && after.isASCIILower
    }

    /// The byte that Windows-1252 has for a scalar, or Latin-1 for a control character; -1 when there is none.
    private static func byte(_ value: UInt32) -> Int {
        (0x80...0x9F).contains(value) ? Int(value) : Int(gm_windows_1252_byte(value))
    }

    /// What the character of a byte is after a letter. € may follow one, but never where three characters are one.
    private static func follower(_ byte: UInt8, wide: Bool) -> Follower {
        switch byte {
        case 0x80: wide ? .never : .note
        case 0x85, 0x8B, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0x9B, 0xA0, 0xAB, 0xBB: .separator
        case 0x86, 0x87, 0x95, 0x99, 0xA7, 0xA9, 0xAA, 0xAE, 0xB0, 0xB2, 0xB3, 0xB4, 0xB7, 0xB9, 0xBA: .note
        default: .never
        }
    }

    /// Characters that texts of this kind have, in their shortest form: letters of Latin, Greek, Cyrillic and Chinese, marks,
    /// spaces, emoji. No control characters, no soft hyphen.
    private static func isText(_ value: UInt32, _ length: Int) -> Bool {
        switch value {
        case 0xAD: false
        case 0xA0...0x17F, 0x218...0x21B, 0x370...0x3FF, 0x400...0x52F: length == 2
        case 0x1E00...0x1EFF, 0x2000...0x200B, 0x2010...0x2027, 0x202F...0x2063, 0x20A0...0x20CF, 0x2100...0x22FF: length == 3
        case 0x2500...0x27BF, 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xFEFF, 0xFF01...0xFFEF: length == 3
        case 0x1F000...0x1FAFF, 0x20000...0x3FFFF: length == 4
        default: false
        }
    }

    private static func text(_ value: UInt32) -> [UInt8] {
        switch value {
        case 0xFEFF, 0x200B: Bytes.none
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: Bytes.space
        default: Scalar(encoding: value).utf8
        }
    }
}
