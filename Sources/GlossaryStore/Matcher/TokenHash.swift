/// Hashes of words (runs of ASCII letters and digits) and of sequences of them, without regard to case.
///
/// A final s of a word is left out, so that a plural has the hash of its singular.
enum TokenHash {
    private static let wordFactor: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let pairFactor: UInt64 = 0xD6E8_FEB8_6659_FD93
    static let rawFactor: UInt64 = 0xA076_1D64_78BD_642F

    /// The hash of the word at `start..<end`.
    ///
    /// - Parameters:
    ///   - text: readable in `0..<count`.
    ///   - end: greater than `start`.
    @inline(__always)
    static func word(_ text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, count: Int) -> UInt64 {
        var length = end &- start
        let isPlural = (text[end &- 1] | 0x20) == UInt8(ascii: "s") && length > 1
        length = isPlural ? length &- 1 : length
        var head: UInt64
        if _fastPath(start &+ 8 <= count) {
            head = load(text + start) | 0x2020_2020_2020_2020
        } else {
            head = 0
            for index in start..<count { head |= UInt64(text[index] | 0x20) << UInt64((index - start) * 8) }
        }
        var tail: UInt64 = 0
        if length > 8 {
            tail = load(text + (start &+ length &- 8)) | 0x2020_2020_2020_2020
        } else {
            head = head &<< UInt64(truncatingIfNeeded: (8 &- length) &* 8)
        }
        return mixed(head ^ (tail << 29 | tail >> 35), wordFactor)
    }

    /// The hash of a sequence of words with one more.
    @inline(__always)
    static func appending(_ word: UInt64, to sequence: UInt64) -> UInt64 {
        mixed((sequence << 21 | sequence >> 43) ^ word, pairFactor)
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
