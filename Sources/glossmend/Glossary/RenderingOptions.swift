internal import ArgumentParser
internal import GlossaryStore

/// Single renderings that a row gets or loses.
struct RenderingOptions: ParsableArguments {
    @Option(
        name: .customLong("add-deprecated"), parsing: .singleValue,
        help: ArgumentHelp("A wrong rendering more. Repeatable.", valueName: "text"))
    var addedDeprecated: [String] = []

    @Option(
        name: .customLong("drop-deprecated"), parsing: .singleValue,
        help: ArgumentHelp("A wrong rendering less. Repeatable.", valueName: "text"))
    var droppedDeprecated: [String] = []

    @Option(
        name: .customLong("add-admitted"), parsing: .singleValue,
        help: ArgumentHelp("A right rendering more. Repeatable.", valueName: "text"))
    var addedAdmitted: [String] = []

    @Option(
        name: .customLong("drop-admitted"), parsing: .singleValue,
        help: ArgumentHelp("A right rendering less. Repeatable.", valueName: "text"))
    var droppedAdmitted: [String] = []

    /// Whether any is given.
    var isGiven: Bool {
        [addedDeprecated, droppedDeprecated, addedAdmitted, droppedAdmitted].contains { !$0.isEmpty }
    }

    /// The row with these changes; throws when a text makes no cell, or is to be dropped and not there.
    func changed(_ row: EntryRow) throws(UsageProblem) -> EntryRow {
        var row = row
        try change(&row.deprecated, .deprecated, adding: addedDeprecated, dropping: droppedDeprecated)
        try change(&row.admitted, .admitted, adding: addedAdmitted, dropping: droppedAdmitted)
        return row
    }

    private func change(
        _ terms: inout [String], _ column: GlossaryColumn, adding: [String], dropping: [String]
    ) throws(UsageProblem) {
        for term in try Self.terms(dropping, column, "drop") {
            guard let place = terms.firstIndex(of: term) else {
                throw UsageProblem("--drop-\(column.rawValue): the row has no “\(term)” there; see 'glossmend glossary list'")
            }
            terms.remove(at: place)
        }
        for term in try Self.terms(adding, column, "add") where !terms.contains(term) { terms.append(term) }
    }

    /// The terms of the texts, read by the rules of a cell.
    private static func terms(_ texts: [String], _ column: GlossaryColumn, _ verb: String) throws(UsageProblem) -> [String] {
        guard !texts.isEmpty else { return [] }
        var cells = EntryCells()
        // The row has to be whole to be read.
        cells[.zh] = "-"
        cells[.en] = "-"
        cells[column] = texts.joined(separator: "|")
        do throws(EntryCells.Problems) {
            let row = try cells.row()
            return column == .deprecated ? row.deprecated : row.admitted
        } catch {
            throw UsageProblem(messages: error.problems.map { "--\(verb)-\(column.rawValue): \($0.message)" })
        }
    }
}
