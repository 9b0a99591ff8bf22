internal import CICU

/// One Unicode scalar value of a UTF-8 text and what kind of character it is.
package struct Scalar: Sendable {
    package enum Kind: Sendable {
        case letter, han, chineseMark, fullWidth, space
        case mark(Mark)
        case other
    }

    package var value: UInt32
    /// Bytes it takes in UTF-8.
    package var length: Int

    package init(value: UInt32, length: Int) {
        self.value = value
        self.length = length
    }

    /// Decodes the scalar that begins at byte `index` of well-formed UTF-8.
    @inlinable
    package init(_ bytes: Span<UInt8>, at index: Int) {
        let lead = UInt32(bytes[index])
        func next(_ offset: Int) -> UInt32 { index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0 }
        switch lead {
        case 0..<0xC0: (value, length) = (lead, 1)
        case 0xC0..<0xE0: (value, length) = ((lead & 0x1F) << 6 | next(1), 2)
        case 0xE0..<0xF0: (value, length) = ((lead & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: (value, length) = ((lead & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
        length = Swift.min(length, bytes.count - index)
    }

    /// The kind of a scalar beyond ASCII. What prose has most is told by range, the rest by ICU.
    package var kind: Kind {
        switch value {
        case 0x2018: .mark(.openSingleQuote)
        case 0x2019: .mark(.closeSingleQuote)
        case 0x201C: .mark(.openQuote)
        case 0x201D: .mark(.closeQuote)
        case 0x2013, 0x2014, 0x2015: .mark(.dash)
        case 0x2026: .mark(.ellipsis)
        case 0xA0, 0x1680, 0x2000...0x200B, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: .space
        case 0x3001...0x3020, 0x3030, 0xFE10...0xFE1F, 0xFE30...0xFE4F: .chineseMark
        case 0xFF01...0xFF5E: .fullWidth
        case 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
        default: gm_is_letter(value) ? .letter : .other
        }
    }

    package var isUpper: Bool { gm_is_upper(value) }
    package var isLetter: Bool { gm_is_letter(value) }

    package var lowered: Scalar { Scalar(encoding: gm_to_lower(value)) }
    package var uppered: Scalar { Scalar(encoding: gm_to_upper(value)) }

    package init(encoding value: UInt32) {
        self.value = value
        length = value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
    }

    /// Its UTF-8 bytes.
    package var utf8: [UInt8] {
        Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
    }
}
