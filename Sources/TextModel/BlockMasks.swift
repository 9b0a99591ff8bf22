#if arch(x86_64)
    internal import _Builtin_intrinsics.intel.sse2
#endif

/// Which bytes of a block of 64 are what: a bit a byte, the first byte in the lowest bit.
///
/// Letters, spaces and bytes above 0x7F, nearly all of a text, are told by comparing 16 bytes at a time; the few others are
/// looked up one by one.
struct BlockMasks {
    var lower: UInt64 = 0
    var upper: UInt64 = 0
    var space: UInt64 = 0
    /// Bytes above 0x7F.
    var high: UInt64 = 0
    /// The bytes of the other classes, by `ByteClass`.
    private var others = InlineArray<16, UInt64>(repeating: 0)
    var ampersand: UInt64 = 0

    @inline(__always) var digit: UInt64 { others[unchecked: Int(ByteClass.digit)] }
    @inline(__always) var newline: UInt64 {
        get { others[unchecked: Int(ByteClass.newline)] }
        set { others[unchecked: Int(ByteClass.newline)] = newValue }
    }
    @inline(__always) var clauseMark: UInt64 { others[unchecked: Int(ByteClass.clauseMark)] }
    @inline(__always) var period: UInt64 { others[unchecked: Int(ByteClass.period)] }
    @inline(__always) var colon: UInt64 { others[unchecked: Int(ByteClass.colon)] }
    @inline(__always) var open: UInt64 { others[unchecked: Int(ByteClass.open)] }
    @inline(__always) var close: UInt64 { others[unchecked: Int(ByteClass.close)] }
    @inline(__always) var quote: UInt64 { others[unchecked: Int(ByteClass.quote)] }
    @inline(__always) var apostrophe: UInt64 { others[unchecked: Int(ByteClass.apostrophe)] }
    /// Marks of code, markup, addresses and formulas.
    @inline(__always) var technical: UInt64 { others[unchecked: Int(ByteClass.technical)] }

    static let size = 64

    init() {}

    /// - Parameter bytes: 64 readable bytes, of any alignment.
    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>, _ classes: UnsafePointer<UInt8>) {
        findCommon(bytes)
        var rest = ~(lower | upper | space | high)
        while rest != 0 {
            let byte = bytes[rest.trailingZeroBitCount], bit = rest & (0 &- rest)
            others[unchecked: Int(classes[Int(byte)] & 15)] |= bit
            if byte == UInt8(ascii: "&") { ampersand |= bit }
            rest ^= bit
        }
    }

    #if arch(x86_64)
        @inline(__always)
        private mutating func findCommon(_ bytes: UnsafePointer<UInt8>) {
            let parts = UnsafeRawPointer(bytes)
            for part in 0..<4 {
                let lanes = parts.loadUnaligned(fromByteOffset: part &* 16, as: __m128i.self)
                let shift = UInt64(part &* 16)
                lower |= BlockMasks.between(lanes, 0x61, 0x7A) &<< shift
                upper |= BlockMasks.between(lanes, 0x41, 0x5A) &<< shift
                space |= BlockMasks.bits(_mm_cmpeq_epi8(lanes, _mm_set1_epi8(0x20))) &<< shift
                high |= BlockMasks.bits(lanes) &<< shift
            }
        }

        @inline(__always)
        private static func bits(_ lanes: __m128i) -> UInt64 {
            UInt64(UInt32(bitPattern: _mm_movemask_epi8(lanes)))
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
        private mutating func findCommon(_ bytes: UnsafePointer<UInt8>) {
            for index in 0..<BlockMasks.size {
                let byte = bytes[index], bit = UInt64(1) << UInt64(index)
                if byte.isASCIILower { lower |= bit }
                if byte.isASCIIUpper { upper |= bit }
                if byte == 0x20 { space |= bit }
                if byte >= 0x80 { high |= bit }
            }
        }
    #endif
}
