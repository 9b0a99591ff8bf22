internal import ArgumentParser
internal import Repair

/// `glossmend-bench align`
struct Align: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Merge and split lines of translations and of their source, align them again, and count the links that come back.",
        discussion: """
            A link is affected when its lines were merged or split. Each seed damages other lines. With --documents the texts are also \
            aligned document by document.
            """)

    @Argument(help: "The Chinese text.")
    var source: String

    @Argument(help: "Translations of it, line for line.")
    var targets: [String]

    @Option(help: ArgumentHelp("The first line of each document, from 1, a number a line.", valueName: "file"))
    var documents: String?

    @Option(help: ArgumentHelp("How many times each is damaged.", valueName: "n"))
    var seeds: UInt64 = 5

    @Option(help: ArgumentHelp("The share of the lines that are merged or split.", valueName: "share"))
    var damage = 0.2

    @Flag(help: "Use the terms of the shipped glossary.")
    var glossary = false

    @Flag(help: "Print the links that do not come back.")
    var misses = false

    func validate() throws {
        guard seeds > 0 else { throw ValidationError("--seeds begins at 1") }
        guard 0...0.9 ~= damage else { throw ValidationError("--damage goes from 0 to 0.9") }
    }

    func run() throws {
        let source = try TextLines(Posix.read(source))
        let starts = try documents.map { try Align.numbers(TextLines(Posix.read($0))) }
        let terms = glossary ? try SourceTerms() : nil
        var rows = [["text", "by", "links", "affected right", "least seed", "all right", "reliable", "wrong and reliable", "s"]]
        for path in targets {
            let target = try TextLines(Posix.read(path))
            guard target.count == source.count else { throw BenchProblem("\(path): has \(target.count) lines, the source \(source.count)") }
            let whole = [source.lines.indices]
            for (name, parts) in [("file", whole)] + (starts.map { [("document", Align.ranges($0, of: source.count))] } ?? []) {
                var trial = AlignTrial(terms: terms)
                for seed in 1...seeds {
                    trial.begin(seed: seed)
                    for part in parts { trial.run(source.lines[part], target.lines[part], share: damage, showsMisses: misses) }
                }
                rows.append([Align.fileName(path), name] + trial.cells)
            }
        }
        print(Figures.table(rows))
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    private static func numbers(_ lines: TextLines) throws(BenchProblem) -> [Int] {
        var numbers: [Int] = []
        for line in lines.lines {
            guard let number = Int(String(decoding: line, as: UTF8.self)), number > numbers.last ?? 0 else {
                throw BenchProblem("--documents: no rising line numbers")
            }
            numbers.append(number)
        }
        return numbers
    }

    private static func ranges(_ starts: [Int], of count: Int) -> [Range<Int>] {
        zip(starts, starts.dropFirst() + [count + 1]).map { min($0, count + 1) - 1..<min($1, count + 1) - 1 }
    }
}
