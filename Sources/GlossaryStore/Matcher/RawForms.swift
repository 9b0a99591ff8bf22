/// Forms without an ASCII letter or digit (%, 武汉, Ω). They are sought by their first one or two characters.
enum RawForms {
    /// The hash of the first `characters` characters at `index`; nil when there are fewer. Those that may stand for each other have one
    /// hash: ’ and ', É and é.
    @inline(__always)
    static func hash(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int, characters: Int) -> UInt64? {
        var hash = UInt64(truncatingIfNeeded: characters)
        var index = index
        for _ in 0..<characters {
            guard index < count else { return nil }
            let length = scalarLength(text[index])
            guard index &+ length <= count else { return nil }
            if FormComparison.isApostrophe(text, index, count: count) {
                hash = adding(UInt8(ascii: "'"), to: hash)
            } else {
                let fold: UInt8 = text[index] == 0xC3 ? 0x20 : 0
                for offset in 0..<length { hash = adding(text[index &+ offset] | fold, to: hash) }
            }
            index &+= length
        }
        return TokenHash.mixed(hash, TokenHash.rawFactor)
    }

    /// The tag by which a form is sought.
    static func tag(of form: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let text = form.baseAddress!
        let hash = hash(text, 0, count: form.count, characters: 2) ?? hash(text, 0, count: form.count, characters: 1)
        return TokenHash.tag(hash ?? TokenHash.rawFactor)
    }

    /// The bytes that may begin a form whose first byte is `first`.
    static func leads(_ first: UInt8) -> [UInt8] {
        first == UInt8(ascii: "'") ? [first, 0xE2] : [first]
    }

    @inline(__always)
    private static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
        (hash << 8 | hash >> 56) ^ UInt64(byte)
    }

    /// The number of bytes that a first byte announces (1 for what is none).
    @inline(__always)
    private static func scalarLength(_ lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}
