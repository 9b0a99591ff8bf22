/// Masks that cut a word out of the eight bytes from its beginning.
enum WordHeads {
    /// By the lowest eight bits of which a one says that a byte is no ASCII letter or digit: ones in the bytes before the first.
    static func table() -> Table<UInt64> {
        Table(
            (0..<256).map { others in
                let length = min(others.trailingZeroBitCount, TokenHash.wordHead)
                return length == 8 ? UInt64.max : (1 << UInt64(length * 8)) - 1
            })
    }
}
