internal import Documents
internal import GlossaryStore

/// Mends a glossary file in place.
enum GlossaryMending {
    /// Mends what is mechanical in a file, under its lock and in one step. One that has malformed rows, or needs nothing, is not touched.
    static func mend(_ path: String) throws(FileProblem) {
        let file = try EditedFile(path)
        let bytes = file.bytes
        // What is malformed is reported by the check.
        guard var document = try? GlossaryDocument(bytes.span, name: path), document.mend() else { return }
        try file.replace(with: document.bytes)
    }
}
