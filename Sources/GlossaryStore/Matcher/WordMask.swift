#if arch(x86_64)
    internal import _Builtin_intrinsics.intel.sse2
#endif

/// Bit masks over 64 bytes of text, the first byte in the lowest bit. All need 64 readable bytes, of any alignment.
///
/// On x86-64 by SSE2, elsewhere eight bytes at a time in a register.
enum WordMask {
    #if arch(x86_64)
        /// Which bytes are ASCII letters or digits. The comparisons are signed, which leaves out the bytes above 0x7F.
        @inline(__always)
        static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
            mask(bytes, word)
        }

        /// The same of 32 bytes.
        @inline(__always)
        static func word32(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
            let parts = UnsafeRawPointer(bytes)
            let low = bits(word(parts.loadUnaligned(as: __m128i.self)))
            return UInt32(truncatingIfNeeded: low | bits(word(parts.loadUnaligned(fromByteOffset: 16, as: __m128i.self))) << 16)
        }

        /// All ones in the lanes of letters and digits.
        @inline(__always)
        private static func word(_ part: __m128i) -> __m128i {
            let fold = _mm_set1_epi8(0x20)
            let beforeA = _mm_set1_epi8(0x60)
            let afterZ = _mm_set1_epi8(0x7B)
            let before0 = _mm_set1_epi8(0x2F)
            let after9 = _mm_set1_epi8(0x3A)
            let folded = _mm_or_si128(part, fold)
            let letters = _mm_and_si128(_mm_cmpgt_epi8(folded, beforeA), _mm_cmpgt_epi8(afterZ, folded))
            let digits = _mm_and_si128(_mm_cmpgt_epi8(part, before0), _mm_cmpgt_epi8(after9, part))
            return _mm_or_si128(letters, digits)
        }

        /// Which bytes equal `byte`.
        @inline(__always)
        static func equal(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> UInt64 {
            let wanted = _mm_set1_epi8(CChar(bitPattern: byte))
            return mask(bytes) { _mm_cmpeq_epi8($0, wanted) }
        }

        /// Whether any byte equals `byte`.
        @inline(__always)
        static func hasEqual(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> Bool {
            let wanted = _mm_set1_epi8(CChar(bitPattern: byte))
            let parts = UnsafeRawPointer(bytes)
            func equal(_ offset: Int) -> __m128i {
                _mm_cmpeq_epi8(parts.loadUnaligned(fromByteOffset: offset, as: __m128i.self), wanted)
            }
            let found = _mm_or_si128(_mm_or_si128(equal(0), equal(16)), _mm_or_si128(equal(32), equal(48)))
            return _mm_movemask_epi8(found) != 0
        }

        /// Which bytes are above 0x7F.
        @inline(__always)
        static func high(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
            mask(bytes) { $0 }
        }

        /// The highest bits of what `lanes` makes of each 16 bytes.
        @inline(__always)
        private static func mask(_ bytes: UnsafePointer<UInt8>, _ lanes: (__m128i) -> __m128i) -> UInt64 {
            let parts = UnsafeRawPointer(bytes)
            var mask: UInt64 = 0
            mask |= bits(lanes(parts.loadUnaligned(as: __m128i.self)))
            mask |= bits(lanes(parts.loadUnaligned(fromByteOffset: 16, as: __m128i.self))) << 16
            mask |= bits(lanes(parts.loadUnaligned(fromByteOffset: 32, as: __m128i.self))) << 32
            mask |= bits(lanes(parts.loadUnaligned(fromByteOffset: 48, as: __m128i.self))) << 48
            return mask
        }

        @inline(__always)
        private static func bits(_ lanes: __m128i) -> UInt64 {
            UInt64(UInt32(bitPattern: _mm_movemask_epi8(lanes)))
        }
    #else
        @inline(__always)
        static func word(_ bytes: UnsafePointer<UInt8>) -> UInt64 { portableWord(bytes) }

        @inline(__always)
        static func word32(_ bytes: UnsafePointer<UInt8>) -> UInt32 { portableWord32(bytes) }

        @inline(__always)
        static func equal(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> UInt64 { portableEqual(bytes, byte) }

        @inline(__always)
        static func hasEqual(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> Bool { portableEqual(bytes, byte) != 0 }

        @inline(__always)
        static func high(_ bytes: UnsafePointer<UInt8>) -> UInt64 { portableHigh(bytes) }
    #endif
}

/// The same without vector registers: a byte says yes in its highest bit.
extension WordMask {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    static func portableWord(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        portableMask(bytes, wordBits)
    }

    @inline(__always)
    static func portableWord32(_ bytes: UnsafePointer<UInt8>) -> UInt32 {
        UInt32(truncatingIfNeeded: portableMask(bytes, parts: 4, wordBits))
    }

    @inline(__always)
    private static func wordBits(_ part: UInt64) -> UInt64 {
        let low = part & ~highs
        let folded = low | ones &* 0x20
        let letters = atLeast(folded, UInt8(ascii: "a")) & ~atLeast(folded, UInt8(ascii: "z") + 1)
        let digits = atLeast(low, UInt8(ascii: "0")) & ~atLeast(low, UInt8(ascii: "9") + 1)
        return (letters | digits) & ~part
    }

    @inline(__always)
    static func portableEqual(_ bytes: UnsafePointer<UInt8>, _ byte: UInt8) -> UInt64 {
        portableMask(bytes) { part in
            let difference = part ^ ones &* UInt64(byte)
            return ~(atLeast(difference & ~highs, 1) | difference)
        }
    }

    @inline(__always)
    static func portableHigh(_ bytes: UnsafePointer<UInt8>) -> UInt64 {
        portableMask(bytes) { $0 }
    }

    /// In the highest bit of each byte: whether it, being below 0x80, is at least `limit`.
    @inline(__always)
    private static func atLeast(_ bytes: UInt64, _ limit: UInt8) -> UInt64 {
        bytes &+ ones &* UInt64(0x80 - limit)
    }

    /// Gathers the highest bits of what `bits` makes of each eight bytes: the multiplication moves them into the highest byte.
    @inline(__always)
    private static func portableMask(_ bytes: UnsafePointer<UInt8>, parts: Int = 8, _ bits: (UInt64) -> UInt64) -> UInt64 {
        var mask: UInt64 = 0
        for part in 0..<parts {
            let found = bits(TokenHash.load(bytes + part * 8)) >> 7 & ones
            mask |= ((found &* 0x0102_0408_1020_4080) >> 56) << UInt64(part * 8)
        }
        return mask
    }
}
