internal import ArgumentParser

/// `glossmend-tables compile`: `words.tsv` to `words.bin`.
struct Compile: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make words.bin, which is embedded, from words.tsv.")

    @Option(help: "The folder that holds words.tsv and Lists/, and gets words.bin.")
    var data = "Sources/BundledData"

    func run() throws {
        try TextFile.write(WordTableCompiler.compile(folder: data), to: data + "/words.bin")
    }
}
