/// Small files that are needed as a whole.
package enum InputFile {
    /// All bytes of an input.
    package static func bytes(of input: Input) throws(FileProblem) -> [UInt8] {
        let file =
            switch input {
            case .standardInput: FileDescriptor(standard: 0, name: input.name)
            case .file(let path): try FileDescriptor.reading(path)
            }
        return try file.readAll()
    }
}
