/// Forms without an ASCII letter or digit (%, 武汉, Ω). They are sought by their first one or two characters.
enum RawForms {
    /// The hash of the first `characters` characters at `index`; nil when there are fewer.
    @inline(__always)
    static func hash(_ text: UnsafePointer<UInt8>, _ index: Int, count: Int, characters: Int) -> UInt64? {
        var hash = UInt64(truncatingIfNeeded: characters)
        var index = index
        for _ in 0..<characters {
            guard index < count else { return nil }
            let length = scalarLength(text[index])
            guard index + length <= count else { return nil }
            for offset in 0..<length { hash = hash << 8 ^ hash >> 56 ^ UInt64(text[index + offset]) }
            index += length
        }
        return TokenHash.mixed(hash, TokenHash.rawFactor)
    }

    /// The number of bytes that a first byte announces (1 for what is none).
    @inline(__always)
    static func scalarLength(_ lead: UInt8) -> Int {
        lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }
}
