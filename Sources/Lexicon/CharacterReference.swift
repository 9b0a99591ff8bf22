package import TextModel

/// A character reference of HTML: `&eacute;`, `&#233;` or `&#xE9;`, the semicolon included.
package struct CharacterReference {
    /// What it stands for.
    package let scalar: Scalar
    /// The byte after the semicolon.
    package let end: Int

    /// Digits of the longest number that is read; eight hexadecimal ones are 32 bits.
    private static let longestNumber = 8

    /// The reference whose `&` stands at byte `start`; nil where there is none, or one to a character that shows nothing.
    package init?(_ bytes: Span<UInt8>, _ start: Int) {
        guard let (value, end) = CharacterReference.read(bytes, start + 1), CharacterReference.isVisible(value) else {
            return nil
        }
        scalar = Scalar(encoding: value)
        self.end = end
    }

    /// The value of the name or number that begins at byte `start`, and where it ends after its semicolon.
    private static func read(_ bytes: Span<UInt8>, _ start: Int) -> (value: UInt32, end: Int)? {
        var end = start
        if end < bytes.count, bytes[end] == UInt8(ascii: "#") { end += 1 }
        while end < bytes.count, end - start <= longestNumber + 2, bytes[end].isASCIIAlphanumeric { end += 1 }
        guard end > start, end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let name = bytes.extracting(start..<end)
        if let value = WordLists.characterReferences.value(name) ?? number(name) { return (value, end + 1) }
        return nil
    }

    private static func number(_ name: Span<UInt8>) -> UInt32? {
        guard name.count >= 2, name[0] == UInt8(ascii: "#") else { return nil }
        let isHexadecimal = name[1] | 0x20 == UInt8(ascii: "x"), first = isHexadecimal ? 2 : 1
        guard name.count > first, name.count - first <= longestNumber else { return nil }
        var value: UInt32 = 0
        for index in first..<name.count {
            let byte = name[index]
            let isLetter = (byte | 0x20) &- 0x61 < 6
            guard byte.isASCIIDigit || (isHexadecimal && isLetter) else { return nil }
            let digit = UInt32(byte & 15) + (isLetter ? 9 : 0)
            value = value * (isHexadecimal ? 16 : 10) + digit
        }
        return value
    }

    /// Letters, marks, signs and spaces; no control characters, surrogates, unassigned or private ones.
    private static func isVisible(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
        default: return true
        }
    }
}
