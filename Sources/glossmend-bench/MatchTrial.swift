internal import GlossaryStore

/// What a glossary of one size takes, round by round.
struct MatchTrial {
    private let terms: Int
    private let file: [UInt8]
    private var reading: [Double] = [], building: [Double] = [], scanning: [Double] = []
    private var matcherBytes = 0, hits = 0

    static let head = ["terms", "read, ms", "build, ms", "terms/s built", "bytes a term", "MB/s", "found"]

    init(terms: Int) throws(BenchProblem) {
        self.terms = terms
        var file: [UInt8] = []
        try SyntheticTerms().makeFile(terms, areDeprecated: true) { file += $0 }
        self.file = file
    }

    /// Reads the glossary, makes its matcher, and looks for the terms in `text`.
    mutating func run(_ text: Span<UInt8>) throws(GlossaryError) {
        var start = Posix.processorNanoseconds()
        func lap() -> Double {
            let now = Posix.processorNanoseconds()
            defer { start = now }
            return Double(now - start) / 1e9
        }
        var glossary = Glossary.empty
        glossary.add(try GlossaryFile.parse(file.span, name: "terms.tsv"))
        reading.append(lap())
        let matcher = TermMatcher(glossary: glossary)
        building.append(lap())
        hits = 0
        var found: [TermHit] = []
        // In pieces of the size of a document, so that what is found is used while it is in the cache.
        for piece in stride(from: 0, to: text.count, by: MatchTrial.pieceSize) {
            found.removeAll(keepingCapacity: true)
            matcher.scan(text.extracting(piece..<min(piece + MatchTrial.pieceSize, text.count)), into: &found)
            hits += found.count
        }
        scanning.append(lap())
        matcherBytes = matcher.byteCount
    }

    private static let pieceSize = 1 << 20

    func row(textBytes: Int) -> [String] {
        let build = Series.median(building)
        return [
            "\(terms)", Figures.decimal(Series.median(reading) * 1000, 2), Figures.decimal(build * 1000, 2),
            Figures.decimal(Double(terms) / build, 0), Figures.decimal(Double(matcherBytes) / Double(terms), 0),
            Figures.decimal(Double(textBytes) / 1e6 / Series.median(scanning), 0), "\(hits)",
        ]
    }
}
