/// The hash of a run of characters, made one by one; of equal runs it is the same.
struct TermHash: Hashable {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init() {}

    init(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { append(scalar.value) }
    }

    init(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { append(UInt32(byte)) }
    }

    mutating func append(_ scalar: Unicode.Scalar) { append(scalar.value) }

    private mutating func append(_ value: UInt32) {
        // FNV-1a over the numbers, with a shift that spreads their high bits.
        let mixed = (self.value ^ UInt64(value)) &* 0x9E37_79B9_7F4A_7C15
        self.value = mixed ^ mixed >> 29
    }
}
