internal import Documents

/// Standard output for short texts.
enum StandardOutput {
    /// Writes the text; throws when it can't be written, as to a full disk.
    static func print(_ text: String) throws(FileProblem) {
        let output = OutputWriter.standardOutput()
        try output.write(text)
        try output.flush()
    }
}
