/// Writes JSON (RFC 8259) as UTF-8 bytes.
package struct JSONText {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    package mutating func beginObject() { begin("{") }
    package mutating func endObject() { end("}") }
    package mutating func beginArray() { begin("[") }
    package mutating func endArray() { end("]") }

    /// The name of an object's next member; its value has to follow.
    package mutating func key(_ name: String) {
        value(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func member(_ name: String, _ number: Int) {
        key(name)
        value(number)
    }

    package mutating func member(_ name: String, _ text: String) {
        key(name)
        value(text)
    }

    package mutating func value(_ number: Int) {
        separate()
        bytes.append(String(number))
        needsComma = true
    }

    package mutating func value(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 { append(byte) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    /// Bytes as a string; what is not UTF-8 in them becomes U+FFFD.
    package mutating func value(_ text: [UInt8]) {
        value(String(decoding: text, as: UTF8.self))
    }

    package mutating func value(_ flag: Bool) {
        separate()
        bytes.append(flag ? "true" : "false")
        needsComma = true
    }

    package mutating func null() {
        separate()
        bytes.append("null")
        needsComma = true
    }

    private mutating func begin(_ bracket: Unicode.Scalar) {
        separate()
        bytes.append(UInt8(ascii: bracket))
        needsComma = false
    }

    private mutating func end(_ bracket: Unicode.Scalar) {
        bytes.append(UInt8(ascii: bracket))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func append(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): bytes.append("\\\"")
        case UInt8(ascii: "\\"): bytes.append("\\\\")
        case 0x09: bytes.append("\\t")
        case 0x0A: bytes.append("\\n")
        case 0x0D: bytes.append("\\r")
        case ..<0x20:
            bytes.append("\\u00")
            bytes.append(contentsOf: [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 0x30 : $0 - 10 + 0x61 })
        default: bytes.append(byte)
        }
    }
}
