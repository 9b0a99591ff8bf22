/// Small files that are needed as a whole.
package enum InputFile {
    /// All bytes of an input.
    package static func bytes(of input: Input) throws(FileProblem) -> [UInt8] {
        let file = try FileDescriptor.opening(input)
        return try file.readAll()
    }
}
