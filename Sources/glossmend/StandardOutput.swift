internal import Documents

/// Standard output for what is ready as a whole.
enum StandardOutput {
    /// Writes the text; throws when it can't be written, as to a full disk.
    static func print(_ text: String) throws(FileProblem) {
        try print(Array(text.utf8))
    }

    /// Writes the bytes; throws when they can't be written.
    static func print(_ bytes: [UInt8]) throws(FileProblem) {
        let output = OutputWriter.standardOutput()
        try output.write(bytes)
        try output.flush()
    }
}
