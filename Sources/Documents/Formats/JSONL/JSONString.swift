/// Strings of JSON (RFC 8259, section 7).
enum JSONString {
    /// The value of an escape and its length in bytes; nil when there is none at byte `start`, which is a backslash. A pair of
    /// surrogates is one escape; a surrogate alone has no value, 0xFFFF_FFFF here.
    static func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (value: UInt32, length: Int)? {
        guard start + 1 < bytes.count else { return nil }
        switch bytes[start + 1] {
        case UInt8(ascii: "\""): return (0x22, 2)
        case UInt8(ascii: "\\"): return (0x5C, 2)
        case UInt8(ascii: "/"): return (0x2F, 2)
        case UInt8(ascii: "b"): return (0x08, 2)
        case UInt8(ascii: "f"): return (0x0C, 2)
        case UInt8(ascii: "n"): return (0x0A, 2)
        case UInt8(ascii: "r"): return (0x0D, 2)
        case UInt8(ascii: "t"): return (0x09, 2)
        case UInt8(ascii: "u"):
            guard let unit = unit(bytes, start) else { return nil }
            guard 0xD800...0xDFFF ~= unit else { return (unit, 6) }
            guard unit < 0xDC00, let low = self.unit(bytes, start + 6), 0xDC00...0xDFFF ~= low else { return (alone, 6) }
            return (0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00), 12)
        default: return nil
        }
    }

    static let alone: UInt32 = 0xFFFF_FFFF

    /// The four digits of `\uXXXX` at byte `start`.
    private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32? {
        guard start + 6 <= bytes.count, bytes[start] == UInt8(ascii: "\\"), bytes[start + 1] == UInt8(ascii: "u") else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start + 2..<start + 6] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// Appends text as it stands in a string; with `ascii` characters beyond ASCII are escaped.
    static func append(_ text: ArraySlice<UInt8>, ascii: Bool, to output: inout [UInt8]) {
        guard ascii, text.contains(where: { $0 >= 0x80 }) else {
            for byte in text { append(byte, to: &output) }
            return
        }
        for unit in String(decoding: text, as: UTF8.self).utf16 {
            if unit < 0x80 { append(UInt8(unit), to: &output) } else { appendEscape(unit, to: &output) }
        }
    }

    private static func append(_ byte: UInt8, to output: inout [UInt8]) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): output += [UInt8(ascii: "\\"), byte]
        case 0x0A: output += Array("\\n".utf8)
        case 0x0D: output += Array("\\r".utf8)
        case 0x09: output += Array("\\t".utf8)
        case 0..<0x20: appendEscape(UInt16(byte), to: &output)
        default: output.append(byte)
        }
    }

    private static func appendEscape(_ unit: UInt16, to output: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        output += Array("\\u".utf8)
        for shift in [12, 8, 4, 0] { output.append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
}
