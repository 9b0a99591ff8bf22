internal import ArgumentParser

/// `glossmend-tables readings`: ICU and two lists to `readings.bin`.
struct ReadingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readings",
        abstract: "Make readings.bin, which is embedded, from ICU, word-readings.txt and surname-readings.txt.")

    @Option(help: "The folder that holds Lists/, and gets readings.bin.")
    var data = "Sources/BundledData"

    func run() throws {
        try TextFile.write(ReadingTableCompiler.compile(folder: data), to: data + "/readings.bin")
    }
}
