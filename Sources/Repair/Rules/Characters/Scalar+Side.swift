internal import TextModel

extension Scalar {
    var isChinese: Bool {
        switch value {
        case 0x3005...0x3007, 0x3041...0x318F, 0x31A0...0x31FF, 0xAC00...0xD7A3, 0xFF66...0xFF9F: true
        default:
            if value >= 0x3400, case .han = kind { true } else { false }
        }
    }

    /// A digit or letter in its full-width form.
    var isFullWidthAlphanumeric: Bool {
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        default: false
        }
    }

    /// A digit, plain or full-width.
    var isDigit: Bool { value &- 0x30 < 10 || value &- 0xFF10 < 10 }

    /// The side that the scalar makes for its neighbours; nil for what is no letter.
    var side: CharacterSide? {
        if value < 0x80 { return UInt8(value).isASCIILetter ? .latin : nil }
        if value < 0x2000 { return isLetter ? .latin : nil }
        if isChinese { return .chinese }
        if isFullWidthAlphanumeric { return isDigit ? nil : .latin }
        if case .letter = kind { return .latin }
        return nil
    }

    /// A blank, no-break, thin or ideographic space or a tab; not a zero-width one.
    var isVisibleSpace: Bool {
        switch value {
        case 0x09, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// The scalar that ends before byte `index` of well-formed UTF-8; nil at the start.
    static func before(_ index: Int, _ line: borrowing LineText) -> Scalar? {
        guard index > 0 else { return nil }
        var first = index - 1
        while first > 0, line.bytes[first] & 0xC0 == 0x80 { first -= 1 }
        return Scalar(line.bytes, at: first)
    }

    /// The scalar that begins at byte `index`; nil at the end.
    static func after(_ index: Int, _ line: borrowing LineText) -> Scalar? {
        index < line.bytes.count ? Scalar(line.bytes, at: index) : nil
    }
}
