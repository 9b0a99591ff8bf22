internal import ArgumentParser

/// `glossmend-bench text`
struct Text: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print made-up news, clean or damaged.",
        discussion: "The clean and the damaged text of the same seed and size correspond line for line.")

    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case clean, damaged
    }

    @Argument(help: "clean or damaged.")
    var kind: Kind

    @Option(help: ArgumentHelp("How much, or a little more.", valueName: "bytes"))
    var bytes = 1 << 20

    @Option(help: ArgumentHelp("The same seed gives the same text.", valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        var text = SyntheticText(seed: seed)
        var written = 0
        while written < bytes {
            text.makeLines(bytes: min(1 << 16, bytes - written))
            try Posix.write(kind == .clean ? text.clean : text.damaged, to: 1, name: "<stdout>")
            written += text.clean.count
        }
    }
}
