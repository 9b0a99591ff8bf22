/// Small files that are needed as a whole.
package enum InputFile {
    /// All bytes of an input.
    package static func bytes(of input: Input) throws(FileProblem) -> [UInt8] {
        let file =
            switch input {
            case .standardInput: FileDescriptor(standard: 0, name: input.name)
            case .file(let path): try FileDescriptor.reading(path)
            }
        var result: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: BatchReader.readSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try file.read(into: buffer)
            if count == 0 { return result }
            result.append(contentsOf: buffer[..<count])
        }
    }
}
