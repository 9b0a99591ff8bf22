/// Well-formed UTF-8, as Unicode 17, table 3-7 has it.
package enum UTF8Sequence {
    /// The length of the well-formed sequence at `index`, 1 to 4; 0 when there is none.
    package static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        switch lead {
        case ..<0x80: return 1
        case 0xC2...0xDF: return continues(bytes, index, 1) ? 2 : 0
        case 0xE0: return continues(bytes, index, 2, second: 0xA0...0xBF) ? 3 : 0
        case 0xED: return continues(bytes, index, 2, second: 0x80...0x9F) ? 3 : 0
        case 0xE1...0xEF: return continues(bytes, index, 2) ? 3 : 0
        case 0xF0: return continues(bytes, index, 3, second: 0x90...0xBF) ? 4 : 0
        case 0xF4: return continues(bytes, index, 3, second: 0x80...0x8F) ? 4 : 0
        case 0xF1...0xF3: return continues(bytes, index, 3) ? 4 : 0
        default: return 0
        }
    }

    /// Whether a byte continues a sequence.
    package static func isContinuation(_ byte: UInt8) -> Bool {
        byte & 0xC0 == 0x80
    }

    private static func continues(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int, second: ClosedRange<UInt8> = 0x80...0xBF
    ) -> Bool {
        guard index + count < bytes.count, second ~= bytes[index + 1] else { return false }
        for offset in 2..<count + 1 where !isContinuation(bytes[index + offset]) { return false }
        return true
    }
}
