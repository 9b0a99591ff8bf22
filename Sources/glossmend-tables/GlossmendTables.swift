internal import ArgumentParser

/// The program that makes the committed tables from their sources. Users never run it.
@main
struct GlossmendTables: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossmend-tables",
        abstract: "Make the tables that are committed and embedded.",
        subcommands: [Derive.self, Compile.self, ReadingsCommand.self, ChineseWordsCommand.self, GlossesCommand.self])
}
