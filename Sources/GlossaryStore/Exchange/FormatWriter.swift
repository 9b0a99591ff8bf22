/// Writes the entries of one format.
protocol FormatWriter {
    func start() -> [UInt8]
    mutating func append(_ row: EntryRow, to output: inout [UInt8], _ losses: inout ExportLosses)
    func end() -> [UInt8]
}

/// What of one entry the format has no place for.
struct ExportLosses {
    private let line: Int
    private let term: String
    private var parts: [String] = []
    private var reasons: [String] = []

    init(line: Int, term: String) {
        self.line = line
        self.term = ExchangeText.shortened(term)
    }

    mutating func drop(_ part: String) {
        parts.append(part)
    }

    /// Says why the entry, or one of its terms, is not written.
    mutating func leaveOut(_ reason: String) {
        reasons.append(reason)
    }

    /// Notes the cells of these columns that have something.
    mutating func drop(_ columns: [GlossaryColumn], of row: EntryRow) {
        let used = Set(row.columns)
        for column in columns where used.contains(column) {
            switch column {
            case .deprecated: parts.append("deprecated (\(row.deprecated.joined(separator: ", ")))")
            case .admitted: parts.append("admitted (\(row.admitted.joined(separator: ", ")))")
            default: parts.append(column.rawValue)
            }
        }
    }

    var all: [ExchangeLoss] {
        var all = reasons.map { ExchangeLoss(line: line, term: term, isWhole: true, what: $0) }
        if !parts.isEmpty { all.append(ExchangeLoss(line: line, term: term, isWhole: false, what: parts.joined(separator: ", "))) }
        return all
    }
}
