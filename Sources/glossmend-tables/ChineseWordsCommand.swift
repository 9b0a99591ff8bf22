internal import ArgumentParser

/// `glossmend-tables chinese-words`: ICU's dictionary to `chinese-words.bin`.
struct ChineseWordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "chinese-words",
        abstract: "Make chinese-words.bin, which is embedded, from ICU's dictionary and japanese-endings.txt.")

    @Option(help: "The folder that holds Lists/, and gets chinese-words.bin.")
    var data = "Sources/BundledData"

    func run() throws {
        try TextFile.write(ChineseWordCompiler(folder: data).table(), to: data + "/chinese-words.bin")
    }
}
