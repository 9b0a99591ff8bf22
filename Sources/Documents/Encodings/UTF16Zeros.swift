/// The zeros of a text that may be UTF-16: ASCII characters have one, on the left in big-endian order, on the right in little-endian.
///
/// Some Chinese characters have one too, on the other side (一 is U+4E00). Which side is that of ASCII, line ends and spaces tell: the
/// other way round they would be characters that no text has.
struct UTF16Zeros {
    /// UTF-16 if one unit in so many has a zero. In Chinese the line ends, spaces and digits have.
    private static let rarity = 64

    /// Of one order of bytes.
    private struct Side {
        var zeros = 0
        var blanks = 0
        /// Characters that no text has.
        var controls = 0

        mutating func add(_ byte: UInt8) {
            zeros += 1
            if byte == 0x20 || 0x09...0x0D ~= byte { blanks += 1 } else if byte < 0x20 { controls += 1 }
        }
    }

    private let front: UnsafeBufferPointer<UInt8>
    private var little = Side()
    private var big = Side()

    /// Counts them; nil when there are none.
    init?(_ front: UnsafeBufferPointer<UInt8>) {
        guard front.contains(0) else { return nil }
        self.front = front
        for unit in stride(from: 0, to: front.count - 1, by: 2) {
            if front[unit + 1] == 0 { little.add(front[unit]) } else if front[unit] == 0 { big.add(front[unit + 1]) }
        }
    }

    /// The order of bytes that fits better.
    var order: TextEncoding {
        if little.blanks != big.blanks { return big.blanks > little.blanks ? .utf16BE : .utf16LE }
        return big.zeros > little.zeros ? .utf16BE : .utf16LE
    }

    /// The encoding, if the text is UTF-16 beyond doubt: enough zeros, all blanks on one side, or where there are none all zeros, no
    /// control character, and no half of a surrogate pair alone.
    func encoding(isWhole: Bool) -> TextEncoding? {
        let (side, other) = order == .utf16LE ? (little, big) : (big, little)
        guard !isWhole || front.count % 2 == 0, side.zeros * Self.rarity >= front.count / 2, side.controls == 0 else { return nil }
        guard side.blanks > 0 ? other.blanks == 0 : other.zeros == 0 else { return nil }
        return hasNoError ? order : nil
    }

    private var hasNoError: Bool {
        var buffer = [UInt8](repeating: 0, count: 3 * front.count + TextDecoder.longest)
        return buffer.withUnsafeMutableBufferPointer { target in
            let count = TextDecoder(order).decode(front, isLast: false, into: target).written
            return TextScan(UnsafeBufferPointer(rebasing: target[..<count])).firstInvalid == nil
        }
    }
}
