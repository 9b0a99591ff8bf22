internal import ArgumentParser
internal import Documents
internal import GlossaryStore

/// `glossmend glossary export`
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a glossary file in another format.",
        discussion: """
            What the format has no place for is named on standard error, entry by entry.

            FORMATS
              csv      all columns, with commas
              tsv      two columns without header
              tbx      TBX-Basic, ISO 30042:2019, in the style DCA
              tbx-dct  the same in the style DCT
              tbx-v2   TBX-Basic, ISO 30042:2008, for older tools
              omegat   OmegaT's glossary
              deepl    DeepL's glossary, as TSV

            EXAMPLES
              glossmend glossary export terms.tsv --to tbx -o terms.tbx
              glossmend glossary export terms.tsv --to csv --byte-order-mark -o for-excel.csv
              glossmend glossary export terms.tsv --to omegat > glossary.txt
            """
    )

    @Argument(help: "The glossary file; - is standard input.", completion: .file(extensions: ["tsv"]))
    var file: String

    @Option(help: ArgumentHelp("The format to write.", valueName: "format"))
    var to: ExportFormat

    @Option(name: [.short, .long], help: ArgumentHelp("Write to this file.", valueName: "file"), completion: .file())
    var output: String?

    @Flag(help: "With csv: begin with a byte order mark, by which Excel knows UTF-8.")
    var byteOrderMark = false

    func run() throws {
        if byteOrderMark, to != .csv { throw UsageProblem("--byte-order-mark is for csv only; leave it out") }
        let entries = try GlossaryDocument(reading: Input(argument: file)).entries
        let output = if let output { try OutputFile.named(output) } else { OutputFile.standardOutput() }
        do {
            try write(entries, to: output.writer)
            try output.commit()
        } catch {
            output.abandon()
            throw error
        }
    }

    private func write(_ entries: [GlossaryDocument.Entry], to writer: OutputWriter) throws {
        var report = ExchangeReport()
        var exporter = GlossaryExporter(format: to, hasByteOrderMark: byteOrderMark)
        try writer.write(exporter.start())
        for entry in entries {
            let written = exporter.entry(entry.row, line: entry.line)
            try writer.write(written.bytes)
            report.add(written.losses, of: Input(argument: file).name, entries: 1, rows: written.bytes.isEmpty ? 0 : 1)
        }
        try writer.write(exporter.end())
        report.summarize()
    }
}
