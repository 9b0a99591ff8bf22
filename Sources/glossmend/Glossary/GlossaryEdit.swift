internal import Documents
internal import GlossaryStore

/// A change of a glossary file, made under a lock and in one step; of standard input, whose new form goes to standard output.
struct GlossaryEdit {
    let input: Input
    /// Whether a file that does not exist is made.
    var makesMissing = false

    /// - Parameter argument: the file that was named; `-` is standard input.
    init(_ argument: String, makesMissing: Bool = false) {
        input = Input(argument: argument)
        self.makesMissing = makesMissing
    }

    /// Changes the glossary and writes it in canonical form. A file that is the same afterwards is not touched.
    func run(_ change: (inout GlossaryDocument) throws -> Void) throws {
        switch input {
        case .standardInput:
            try StandardOutput.print(try changed(try InputFile.utf8(of: input), change))
        case .file(let path):
            let file = try EditedFile(path, makesMissing: makesMissing)
            let bytes = try changed(file.bytes, change)
            if bytes != file.bytes { try file.replace(with: bytes) }
            if file.isNew { Messages().note("\(path): is a new file") }
        }
    }

    private func changed(_ bytes: [UInt8], _ change: (inout GlossaryDocument) throws -> Void) throws -> [UInt8] {
        var document = try GlossaryDocument(bytes: bytes, name: input.name)
        try change(&document)
        return document.bytes
    }
}
