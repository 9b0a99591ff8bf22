/// What one byte of a text can be, as far as one byte tells. Bytes from 0x80 up are parts of longer characters.
package enum ByteClass {
    package static let other: UInt8 = 0
    package static let lower: UInt8 = 1
    package static let upper: UInt8 = 2
    package static let digit: UInt8 = 3
    package static let space: UInt8 = 4
    /// `,` `;` `!` `?`
    package static let clauseMark: UInt8 = 5
    package static let period: UInt8 = 6
    package static let colon: UInt8 = 7
    /// `(` `[`
    package static let open: UInt8 = 8
    /// `)` `]`
    package static let close: UInt8 = 9
    package static let quote: UInt8 = 10
    package static let apostrophe: UInt8 = 11
    package static let beyondASCII: UInt8 = 12
    /// Marks that code, markup, addresses and formulas have and prose has not.
    package static let technical: UInt8 = 13
    package static let newline: UInt8 = 14

    /// The class of every byte.
    package static let table: [UInt8] = (0...255).map { of(UInt8($0)) }

    private static func of(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
        case UInt8(ascii: " "): space
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"): clauseMark
        case UInt8(ascii: "."): period
        case UInt8(ascii: ":"): colon
        case UInt8(ascii: "("), UInt8(ascii: "["): open
        case UInt8(ascii: ")"), UInt8(ascii: "]"): close
        case UInt8(ascii: "\""): quote
        case UInt8(ascii: "'"): apostrophe
        case UInt8(ascii: "\n"): newline
        case 0x80...0xFF: beyondASCII
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "@"), UInt8(ascii: "\\"), UInt8(ascii: "`"),
            UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "^"):
            technical
        default: other
        }
    }
}

extension UInt8 {
    @inlinable package var isASCIILower: Bool { self &- 0x61 < 26 }
    @inlinable package var isASCIIUpper: Bool { self &- 0x41 < 26 }
    @inlinable package var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inlinable package var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inlinable package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    @inlinable package var asciiLowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
    @inlinable package var asciiUppered: UInt8 { isASCIILower ? self & 0xDF : self }
}
