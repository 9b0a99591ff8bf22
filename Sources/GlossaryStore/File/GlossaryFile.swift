/// The rows of one glossary file, as they stand in it.
package struct GlossaryFile: Sendable {
    var storage: GlossaryStorage

    /// The name under which the file was read.
    package var name: String { storage.files[0] }
    package var entries: [GlossaryEntry] { storage.entries }

    /// Reads a glossary file (UTF-8, tab-separated; the format is described in docs/glossary-format.md).
    ///
    /// - Parameters:
    ///   - bytes: the whole file; a byte order mark, CR LF line ends and a missing last line end are all right.
    ///   - name: what errors and findings call the file.
    /// - Throws: every problem of the file, with its place.
    package static func parse(_ bytes: Span<UInt8>, name: String) throws(GlossaryError) -> GlossaryFile {
        let invalid = InvalidUTF8.problems(in: bytes, file: name)
        guard invalid.isEmpty else { throw GlossaryError(problems: invalid) }
        return try parse(valid: bytes, name: name)
    }

    /// The same for bytes that are known to be valid UTF-8.
    static func parse(valid bytes: Span<UInt8>, name: String) throws(GlossaryError) -> GlossaryFile {
        guard bytes.count < Int(UInt32.max) / 2 else {
            let message = "the file is larger than 2 GiB; split it"
            throw GlossaryError(problems: [.init(file: name, line: 1, column: 1, message: message)])
        }
        var parser = GlossaryParser(text: bytes, name: name)
        parser.parse()
        guard parser.problems.isEmpty else { throw GlossaryError(problems: parser.problems) }
        var storage = parser.storage
        storage.text = [UInt8](unsafeUninitializedCapacity: bytes.count + parser.extra.count) { target, count in
            bytes.withUnsafeBufferPointer { count = target.initialize(fromContentsOf: $0) }
            count = target[count...].initialize(fromContentsOf: parser.extra)
        }
        return GlossaryFile(storage: storage)
    }
}
