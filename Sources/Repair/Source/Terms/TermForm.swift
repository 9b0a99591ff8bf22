/// A rendering of a term, as it is sought in lines.
struct TermForm {
    let text: [UInt8]
    /// What a token that begins it has for a key, as far as the mask goes.
    let key: UInt16
    let mask: UInt16

    /// - Parameter text: not empty.
    init(_ text: [UInt8]) {
        self.text = text
        // A form of one letter may have anything behind it, and for ' another apostrophe may stand.
        mask = text.count > 1 && text[1] != UInt8(ascii: "'") ? 0xFFFF : 0xFF00
        key = LineWords.key(text[0], text.count > 1 ? text[1] : 0) & mask
    }
}
