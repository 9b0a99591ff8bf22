internal import ArgumentParser

/// The program that measures how fast `glossmend` is beside other programs. Users never need it.
@main
struct GlossmendBench: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossmend-bench",
        abstract: "Measure glossmend, and other programs beside it.",
        subcommands: [Speed.self, Match.self, Text.self, Terms.self, Align.self],
        defaultSubcommand: Speed.self)
}
