/// Makes of UTF-8 the bytes of a file in some encoding.
package struct TextEncoder: Sendable {
    private static let piece = 4096

    private let origin: TextEncoding
    private let encoding: TextEncoding
    private let page: CodePage?

    /// - Parameters:
    ///   - origin: what the text was read in.
    ///   - encoding: what it is to be written in.
    package init(from origin: TextEncoding, to encoding: TextEncoding) {
        self.origin = origin
        self.encoding = encoding
        page = CodePage.of(encoding)
    }

    /// Appends the bytes of a text to `output`; throws the first thing in it that the encoding can't hold, and `output` is as it was.
    ///
    /// Bytes that were no character in the file go back to it as they were, and to none in another encoding.
    package func encode(_ text: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) throws(EncodingProblem) {
        let start = output.count
        // English grows only where it becomes UTF-16.
        output.reserveCapacity(start + (encoding.isUTF16 ? 2 * text.count : text.count))
        var index = 0
        while index < text.count {
            if text[index] < 0x80 {
                index += appendASCII(text, at: index, to: &output)
                continue
            }
            do throws(EncodingProblem) {
                index += try encodeOne(text, at: index, into: &output)
            } catch {
                output.removeSubrange(start...)
                throw error
            }
        }
    }

    /// Appends the ASCII characters from `index` on, a piece at most, and returns how many.
    private func appendASCII(_ text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]) -> Int {
        let count = ASCIIRun.length(text, from: index, limit: min(text.count - index, Self.piece))
        let run = UnsafeBufferPointer(rebasing: text[index..<index + count])
        guard encoding.isUTF16 else {
            output.append(contentsOf: run)
            return count
        }
        let shift: UInt16 = (encoding == .utf16LE) == (UInt16(1).littleEndian == 1) ? 0 : 8
        withUnsafeTemporaryAllocation(of: UInt16.self, capacity: count) { units in
            for offset in 0..<count { units[offset] = UInt16(run[offset]) << shift }
            output.append(contentsOf: UnsafeRawBufferPointer(units))
        }
        return count
    }

    /// Appends the character at `index` and returns its length there.
    private func encodeOne(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout [UInt8]
    ) throws(EncodingProblem) -> Int {
        let length = UTF8Sequence.length(text, at: index)
        guard length > 0 else { return try encodeRaw(text, at: index, into: &output) }
        let scalar = UTF8Sequence.scalar(text, at: index, length: length)
        if encoding.isUTF16 {
            append(utf16: scalar, to: &output)
        } else if let page {
            guard let code = page.code(of: scalar) else { throw EncodingProblem(offset: index, scalar: scalar, encoding: encoding) }
            for shift in stride(from: 24, through: 0, by: -8) where code >> shift > 0 {
                output.append(UInt8(truncatingIfNeeded: code >> shift))
            }
        } else {
            output.append(contentsOf: text[index..<index + length])
        }
        return length
    }

    private func encodeRaw(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int, into output: inout [UInt8]
    ) throws(EncodingProblem) -> Int {
        if origin == encoding, let byte = origin == .utf8 ? text[index] : RawByte.byte(in: text, at: index) {
            output.append(byte)
            return origin == .utf8 ? 1 : RawByte.length
        }
        throw EncodingProblem(offset: index, scalar: nil, encoding: encoding)
    }

    private func append(utf16 scalar: UInt32, to output: inout [UInt8]) {
        if scalar < 0x1_0000 { return append(unit: scalar, to: &output) }
        append(unit: 0xD800 + (scalar - 0x1_0000) >> 10, to: &output)
        append(unit: 0xDC00 + scalar & 0x3FF, to: &output)
    }

    private func append(unit: UInt32, to output: inout [UInt8]) {
        let high = UInt8(truncatingIfNeeded: unit >> 8), low = UInt8(truncatingIfNeeded: unit)
        output.append(encoding == .utf16LE ? low : high)
        output.append(encoding == .utf16LE ? high : low)
    }
}

/// Something in a text that an encoding can't hold.
package struct EncodingProblem: Error, Equatable {
    /// In bytes from the start of the text.
    package var offset: Int
    /// Nil for a byte that is no part of a character.
    package let scalar: UInt32?
    package let encoding: TextEncoding
}
