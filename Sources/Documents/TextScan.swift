/// One pass over a document: counts its lines and looks for bytes that are not UTF-8.
package struct TextScan: Sendable {
    private static let blockSize = 64

    /// The number of line feeds.
    package private(set) var lineFeeds = 0
    /// The number of lines, the last one without a line feed included.
    package private(set) var lineCount = 0
    /// The offset of the first byte that begins no well-formed sequence (Unicode 17, table 3-7); nil when all is well.
    package private(set) var firstInvalid: Int?

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var feeds = 0
        let count = bytes.count
        let raw = UnsafeRawBufferPointer(bytes)
        while index < count {
            if index + Self.blockSize <= count, let blockFeeds = Self.lineFeedsOfASCII(raw, at: index) {
                feeds += blockFeeds
                index += Self.blockSize
                continue
            }
            let end = min(index + Self.blockSize, count)
            while index < end {
                let byte = bytes[index]
                if byte < 0x80 {
                    feeds += byte == 0x0A ? 1 : 0
                    index += 1
                } else {
                    let length = UTF8Sequence.length(bytes, at: index)
                    if length == 0, firstInvalid == nil { firstInvalid = index }
                    index += max(length, 1)
                }
            }
        }
        lineFeeds = feeds
        lineCount = feeds + (count == 0 || bytes[count - 1] == 0x0A ? 0 : 1)
    }

    /// The line feeds among the 64 bytes at `offset`; nil when one of them is not ASCII.
    @inline(__always)
    private static func lineFeedsOfASCII(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int? {
        let a = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        let b = bytes.loadUnaligned(fromByteOffset: offset + 16, as: SIMD16<UInt8>.self)
        let c = bytes.loadUnaligned(fromByteOffset: offset + 32, as: SIMD16<UInt8>.self)
        let d = bytes.loadUnaligned(fromByteOffset: offset + 48, as: SIMD16<UInt8>.self)
        let all = unsafeBitCast((a | b) | (c | d), to: SIMD2<UInt64>.self)
        if (all[0] | all[1]) & 0x8080_8080_8080_8080 != 0 { return nil }
        let feed = SIMD16<UInt8>(repeating: 0x0A)
        let one = SIMD16<UInt8>(repeating: 1)
        let zero = SIMD16<UInt8>()
        let sums =
            (zero.replacing(with: one, where: a .== feed) &+ zero.replacing(with: one, where: b .== feed))
            &+ (zero.replacing(with: one, where: c .== feed) &+ zero.replacing(with: one, where: d .== feed))
        let halves = unsafeBitCast(sums, to: SIMD2<UInt64>.self)
        // Each byte is at most 4, so the product's top byte is the sum of all eight.
        return Int(((halves[0] &+ halves[1]) &* 0x0101_0101_0101_0101) >> 56)
    }
}
