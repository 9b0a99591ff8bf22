internal import ArgumentParser

/// `glossmend-tables glosses`: Unihan to `Lists/glosses.tsv`.
struct GlossesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glosses",
        abstract: "Make Lists/glosses.tsv from the files of Unihan.",
        discussion: """
            Debian's package unicode-data has the files compressed:
              for part in Readings OtherMappings; do bzcat /usr/share/unicode/Unihan_$part.txt.bz2 > $part.txt; done
              glossmend-tables glosses --readings Readings.txt --mappings OtherMappings.txt
            """)

    @Option(help: "Unihan_Readings.txt, which has the definitions.")
    var readings: String

    @Option(help: "Unihan_OtherMappings.txt, which tells the characters of GB 2312.")
    var mappings: String

    @Option(help: "The folder that holds Lists/.")
    var data = "Sources/BundledData"

    func run() throws {
        let list = GlossList(readings: try TextFile.lines(readings), mappings: try TextFile.lines(mappings))
        try TextFile.write(Array(list.text.utf8), to: data + "/Lists/glosses.tsv")
    }
}
