internal import ArgumentParser

/// `glossmend-bench terms`
struct Terms: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the glossary of made-up terms that match measures with.",
        discussion: "Every term is a wrong rendering, in the column deprecated. A smaller glossary is the beginning of a bigger one.")

    @Argument(help: "How many terms.")
    var count: Int

    func validate() throws {
        guard 1...10_000_000 ~= count else { throw ValidationError("COUNT goes from 1 to 10000000") }
    }

    func run() throws {
        try SyntheticTerms().makeFile(count, areDeprecated: true) { piece throws(BenchProblem) in
            try Posix.write(piece, to: 1, name: "<stdout>")
        }
    }
}
