/// What one byte of a text can be, as far as one byte tells. Bytes from 0x80 up are parts of longer characters.
public enum ByteClass {
    public static let other: UInt8 = 0
    public static let lower: UInt8 = 1
    public static let upper: UInt8 = 2
    public static let digit: UInt8 = 3
    public static let space: UInt8 = 4
    /// `,` `;` `!` `?`
    public static let clauseMark: UInt8 = 5
    public static let period: UInt8 = 6
    public static let colon: UInt8 = 7
    /// `(` `[`
    public static let open: UInt8 = 8
    /// `)` `]`
    public static let close: UInt8 = 9
    public static let quote: UInt8 = 10
    public static let apostrophe: UInt8 = 11
    public static let beyondASCII: UInt8 = 12
    /// Marks that code, markup, addresses and formulas have and prose has not.
    public static let technical: UInt8 = 13
    public static let newline: UInt8 = 14

    /// The class of every byte.
    public static let table: [UInt8] = (0...255).map { of(UInt8($0)) }

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
    @inlinable public var isASCIILower: Bool { self &- 0x61 < 26 }
    @inlinable public var isASCIIUpper: Bool { self &- 0x41 < 26 }
    @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }
    @inlinable public var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
    @inlinable public var asciiLowered: UInt8 { isASCIIUpper ? self | 0x20 : self }
    @inlinable public var asciiUppered: UInt8 { isASCIILower ? self & 0xDF : self }
}
