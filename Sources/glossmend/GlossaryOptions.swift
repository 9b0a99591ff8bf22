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

    /// Reads the glossaries; throws every unreadable line of them.
    func load(_ messages: Messages) throws -> Glossary {
        try LoadedGlossary(names: glossary, includesBundled: !leavesOutBundled).glossary(messages)
    }
}
