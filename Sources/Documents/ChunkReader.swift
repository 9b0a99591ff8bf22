/// Reads an input piece by piece.
package struct ChunkReader: ~Copyable {
    private let file: FileDescriptor
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FileDescriptor.pieceSize, alignment: 16)

    /// Opens the input.
    package init(_ input: Input) throws(FileProblem) {
        file = try FileDescriptor.opening(input)
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
