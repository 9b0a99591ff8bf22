internal import Documents
internal import Reports

/// Writes to standard error, and remembers whether anything was wrong. Used by one thread at a time.
final class Messages: @unchecked Sendable {
    private let output = OutputWriter.standardError()
    private(set) var hasErrors = false

    /// Prints `glossmend: FILE:LINE:COLUMN: what is wrong; what to do`; the program will end with status 2.
    func error(_ message: String) {
        hasErrors = true
        note(message)
    }

    /// Prints something that is no error.
    func note(_ message: String) {
        // Nobody can be told that standard error is closed.
        try? output.write("glossmend: " + VisibleText.of(Array(message.utf8)) + "\n")
        try? output.flush()
    }
}
