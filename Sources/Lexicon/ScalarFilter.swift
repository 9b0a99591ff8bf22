/// A set of characters that holds every character put in, and seldom another Chinese one: a bit for the lower twelve bits of each.
package struct ScalarFilter: Sendable {
    @usableFromInline var bits = [UInt64](repeating: 0, count: 64)

    package init(_ scalars: some Sequence<Unicode.Scalar> = []) {
        for scalar in scalars { insert(scalar) }
    }

    package mutating func insert(_ scalar: Unicode.Scalar) { bits[Int(scalar.value >> 6 & 63)] |= 1 << UInt64(scalar.value & 63) }

    package mutating func formUnion(_ other: ScalarFilter) {
        for index in bits.indices { bits[index] |= other.bits[index] }
    }

    /// False where the character was not put in.
    @inlinable
    package func mayHold(_ scalar: Unicode.Scalar) -> Bool { bits[Int(scalar.value >> 6 & 63)] >> UInt64(scalar.value & 63) & 1 == 1 }
}
