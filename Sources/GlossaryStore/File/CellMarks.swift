/// Finds the bytes that give a glossary file its shape: tabs, line ends, | and backslashes, 64 bytes at a time.
struct CellMarks {
    private var block = -64
    private var mask: UInt64 = 0

    /// The offset of the next one; the length of the text when there is none.
    @inline(__always)
    mutating func next(in text: Span<UInt8>) -> Int {
        while mask == 0 {
            block &+= 64
            guard block < text.count else {
                block &-= 64
                return text.count
            }
            mask = Self.mask(text, block)
        }
        let index = block &+ mask.trailingZeroBitCount
        mask &= mask &- 1
        return index
    }

    @inline(__always)
    private static func mask(_ text: Span<UInt8>, _ block: Int) -> UInt64 {
        guard block &+ 64 <= text.count else { return partialMask(text, block) }
        return text.withUnsafeBufferPointer { text in
            let bytes = text.baseAddress! + block
            return WordMask.equal(bytes, UInt8(ascii: "\t")) | WordMask.equal(bytes, UInt8(ascii: "\n"))
                | WordMask.equal(bytes, UInt8(ascii: "|")) | WordMask.equal(bytes, UInt8(ascii: "\\"))
        }
    }

    private static func partialMask(_ text: Span<UInt8>, _ block: Int) -> UInt64 {
        var mask: UInt64 = 0
        for index in block..<text.count {
            switch text[index] {
            case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "|"), UInt8(ascii: "\\"): mask |= 1 << UInt64(index - block)
            default: break
            }
        }
        return mask
    }
}
