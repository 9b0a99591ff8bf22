/// Characters below U+0080, which most encodings code alike, and most of English is.
enum ASCIIRun {
    /// How many ASCII bytes the first `limit` ones from `start` on begin with.
    static func length(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int) -> Int {
        let raw = UnsafeRawBufferPointer(bytes)
        let end = start + limit
        var index = start
        while index + 8 <= end {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
            if word != 0 { return index + UInt64(littleEndian: word).trailingZeroBitCount / 8 - start }
            index += 8
        }
        while index < end, bytes[index] < 0x80 { index += 1 }
        return index - start
    }
}
