#if arch(x86_64)
    internal import _Builtin_intrinsics.intel.sse2
#endif

/// Which bytes of a block of 64 are what: a bit a byte, the first byte in the lowest bit.
struct BlockMasks {
    var lower: UInt64 = 0
    var upper: UInt64 = 0
    var digit: UInt64 = 0
    var space: UInt64 = 0
    var newline: UInt64 = 0
    /// `,` `;` `!` `?`
    var clauseMark: UInt64 = 0
    var period: UInt64 = 0
    var colon: UInt64 = 0
    var open: UInt64 = 0
    var close: UInt64 = 0
    var quote: UInt64 = 0
    var apostrophe: UInt64 = 0
    var ampersand: UInt64 = 0
    /// Bytes above 0x7F.
    var high: UInt64 = 0
    /// `-` `%` and the carriage return: bytes of no class of their own that prose has.
    var plain: UInt64 = 0

    /// Everything else: control characters and the marks of code and markup.
    var technical: UInt64 {
        ~(lower | upper | digit | space | newline | clauseMark | period | colon | open | close | quote | apostrophe | high | plain)
    }

    static let size = 64

    #if arch(x86_64)
        /// - Parameter bytes: 64 readable bytes, of any alignment.
        @inline(__always)
        init(_ bytes: UnsafePointer<UInt8>) {
            let parts = UnsafeRawPointer(bytes)
            for part in 0..<4 {
                let lanes = parts.loadUnaligned(fromByteOffset: part &* 16, as: __m128i.self)
                let shift = UInt64(part &* 16)
                lower |= BlockMasks.between(lanes, 0x61, 0x7A) &<< shift
                upper |= BlockMasks.between(lanes, 0x41, 0x5A) &<< shift
                digit |= BlockMasks.between(lanes, 0x30, 0x39) &<< shift
                space |= BlockMasks.equal(lanes, 0x20) &<< shift
                newline |= BlockMasks.equal(lanes, 0x0A) &<< shift
                clauseMark |= BlockMasks.any(lanes, 0x2C, 0x3B, 0x21, 0x3F) &<< shift
                period |= BlockMasks.equal(lanes, 0x2E) &<< shift
                colon |= BlockMasks.equal(lanes, 0x3A) &<< shift
                open |= BlockMasks.any(lanes, 0x28, 0x5B, 0x28, 0x5B) &<< shift
                close |= BlockMasks.any(lanes, 0x29, 0x5D, 0x29, 0x5D) &<< shift
                quote |= BlockMasks.equal(lanes, 0x22) &<< shift
                apostrophe |= BlockMasks.equal(lanes, 0x27) &<< shift
                ampersand |= BlockMasks.equal(lanes, 0x26) &<< shift
                high |= BlockMasks.bits(lanes) &<< shift
                plain |= BlockMasks.any(lanes, 0x2D, 0x25, 0x0D, 0x2D) &<< shift
            }
        }

        @inline(__always)
        private static func bits(_ lanes: __m128i) -> UInt64 {
            UInt64(UInt32(bitPattern: _mm_movemask_epi8(lanes)))
        }

        @inline(__always)
        private static func same(_ lanes: __m128i, _ byte: UInt8) -> __m128i {
            _mm_cmpeq_epi8(lanes, _mm_set1_epi8(CChar(bitPattern: byte)))
        }

        @inline(__always)
        private static func equal(_ lanes: __m128i, _ byte: UInt8) -> UInt64 { bits(same(lanes, byte)) }

        @inline(__always)
        private static func any(_ lanes: __m128i, _ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> UInt64 {
            bits(_mm_or_si128(_mm_or_si128(same(lanes, a), same(lanes, b)), _mm_or_si128(same(lanes, c), same(lanes, d))))
        }

        /// Signed comparison, which leaves out the bytes above 0x7F.
        @inline(__always)
        private static func between(_ lanes: __m128i, _ first: UInt8, _ last: UInt8) -> UInt64 {
            bits(
                _mm_and_si128(
                    _mm_cmpgt_epi8(lanes, _mm_set1_epi8(CChar(bitPattern: first - 1))),
                    _mm_cmpgt_epi8(_mm_set1_epi8(CChar(bitPattern: last + 1)), lanes)))
        }
    #else
        init(_ bytes: UnsafePointer<UInt8>) { self.init(portable: bytes) }
    #endif

    /// The same byte by byte, for other processors.
    init(portable bytes: UnsafePointer<UInt8>) {
        for index in 0..<BlockMasks.size {
            let byte = bytes[index], bit = UInt64(1) << UInt64(index)
            switch ByteClass.table[Int(byte)] {
            case ByteClass.lower: lower |= bit
            case ByteClass.upper: upper |= bit
            case ByteClass.digit: digit |= bit
            case ByteClass.space: space |= bit
            case ByteClass.newline: newline |= bit
            case ByteClass.clauseMark: clauseMark |= bit
            case ByteClass.period: period |= bit
            case ByteClass.colon: colon |= bit
            case ByteClass.open: open |= bit
            case ByteClass.close: close |= bit
            case ByteClass.quote: quote |= bit
            case ByteClass.apostrophe: apostrophe |= bit
            case ByteClass.beyondASCII: high |= bit
            default:
                if byte == UInt8(ascii: "&") { ampersand |= bit }
                if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "%") || byte == 0x0D { plain |= bit }
            }
        }
    }
}
