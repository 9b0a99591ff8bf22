internal import ArgumentParser
internal import GlossaryStore

/// `glossmend-bench match`
struct Match: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time reading a glossary, making its matcher, and finding its terms in a text, all in memory and on one thread.",
        discussion: """
            Every term is a wrong rendering, so that each of them is sought. Figures are processor time, medians of the rounds. \
            The sizes take turns, so that whatever else the machine does meets all of them.
            """)

    @Argument(help: "A text to measure with; without it, made-up news is used.")
    var file: String?

    @Option(help: ArgumentHelp("How many terms; repeatable.", valueName: "n"))
    var terms: [Int] = [1_000, 10_000, 100_000, 1_000_000]

    @Option(help: ArgumentHelp("How much text is made up.", valueName: "n"))
    var megabytes = 32

    @Option(help: ArgumentHelp("How often everything is done.", valueName: "n"))
    var rounds = 5

    @Option(help: ArgumentHelp("The same seed makes the same text.", valueName: "n"))
    var seed: UInt64 = 1

    func validate() throws {
        guard megabytes > 0, rounds > 0 else { throw ValidationError("--megabytes and --rounds begin at 1") }
        guard terms.allSatisfy({ 1...10_000_000 ~= $0 }) else { throw ValidationError("--terms goes from 1 to 10000000") }
    }

    func run() throws {
        let text = try file.map { try Posix.read($0) } ?? madeUpText()
        var trials = try terms.map { try MatchTrial(terms: $0) }
        for _ in 0..<rounds {
            for index in trials.indices { try trials[index].run(text.span) }
        }
        print("\(Figures.decimal(Double(text.count) / 1e6, 1)) MB of text; \(rounds) rounds\n")
        print(Figures.table([MatchTrial.head] + trials.map { $0.row(textBytes: text.count) }))
    }

    private func madeUpText() -> [UInt8] {
        var maker = SyntheticText(seed: seed), text: [UInt8] = []
        while text.count < megabytes * 1_000_000 {
            maker.makeLines(bytes: 1 << 16)
            text += maker.clean
        }
        return text
    }
}
