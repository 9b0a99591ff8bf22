import TestKit

@testable import Documents

#if canImport(Glibc)
    import Glibc
#endif

extension TextEncoding {
    /// All that are converted.
    static var converted: [TextEncoding] { allCases.filter { $0 != .utf8 } }

    /// What the detector calls it.
    var asFound: TextEncoding { self == .gbk ? .gb18030 : self }

    /// The bytes of a text, which has to be in the set.
    func bytes(_ text: String) throws(EncodingProblem) -> [UInt8] {
        try encoded(Array(text.utf8), from: self)
    }

    /// The bytes of UTF-8 that was read in `origin`.
    func encoded(_ text: [UInt8], from origin: TextEncoding) throws(EncodingProblem) -> [UInt8] {
        let encoder = TextEncoder(from: origin, to: self)
        let result = text.withUnsafeBufferPointer { text -> Result<[UInt8], EncodingProblem> in
            var output: [UInt8] = []
            do throws(EncodingProblem) { try encoder.encode(text, into: &output) } catch { return .failure(error) }
            return .success(output)
        }
        return try result.get()
    }

    /// The UTF-8 of all bytes, read in pieces of so many bytes, with room for so many.
    func decoded(_ bytes: [UInt8], pieces: Int = .max, room: Int = 4096) -> [UInt8] {
        let decoder = TextDecoder(self)
        var output: [UInt8] = []
        var target = [UInt8](repeating: 0, count: room)
        var start = 0, end = 0
        while start < bytes.count {
            end = min(bytes.count, end + min(pieces, bytes.count))
            var progress = true
            while progress {
                let (read, written) = bytes[start..<end].withUnsafeBufferPointer { piece in
                    target.withUnsafeMutableBufferPointer { decoder.decode(piece, isLast: end == bytes.count, into: $0) }
                }
                output += target[..<written]
                start += read
                progress = read > 0
            }
        }
        return output
    }
}

/// The C library's converter, as somebody else's word.
enum Iconv {
    /// The bytes of a text in a character set that the C library knows; nil when it does not, or the set lacks a character.
    static func bytes(_ text: String, _ set: String) -> [UInt8]? {
        #if canImport(Glibc)
            let converter = iconv_open(set, "UTF-8")
            guard converter != iconv_t(bitPattern: -1) else { return nil }
            defer { iconv_close(converter) }
            var source = text.utf8.map { CChar(bitPattern: $0) }
            var target = [CChar](repeating: 0, count: 4 * source.count + 8)
            let capacity = target.count
            return source.withUnsafeMutableBufferPointer { source in
                target.withUnsafeMutableBufferPointer { target in
                    var (from, to) = (source.baseAddress, target.baseAddress)
                    var (left, room) = (source.count, capacity)
                    guard iconv(converter, &from, &left, &to, &room) == 0 else { return nil }
                    return target[..<(capacity - room)].map { UInt8(bitPattern: $0) }
                }
            }
        #else
            return nil
        #endif
    }

    /// Whether the C library has the set.
    static func has(_ set: String) -> Bool { bytes("a", set) != nil }
}
