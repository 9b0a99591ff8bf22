/// Makes UTF-8 of the bytes of a file in another encoding, piece by piece.
///
/// It keeps nothing from one piece to the next: what it could not read yet is given again, with more behind it. So the result does not
/// depend on the pieces. Bytes that are no character become `RawByte`s; `TextEncoder` gives all bytes back as they were.
struct TextDecoder {
    /// No character, nor what is written for one that is none, has more bytes.
    static let longest = 2 * RawByte.length

    private let encoding: TextEncoding
    private let page: CodePage?

    init(_ encoding: TextEncoding) {
        self.encoding = encoding
        page = CodePage.of(encoding)
    }

    /// Reads from the start of `bytes` while there is room.
    ///
    /// - Parameters:
    ///   - isLast: no bytes follow these.
    ///   - target: has room for at least `longest` bytes.
    /// - Returns: how many bytes were read, all but the start of a character unless `target` is full, and how many were written.
    func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, into target: UnsafeMutableBufferPointer<UInt8>
    ) -> (read: Int, written: Int) {
        guard let start = bytes.baseAddress, let output = target.baseAddress else { return (0, 0) }
        if let page { return decode(bytes, start, page, isLast, output, target.count) }
        return decodeUTF16(bytes, isLast, output, target.count)
    }

    private func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: UnsafePointer<UInt8>, _ page: CodePage, _ isLast: Bool,
        _ output: UnsafeMutablePointer<UInt8>, _ room: Int
    ) -> (read: Int, written: Int) {
        var read = 0, written = 0
        while read < bytes.count, written + Self.longest <= room {
            if bytes[read] < 0x80 {
                let count = ASCIIRun.length(bytes, from: read, limit: min(bytes.count - read, room - written))
                (output + written).update(from: start + read, count: count)
                read += count
                written += count
                continue
            }
            switch page.unit(bytes, at: read, isLast: isLast) {
            case .scalar(let scalar, let length):
                written += UTF8Sequence.write(scalar, to: output + written)
                read += length
            case .raw(let count):
                Self.writeRaw(start + read, count, output + written)
                read += count
                written += count * RawByte.length
            case .unfinished:
                return (read, written)
            }
        }
        return (read, written)
    }

    private func decodeUTF16(
        _ bytes: UnsafeBufferPointer<UInt8>, _ isLast: Bool, _ output: UnsafeMutablePointer<UInt8>, _ room: Int
    ) -> (read: Int, written: Int) {
        let high = encoding == .utf16LE ? 1 : 0
        var read = 0, written = 0
        while read < bytes.count, written + Self.longest <= room {
            let rest = bytes.count - read
            if rest > 1, bytes[read + high] == 0, bytes[read + 1 - high] < 0x80 {
                output[written] = bytes[read + 1 - high]
                read += 2
                written += 1
                continue
            }
            guard rest > 1 else {
                guard isLast else { break }
                Self.writeRaw(bytes.baseAddress! + read, 1, output + written)
                return (read + 1, written + RawByte.length)
            }
            var scalar = UInt32(bytes[read + high]) << 8 | UInt32(bytes[read + 1 - high]), length = 2
            if scalar & 0xF800 == 0xD800 {
                guard rest > 3 || isLast || scalar >= 0xDC00 else { break }
                let low = rest > 3 ? UInt32(bytes[read + 2 + high]) << 8 | UInt32(bytes[read + 3 - high]) : 0
                guard scalar < 0xDC00, low & 0xFC00 == 0xDC00 else {
                    Self.writeRaw(bytes.baseAddress! + read, 2, output + written)
                    read += 2
                    written += 2 * RawByte.length
                    continue
                }
                scalar = 0x1_0000 + (scalar & 0x3FF) << 10 | low & 0x3FF
                length = 4
            }
            written += UTF8Sequence.write(scalar, to: output + written)
            read += length
        }
        return (read, written)
    }

    private static func writeRaw(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ output: UnsafeMutablePointer<UInt8>) {
        for index in 0..<count { RawByte.write(bytes[index], to: output + index * RawByte.length) }
    }
}

extension CodePage {
    /// The table of an encoding; nil for those of Unicode.
    static func of(_ encoding: TextEncoding) -> CodePage? {
        switch encoding {
        case .gb18030: .gb18030
        case .gbk: .gbk
        case .big5: .big5
        case .utf8, .utf16LE, .utf16BE: nil
        }
    }
}
