extension GlossaryDocument {
    /// What `glossary check` calls an error of the file as it is now, of those that concern a row of it.
    ///
    /// - Returns: findings with the places they have in the file once it is written.
    package func errors(of row: EntryRow) -> [CheckFinding] {
        let bytes = bytes
        guard let written = try? GlossaryDocument(bytes.span, name: name) else { return [] }
        let lines = Set(written.entries.lazy.filter { $0.row == row }.map(\.line))
        var glossary = CheckedGlossary()
        glossary.add(bytes, name: name)
        return glossary.findings().filter { finding in
            finding.severity == .error && (lines.contains(finding.place.line) || lines.contains(finding.other?.line ?? 0))
        }
    }
}
