/// Small files that are needed as a whole.
package enum InputFile {
    /// All bytes of an input.
    package static func bytes(of input: Input) throws(FileProblem) -> [UInt8] {
        let file = try FileDescriptor.opening(input)
        return try file.readAll()
    }

    /// All bytes of an input that has to be UTF-8; throws when its front shows that it is in another encoding.
    package static func utf8(of input: Input) throws(FileProblem) -> [UInt8] {
        let bytes = try bytes(of: input)
        try checkUTF8(bytes, of: input.name)
        return bytes
    }

    /// Throws when the bytes of a file are in another encoding than UTF-8.
    static func checkUTF8(_ bytes: [UInt8], of name: String) throws(FileProblem) {
        let encoding = bytes.withUnsafeBufferPointer { bytes in
            EncodingDetector.encoding(
                ofFront: UnsafeBufferPointer(rebasing: bytes.prefix(EncodingDetector.front)), isWhole: bytes.count <= EncodingDetector.front)
        }
        if encoding != .utf8 { throw .wrongEncoding(name, encoding) }
    }
}
