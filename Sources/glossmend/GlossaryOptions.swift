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

    /// Sets what is given.
    func add(to configuration: inout Configuration) {
        configuration.glossary = glossary
        configuration.usesBundledGlossary = leavesOutBundled ? false : nil
    }

    /// Reads the glossaries; throws every unreadable line of them. Tells of replacements that nobody can want.
    ///
    /// - Parameter files: if there are any, they are read first, and the built-in glossary is left out.
    func load(_ messages: Messages, insteadOfBundled files: [String] = []) throws -> Glossary {
        let includesBundled = !leavesOutBundled && files.isEmpty
        return try LoadedGlossary(names: files + glossary, includesBundled: includesBundled).glossary(messages)
    }
}
