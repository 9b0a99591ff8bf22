/// A term in a row: one alternative of a cell.
struct TermPlace: Hashable {
    /// An index in the storage's entries.
    let entry: Int
    let column: GlossaryColumn
    /// Which of the alternatives, from 0.
    var alternative = 0
}

/// What checks find. Places are looked up in the files at the end, since few rows have a finding.
struct CheckReport {
    private(set) var findings: [CheckFinding] = []
    /// How many were left out.
    private(set) var surplus = 0
    private let limit: Int
    private let least: CheckSeverity
    private var finder: PlaceFinder
    private var info: CheckInfo

    /// - Parameters:
    ///   - limit: the most findings to keep; the others are counted.
    ///   - least: what is less is passed over.
    init(_ glossary: CheckedGlossary, limit: Int = .max, least: CheckSeverity = .note) {
        self.limit = limit
        self.least = least
        finder = PlaceFinder(glossary)
        info = CheckRegistry.all[0]
    }

    /// Lets a check report.
    mutating func run(_ check: any GlossaryCheck, _ context: CheckContext) {
        info = check.info
        check.check(context, &self)
    }

    /// - Parameters:
    ///   - severity: nil for that of the check.
    ///   - message: what is wrong; what to do.
    ///   - isMendable: nil for what the check says.
    mutating func add(
        _ place: TermPlace, other: TermPlace? = nil, severity: CheckSeverity? = nil, _ message: @autoclosure () -> String,
        isMendable: Bool? = nil
    ) {
        guard severity ?? info.severity >= least else { return }
        guard findings.count < limit else {
            surplus += 1
            return
        }
        findings.append(
            CheckFinding(
                check: info.id, severity: severity ?? info.severity, place: finder.place(of: place), other: other.map { finder.place(of: $0) },
                message: message(), isMendable: isMendable ?? info.isMendable))
    }

    /// A fault that the parser found.
    mutating func add(_ problem: GlossaryError.Problem) {
        let place = CheckFinding.Place(file: problem.file, line: problem.line, column: problem.column, length: 0)
        findings.append(
            CheckFinding(check: info.id, severity: info.severity, place: place, other: nil, message: problem.message, isMendable: false))
    }

    /// All findings, by file, line and column.
    var sorted: [CheckFinding] {
        let order = Dictionary(finder.names.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        func key(_ finding: CheckFinding) -> (Int, Int, Int) {
            (order[finding.place.file] ?? 0, finding.place.line, finding.place.column)
        }
        let places = findings.indices.sorted { a, b in
            let (left, right) = (key(findings[a]), key(findings[b]))
            return left == right ? a < b : left < right
        }
        return places.map { findings[$0] }
    }
}
