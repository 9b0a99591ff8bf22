internal import ArgumentParser

/// `glossmend-bench speed`
struct Speed: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time whole runs of glossmend, sed, perl and, where they are installed, its peers.",
        discussion: """
            Every program reads a file as its standard input and writes to /dev/null. The programs take turns, so that whatever \
            else the machine does meets all of them. Rates are medians in millions of bytes a second; "times sed" is the rate over \
            that of sed in a UTF-8 locale in the same round, as the median and the range of all rounds. Build glossmend first: \
            swift build -c release.
            """)

    @Argument(help: "A text to measure with; without it, made-up news is used, damaged and clean.")
    var file: String?

    @Option(help: ArgumentHelp("How much text is made up.", valueName: "n"))
    var megabytes = 32

    @Option(help: ArgumentHelp("How often every program runs.", valueName: "n"))
    var rounds = 5

    @Option(help: ArgumentHelp("The size of a further glossary; 0 leaves it out.", valueName: "n"))
    var terms = 100_000

    @Option(help: ArgumentHelp("The same seed makes the same text.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("The program to measure. (default: the one built beside this one)", valueName: "path"))
    var glossmend: String?

    @Option(help: ArgumentHelp("The Python that has peers installed.", valueName: "program"))
    var python = "python3"

    func validate() throws {
        guard megabytes > 0, rounds > 0, terms >= 0 else { throw ValidationError("--megabytes and --rounds begin at 1, --terms at 0") }
        guard 1...10_000_000 ~= terms || terms == 0 else { throw ValidationError("--terms goes up to 10000000") }
    }

    func run() throws {
        let program = try glossmend ?? Field.builtProgram()
        let workspace = try Workspace()
        let terms = try self.terms == 0 ? nil : workspace.writeTerms(count: self.terms)
        let empty = try workspace.write([], to: "empty.txt")
        let field = try Field(glossmend: program, terms: terms, termCount: self.terms, python: python, input: empty)
        print("\(Posix.processorCount) processors; \(rounds) rounds")
        for workload in try workloads(workspace) {
            let race = try Race(field.contestants, workload, rounds: rounds)
            print("\n\(workload.name), \(Figures.decimal(Double(workload.bytes) / 1e6, 1)) MB\n")
            print(race.table(reference: Field.referenceName))
        }
        let hello = try workspace.write(Array("hello\n".utf8), to: "hello.txt")
        print("\nStart to end of a short run: echo hello\n")
        print(try Race(field.starters, Workload(hello: hello), rounds: rounds * 10).startTable())
    }

    private func workloads(_ workspace: Workspace) throws -> [Workload] {
        if let file {
            let bytes = try Posix.size(of: file)
            return [Workload(name: file, file: file, bytes: bytes, shortFile: file, shortBytes: bytes)]
        }
        let long = try workspace.writeTexts(seed: seed, bytes: megabytes * 1_000_000)
        let short = try workspace.writeTexts(seed: seed, bytes: min(megabytes, 2) * 1_000_000, suffix: "-short")
        return [
            try Workload(name: "Damaged text", file: long.damaged, shortFile: short.damaged),
            try Workload(name: "Clean text", file: long.clean, shortFile: short.clean),
        ]
    }
}

extension Workload {
    fileprivate init(name: String, file: String, shortFile: String) throws(BenchProblem) {
        let bytes = try Posix.size(of: file)
        let shortBytes = try Posix.size(of: shortFile)
        self.init(name: name, file: file, bytes: bytes, shortFile: shortFile, shortBytes: shortBytes)
    }

    fileprivate init(hello file: String) {
        self.init(name: "", file: file, bytes: 6, shortFile: file, shortBytes: 6)
    }
}
