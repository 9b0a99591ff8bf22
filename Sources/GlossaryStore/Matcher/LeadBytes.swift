/// The bytes that begin sought forms without words (%, 武汉, Ω).
struct LeadBytes {
    /// 256 flags; nil when there are none.
    private let flags: Table<UInt8>?
    /// Up to four of them that are ASCII, the first one repeated.
    private let symbols: (UInt8, UInt8, UInt8, UInt8)
    private let symbolCount: Int
    private let hasHigh: Bool

    init(_ flags: Table<UInt8>) {
        let found = flags.indices.filter { flags[$0] != 0 }.map(UInt8.init)
        let ascii = found.filter { $0 < 0x80 }
        self.flags = found.isEmpty ? nil : flags
        symbolCount = ascii.count
        symbols = (ascii.first ?? 0, ascii.dropFirst().first ?? 0, ascii.dropFirst(2).first ?? 0, ascii.dropFirst(3).first ?? 0)
        hasHigh = found.contains { $0 >= 0x80 }
    }

    @inline(__always)
    var isEmpty: Bool { flags == nil }

    /// Which of 64 bytes may be lead bytes: none is missing.
    ///
    /// - Parameter words: which of them are ASCII letters or digits.
    @inline(__always)
    func mask(_ bytes: UnsafePointer<UInt8>, words: UInt64) -> UInt64 {
        var mask: UInt64 = hasHigh ? WordMask.high(bytes) : 0
        if symbolCount == 0 { return mask }
        if symbolCount > 4 { return ~words }
        if symbolCount == 1, !WordMask.hasEqual(bytes, symbols.0) { return mask }
        mask |= WordMask.equal(bytes, symbols.0)
        if symbolCount > 1 { mask |= WordMask.equal(bytes, symbols.1) }
        if symbolCount > 2 { mask |= WordMask.equal(bytes, symbols.2) }
        if symbolCount > 3 { mask |= WordMask.equal(bytes, symbols.3) }
        return mask
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool {
        flags?.base[Int(byte)] ?? 0 != 0
    }
}
