internal import Documents
internal import GlossaryStore

extension GlossaryDocument {
    /// Reads a glossary file; throws every unreadable line of it.
    init(reading input: Input) throws {
        try self.init(bytes: try InputFile.utf8(of: input), name: input.name)
    }

    /// Reads the bytes of a glossary file; throws every unreadable line of it.
    init(bytes: [UInt8], name: String) throws(UsageProblem) {
        do throws(GlossaryError) {
            self = try GlossaryDocument(bytes.span, name: name)
        } catch {
            throw UsageProblem(error)
        }
    }

    /// Reads the glossaries that arguments name, `-` for standard input; throws every unreadable line of all of them.
    static func all(_ arguments: [String]) throws -> [GlossaryDocument] {
        let inputs = arguments.map(Input.init(argument:))
        if inputs.count(where: { $0 == .standardInput }) > 1 {
            throw UsageProblem("- is given twice; standard input can be read only once")
        }
        var problems: [String] = []
        var documents: [GlossaryDocument] = []
        for input in inputs {
            do {
                documents.append(try GlossaryDocument(reading: input))
            } catch let problem as UsageProblem {
                problems += problem.messages
            } catch let problem as FileProblem {
                problems.append(problem.description)
            }
        }
        guard problems.isEmpty else { throw UsageProblem(messages: problems) }
        return documents
    }
}

extension UsageProblem {
    init(_ error: GlossaryError) {
        self.init(messages: error.problems.map { "\($0)" })
    }
}
