/// The rows of one glossary file, as they stand in it.
package struct GlossaryFile: Sendable {
    var storage: GlossaryStorage
    /// In the order of the file.
    let columns: [GlossaryColumn]
    /// The line of the header, from 1; 0 when there is none.
    let headerLine: Int

    /// The name under which the file was read.
    package var name: String { storage.files[0] }
    package var entries: [GlossaryEntry] { storage.entries }

    /// Reads a glossary file: UTF-8, tab-separated, one entry a line, a header row that names the columns (see `GlossaryColumn`), `#` comments
    /// and blank lines. In a cell `|` separates alternatives, and \t \n \| \\ are escapes. A list of two columns, the Chinese term and
    /// the English one, needs no header.
    ///
    /// - Parameters:
    ///   - bytes: the whole file; a byte order mark, CR LF line ends and a missing last line end are all right.
    ///   - name: what errors and findings call the file.
    /// - Throws: every problem of the file, with its place.
    package static func parse(_ bytes: Span<UInt8>, name: String) throws(GlossaryError) -> GlossaryFile {
        let invalid = InvalidUTF8.problems(in: bytes, file: name)
        guard invalid.isEmpty else { throw GlossaryError(problems: invalid) }
        var storage = GlossaryStorage()
        let header = try storage.read(valid: bytes, name: name)
        return GlossaryFile(storage: storage, columns: header.columns, headerLine: header.line)
    }
}

extension GlossaryStorage {
    /// Adds the rows of a file that is known to be valid UTF-8, and returns its columns and the line that names them (0 when none
    /// does). After an error the storage has lost all rows.
    @discardableResult
    mutating func read(
        valid bytes: Span<UInt8>, name: String
    ) throws(GlossaryError) -> (columns: [GlossaryColumn], line: Int) {
        guard text.count + 2 * bytes.count < Int(UInt32.max) else {
            let message = "the glossaries together are larger than 4 GiB; leave something out"
            throw GlossaryError(problems: [.init(file: name, line: 1, column: 1, message: message)])
        }
        let storage = self
        self = GlossaryStorage()
        var parser = GlossaryParser(text: bytes, name: name, storage: storage)
        parser.parse()
        guard parser.problems.isEmpty else { throw GlossaryError(problems: parser.problems) }
        self = parser.storage
        return (parser.columns, parser.headerLine)
    }
}
