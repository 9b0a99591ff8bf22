internal import ArgumentParser
internal import Documents
internal import GlossaryStore

/// Which glossaries are used.
struct GlossaryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Use this glossary too; where files differ the last one wins. Repeatable.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var glossary: [String] = []

    @Flag(name: .customLong("no-bundled-glossary"), help: "Leave out the glossary that is built in.")
    var leavesOutBundled = false

    /// Reads the glossaries; throws every unreadable line of the first file that has some.
    func load() throws -> Glossary {
        do {
            var result = leavesOutBundled ? Glossary.empty : try Glossary.bundled()
            for name in glossary {
                let bytes = try InputFile.bytes(of: .file(name))
                result.add(try GlossaryFile.parse(bytes.span, name: name))
            }
            return result
        } catch let error as GlossaryError {
            throw UsageProblem(messages: error.problems.map { "\($0)" })
        }
    }
}
