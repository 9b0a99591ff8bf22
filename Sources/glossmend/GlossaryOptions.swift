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
    func load() throws -> Glossary {
        var problems: [String] = []
        var result = Glossary.empty
        do throws(GlossaryError) {
            if !leavesOutBundled { result = try Glossary.bundled() }
        } catch {
            problems += error.problems.map { "\($0)" }
        }
        for name in glossary {
            let bytes = try InputFile.bytes(of: .file(name))
            do throws(GlossaryError) {
                result.add(try GlossaryFile.parse(bytes.span, name: name))
            } catch {
                problems += error.problems.map { "\($0)" }
            }
        }
        if !problems.isEmpty { throw UsageProblem(messages: problems) }
        return result
    }
}
