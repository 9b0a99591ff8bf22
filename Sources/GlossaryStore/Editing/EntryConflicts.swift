/// What a row must not do beside the other rows of its file. Checks of rows against each other have their place here: `add` and `set`
/// refuse what is returned.
extension GlossaryDocument {
    /// Rows of the file that contradict a new row or say the same: they share a Chinese spelling and have another preferred term, or
    /// the same conditions.
    ///
    /// - Parameters:
    ///   - row: the new row.
    ///   - line: the line, from 1, where it stands already.
    package func conflicts(with row: EntryRow, except line: Int? = nil) -> [GlossaryError.Problem] {
        let spellings = row.spellings.map { Array($0.utf8) }
        return entries.compactMap { entry in
            guard entry.line != line else { return nil }
            let shared = zip(row.spellings, spellings).first { entry.row.hasSpelling($0.1) }
            guard let term = shared?.0, let message = Self.conflict(entry.row, row, term) else { return nil }
            return GlossaryError.Problem(file: name, line: entry.line, column: 1, message: message)
        }
    }

    /// The rows in which the term is one of the spellings.
    package func entries(of term: String) -> [Entry] {
        let term = Array(term.utf8)
        return entries.filter { $0.row.hasSpelling(term) }
    }

    private static func conflict(_ old: EntryRow, _ new: EntryRow, _ term: String) -> String? {
        let wayOut = "change this row with 'glossmend glossary set', or use --force"
        if old.preferred != new.preferred { return "\(term) is “\(old.preferred)” here, not “\(new.preferred)”; \(wayOut)" }
        return old.when == new.when ? "\(term) has a row with the same conditions here; \(wayOut)" : nil
    }
}

extension EntryRow {
    /// Compares bytes: comparing Chinese strings takes several times as long.
    func hasSpelling(_ term: [UInt8]) -> Bool {
        spellings.contains { $0.utf8.elementsEqual(term) }
    }
}
