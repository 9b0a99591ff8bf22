internal import Documents
internal import Reports

/// Writes to standard error, and remembers whether anything was wrong. Used by one thread at a time.
final class Messages: @unchecked Sendable {
    private let output = OutputWriter.standardError()
    private(set) var hasErrors = false
    /// Stands below the messages, on a terminal.
    var progress: ProgressLine?

    /// Prints `glossmend: FILE:LINE:COLUMN: what is wrong; what to do`; the program will end with status 2.
    func error(_ message: String) {
        hasErrors = true
        note(message)
    }

    /// Prints something that is no error.
    func note(_ message: String) {
        write((progress?.erased() ?? "") + "glossmend: " + VisibleText.of(Array(message.utf8)) + "\n")
    }

    /// Tells how far the work has come.
    func showProgress(_ counts: CleanCounts) {
        if let line = progress?.drawn(counts) { write(line) }
    }

    /// Takes the line away that tells how far the work has come.
    func endProgress() {
        if let line = progress?.erased(), !line.isEmpty { write(line) }
        progress = nil
    }

    private func write(_ text: String) {
        // Nobody can be told that standard error is closed.
        try? output.write(text)
        try? output.flush()
    }
}
