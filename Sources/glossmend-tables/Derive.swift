internal import ArgumentParser

/// `glossmend-tables derive`: word lists to `words.tsv`.
struct Derive: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make words.tsv from SCOWL, WordNet and our own lists.",
        discussion: "Needs the Debian packages scowl and wordnet-base.")

    @Option(help: "The folder that holds Lists/ and gets words.tsv.")
    var data = "Sources/BundledData"

    @Option(help: "The folder of the SCOWL word lists.")
    var scowl = WordTableDeriver.scowlFolder

    @Option(help: "The folder of the WordNet database.")
    var wordnet = WordTableDeriver.wordNetFolder

    func run() throws {
        let deriver = try WordTableDeriver(lists: data + "/Lists", scowl: scowl, wordNet: wordnet)
        try TextFile.write(WordTable.text(deriver.rows()), to: data + "/words.tsv")
    }
}
