internal import ArgumentParser
internal import Documents
internal import GlossaryStore

/// `glossmend glossary import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take entries from files of other tools.",
        discussion: """
            Reads files of other tools and writes a glossary file. What a glossary has no place for is named on standard error, \
            entry by entry.

            FORMATS
              csv      tables with commas, semicolons or tabs, as spreadsheets save them
              tsv      tables with tabs, without quotation marks
              tbx      TermBase eXchange, ISO 30042, version 2 or 3
              omegat   OmegaT's glossary: source, target, comment
              deepl    DeepL's glossary, CSV or TSV
              cedict   the dictionary CC-CEDICT

            A table has a row that names its columns as a glossary file has it, or zh and en by language tags; or it is two \
            columns of terms.

            EXAMPLES
              glossmend glossary import terms.tbx -o terms.tsv
              glossmend glossary import --from omegat glossary.txt > terms.tsv
              glossmend glossary import old.csv new.tbx --into terms.tsv
            """
    )

    @Argument(help: "Files to read; - is standard input.", completion: .file())
    var file: [String]

    @Option(help: ArgumentHelp("The format of the files; auto finds it out.", valueName: "format"))
    var from: ImportFormatChoice = .auto

    @Option(
        name: [.short, .long], help: ArgumentHelp("Write the glossary to this file.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var output: String?

    @Option(
        help: ArgumentHelp(
            "Add the entries to this glossary file instead; what it says stays, and contradictions are named.", valueName: "glossary"),
        completion: .file(extensions: ["tsv"]))
    var into: String?

    func run() throws {
        if (file + [into].compactMap(\.self)).count(where: { $0 == "-" }) > 1 {
            throw UsageProblem("- is given twice; standard input can be read only once")
        }
        var report = ExchangeReport()
        if let into {
            if output != nil { throw UsageProblem("--into and --output both say where the entries go; leave one out") }
            try add(to: into, &report)
        } else {
            try write(&report)
        }
        report.summarize()
    }

    /// Writes a file of its own, row by row.
    private func write(_ report: inout ExchangeReport) throws {
        let output = if let output { try OutputFile.named(output) } else { OutputFile.standardOutput() }
        do {
            try output.writer.write(ImportBatch.header)
            for name in file {
                try read(Input(argument: name)) { batch, name in
                    try output.writer.write(batch.lines)
                    report.add(batch.losses, of: name, entries: batch.entryCount, rows: batch.rows.count)
                }
            }
            try output.commit()
        } catch {
            output.abandon()
            throw error
        }
    }

    /// Adds to a file that is there.
    private func add(to glossary: String, _ report: inout ExchangeReport) throws {
        try GlossaryEdit(glossary).run { document in
            var addition = GlossaryAddition(to: document)
            for name in file {
                try read(Input(argument: name)) { batch, name in
                    let contradictions = batch.rows.compactMap { addition.add($0) }
                    report.add(batch.losses + contradictions, of: name, entries: batch.entryCount, rows: batch.rows.count)
                }
            }
            report.addition = addition.summary
            document = addition.finish()
        }
    }

    /// Reads a file piece by piece and hands on what each piece gives.
    private func read(_ input: Input, _ take: (ImportBatch, _ name: String) throws -> Void) throws {
        var reader = try ChunkReader(input)
        var importer = GlossaryImporter(name: input.name, format: from.format)
        do {
            var isLast = false
            while !isLast {
                let chunk = try reader.next()
                isLast = chunk.isEmpty
                try take(isLast ? try importer.finish() : try importer.read(chunk.span), input.name)
            }
        } catch let error as GlossaryError {
            throw UsageProblem(error)
        }
    }
}
