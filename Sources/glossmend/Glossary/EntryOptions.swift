internal import ArgumentParser
internal import GlossaryStore

/// The columns of a row that it can do without, as options that hold cells.
struct EntryOptions: ParsableArguments {
    static let cells = """
        A TEXT is what a cell of the file holds: | stands between alternatives, and \\t, \\n, \\| and \\\\ for a tab, a line end, the \
        bar and the backslash.
        """

    @Option(
        help: ArgumentHelp("What the term names: \(TermKind.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "kind"),
        completion: .list(TermKind.allCases.map(\.rawValue)))
    var kind: String?

    @Option(
        parsing: .singleValue, help: ArgumentHelp("Wrong renderings, which are replaced by the English term. Repeatable.", valueName: "text"))
    var deprecated: [String] = []

    @Option(
        parsing: .singleValue, help: ArgumentHelp("Renderings that are also right and are left alone. Repeatable.", valueName: "text"))
    var admitted: [String] = []

    @Option(help: ArgumentHelp("The reading, where the usual one is wrong.", valueName: "text"))
    var pinyin: String?

    @Option(
        help: ArgumentHelp("Conditions under which a deprecated rendering is wrong, as 'near=A|B; not-quoted'.", valueName: "text"))
    var when: String?

    @Option(help: ArgumentHelp("Why; shown as the reason of a change.", valueName: "text"))
    var note: String?

    /// Whether any is given.
    var isGiven: Bool {
        !deprecated.isEmpty || !admitted.isEmpty || [kind, pinyin, when, note].contains { $0 != nil }
    }

    /// Puts what is given into the cells.
    func fill(_ cells: inout EntryCells) {
        if let kind { cells[.kind] = kind }
        if !deprecated.isEmpty { cells[.deprecated] = deprecated.joined(separator: "|") }
        if !admitted.isEmpty { cells[.admitted] = admitted.joined(separator: "|") }
        if let pinyin { cells[.pinyin] = pinyin }
        if let when { cells[.when] = when }
        if let note { cells[.note] = note }
    }
}

extension EntryCells {
    /// The row that the cells make; throws what is wrong with the options that they come from.
    func checkedRow() throws(UsageProblem) -> EntryRow {
        do throws(Problems) {
            return try row()
        } catch {
            throw UsageProblem(messages: error.problems.map { "--\($0.column.rawValue): \($0.message)" })
        }
    }
}

extension GlossaryDocument {
    /// Throws when a row may not stand beside the others.
    ///
    /// - Parameter line: the line, from 1, where the row stands already.
    func refuse(_ row: EntryRow, except line: Int? = nil) throws(UsageProblem) {
        let conflicts = conflicts(with: row, except: line)
        guard conflicts.isEmpty else { throw UsageProblem(messages: conflicts.map(\.description)) }
    }

    /// Throws when `check` calls something of a row wrong, as the file is now.
    ///
    /// - Parameter known: what was wrong before and is no matter of the change.
    func refuseErrors(of row: EntryRow, known: [CheckFinding] = []) throws(UsageProblem) {
        let errors = errors(of: row).filter { error in !known.contains { $0.check == error.check && $0.message == error.message } }
        let messages = errors.map { "\($0.place.file):\($0.place.line):\($0.place.column): \($0.message); nothing is written without --force" }
        guard messages.isEmpty else { throw UsageProblem(messages: messages) }
    }
}
