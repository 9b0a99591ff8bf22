/// Reads an input piece by piece.
package struct ChunkReader: ~Copyable {
    private let file: FileDescriptor
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: BatchReader.readSize, alignment: 16)

    /// Opens the input.
    package init(_ input: Input) throws(FileProblem) {
        switch input {
        case .standardInput: file = FileDescriptor(standard: 0, name: input.name)
        case .file(let path): file = try FileDescriptor.reading(path)
        }
    }

    deinit {
        buffer.deallocate()
    }

    /// The next bytes, which are gone with the next call; none at the end of the input.
    package mutating func next() throws(FileProblem) -> UnsafeBufferPointer<UInt8> {
        let count = try file.read(into: buffer)
        return UnsafeRawBufferPointer(rebasing: buffer[..<count]).assumingMemoryBound(to: UInt8.self)
    }
}
