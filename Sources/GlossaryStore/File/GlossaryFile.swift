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

/// What was found of the shape of a glossary file, and what is wrong with it.
struct GlossaryReading {
    /// In the order of the file.
    let columns: [GlossaryColumn]
    /// The line of the header, from 1; 0 when there is none.
    let headerLine: Int
    let problems: [GlossaryError.Problem]
}

extension GlossaryStorage {
    /// Adds the rows of a file that is known to be valid UTF-8, and returns its columns and the line that names them (0 when none
    /// does). After an error the storage has lost all rows.
    @discardableResult
    mutating func read(
        valid bytes: Span<UInt8>, name: String
    ) throws(GlossaryError) -> (columns: [GlossaryColumn], line: Int) {
        let reading = readRows(valid: bytes, name: name)
        guard reading.problems.isEmpty else {
            self = GlossaryStorage()
            throw GlossaryError(problems: reading.problems)
        }
        return (reading.columns, reading.headerLine)
    }

    /// Adds the rows of a file that is known to be valid UTF-8. What a row with a problem adds is not fit for use.
    mutating func readRows(valid bytes: Span<UInt8>, name: String) -> GlossaryReading {
        guard text.count + 2 * bytes.count < Int(UInt32.max) else {
            let message = "the glossaries together are larger than 4 GiB; leave something out"
            let problem = GlossaryError.Problem(file: name, line: 1, column: 1, message: message)
            return GlossaryReading(columns: [], headerLine: 0, problems: [problem])
        }
        let storage = self
        self = GlossaryStorage()
        var parser = GlossaryParser(text: bytes, name: name, storage: storage)
        parser.parse()
        self = parser.storage
        return GlossaryReading(columns: parser.columns, headerLine: parser.headerLine, problems: parser.problems)
    }
}
