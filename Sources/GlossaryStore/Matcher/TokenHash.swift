/// Hashes of words (runs of ASCII letters and digits) and of forms.
enum TokenHash {
    /// For the first eight bytes of a word: one multiplication, whose highest bits depend on all of them. Of the factors tried it is the one
    /// by which the filter of the shipped glossary lets the fewest other words pass.
    static let wordFactor: UInt64 = 0xD6E8_FEB8_6659_FD93
    static let rawFactor: UInt64 = 0xA076_1D64_78BD_642F
    private static let formFactor: UInt64 = 0x9E37_79B9_7F4A_7C15

    /// The bytes of a word that its hash looks at. Longer words that begin alike are told apart by comparing.
    static let wordHead = 8

    /// The hash of a word, letter case included.
    ///
    /// - Parameter head: its first eight bytes.
    @inline(__always)
    static func word(_ head: UInt64) -> UInt64 { head &* wordFactor }

    /// The first eight bytes of a text, the first in the lowest, with zeros behind its end.
    ///
    /// - Parameters:
    ///   - bytes: eight readable bytes.
    ///   - count: how many are the text's, at least one.
    @inline(__always)
    static func head(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let bytes = load(bytes)
        return count < wordHead ? bytes & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1) : bytes
    }

    /// The hash with which a key of several tokens begins (`AnchorTable`); a first letter and its capital have one.
    @inline(__always)
    static func first(_ head: UInt64) -> UInt64 { mixed(head | 0x20, rawFactor) }

    /// The hash of one token more, whose e and s at the end do not count.
    @inline(__always)
    static func adding(_ head: UInt64, to hash: UInt64) -> UInt64 {
        mixed((hash << 21 | hash >> 43) ^ stem(head), rawFactor)
    }

    /// A token without e and s at its end, which is the same for a singular and its plural.
    ///
    /// - Parameter head: bytes below 0x80, with zeros behind them.
    @inline(__always)
    static func stem(_ head: UInt64) -> UInt64 {
        // In the highest bit of each byte: whether it is another one.
        func differs(_ byte: UInt8) -> UInt64 { (head ^ UInt64(byte) &* 0x0101_0101_0101_0101) &+ 0x7F7F_7F7F_7F7F_7F7F }
        let others = differs(UInt8(ascii: "s")) & differs(UInt8(ascii: "e")) & differs(0) & 0x8080_8080_8080_8080
        return others == 0 ? 0 : head & (UInt64.max &>> UInt64(truncatingIfNeeded: others.leadingZeroBitCount))
    }

    /// The tag of a whole form, whose ’ are written as '.
    static func form(_ bytes: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        var hash = UInt64(truncatingIfNeeded: count)
        var index = 0
        while index &+ 8 <= count {
            hash = mixed(hash ^ load(bytes + index), formFactor)
            index &+= 8
        }
        var rest: UInt64 = 0
        while index < count {
            rest = rest << 8 | UInt64(bytes[index])
            index &+= 1
        }
        return tag(mixed(hash ^ rest, formFactor))
    }

    /// The part of a hash by which tables are searched.
    @inline(__always)
    static func tag(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// Both halves of the whole product, so that every bit of `value` reaches every bit of the result.
    @inline(__always)
    static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: factor)
        return product.high ^ product.low
    }

    @inline(__always)
    static func load(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        UInt64(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self))
    }
}
