internal import Documents
internal import GlossaryStore

extension GlossaryDocument {
    /// Reads a glossary for editing; throws every unreadable line of it.
    static func reading(_ bytes: [UInt8], name: String) throws -> GlossaryDocument {
        do throws(GlossaryError) {
            return try GlossaryDocument(bytes.span, name: name)
        } catch {
            throw UsageProblem(messages: error.problems.map(\.description))
        }
    }

    /// Reads the glossaries that arguments name, `-` for standard input; throws every unreadable line of all of them.
    static func reading(_ arguments: [String]) throws -> [GlossaryDocument] {
        if arguments.count(where: { Input(argument: $0) == .standardInput }) > 1 {
            throw UsageProblem("- is given twice; standard input can be read only once")
        }
        var problems: [String] = []
        var documents: [GlossaryDocument] = []
        for input in arguments.map(Input.init(argument:)) {
            do {
                documents.append(try reading(try InputFile.bytes(of: input), name: input.name))
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
