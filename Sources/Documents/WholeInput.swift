/// An input that was read to its end, for those who have to know all of it before they begin.
package struct WholeInput: Sendable {
    package let input: Input
    /// In UTF-8.
    package let bytes: [UInt8]
    /// That of the file.
    package let encoding: TextEncoding
    /// Of the time at which it was opened.
    let status: FileStatus

    package init(_ input: Input, encoding: EncodingChoice = .auto) throws(FileProblem) {
        self.input = input
        let file = try FileDescriptor.opening(input)
        status = try file.status()
        if status.kind == .directory { throw .directory(input.name) }
        var decoded = try DecodedFile(file, encoding)
        bytes = try decoded.readAll()
        self.encoding = decoded.encoding
    }

    /// Copies as many bytes from `offset` on as the target holds; returns how many.
    func copy(from offset: Int, into target: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(target.count, bytes.count - offset)
        bytes.withUnsafeBytes { target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
        return count
    }
}
