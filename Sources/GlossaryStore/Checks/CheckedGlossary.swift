/// Glossary files for checking: the rows that could be read, and what is wrong with the others.
///
/// All files are one layer, as parts of one glossary; none of them overrides another.
package struct CheckedGlossary: Sendable {
    struct Source: Sendable {
        let name: String
        let bytes: [UInt8]
        let columns: [GlossaryColumn]
    }

    private(set) var storage = GlossaryStorage()
    private(set) var sources: [Source] = []
    /// In the order of the files.
    private(set) var problems: [GlossaryError.Problem] = []

    package init() {}

    /// A file that was read without problems.
    /// - Parameter bytes: what it was read from.
    package init(_ file: GlossaryFile, _ bytes: [UInt8]) {
        storage = file.storage
        sources = [Source(name: file.name, bytes: bytes, columns: file.columns)]
    }

    /// The shipped files.
    package static var bundled: CheckedGlossary {
        var glossary = CheckedGlossary()
        let bytes = Glossary.bundledBytes
        var start = 0
        for name in Glossary.bundledNames {
            let end = bytes[start...].firstIndex(of: 0) ?? bytes.count
            glossary.add(Array(bytes[start..<end]), name: "Glossaries/" + name)
            start = end + 1
        }
        return glossary
    }

    /// Adds a file.
    package mutating func add(_ bytes: [UInt8], name: String) {
        var columns: [GlossaryColumn] = []
        var rows = GlossaryStorage()
        let invalid = InvalidUTF8.problems(in: bytes.span, file: name)
        problems += invalid
        if invalid.isEmpty {
            let reading = rows.readRows(valid: bytes.span, name: name)
            problems += reading.problems
            columns = reading.columns
            let faulty = Set(reading.problems.map(\.line))
            if !faulty.isEmpty { rows.entries.removeAll { faulty.contains(Int($0.line)) } }
        }
        if rows.files.isEmpty { rows.files = [name] }
        storage.append(rows)
        sources.append(Source(name: name, bytes: bytes, columns: columns))
    }

    /// How many rows could be read.
    package var rowCount: Int { storage.entries.count }

    /// Runs all checks.
    /// - Returns: the findings by file, line and column.
    package func findings() -> [CheckFinding] {
        run(CheckRegistry.checks, CheckReport(self)).sorted
    }

    /// Runs the checks of which `clean` tells: errors that make replacements that nobody wants. Costs next to nothing for rows without
    /// deprecated renderings.
    /// - Parameter limit: the most findings to return.
    /// - Returns: the first findings of each check, and how many more there are.
    package func findingsForLoading(limit: Int) -> (findings: [CheckFinding], surplus: Int) {
        let report = run(CheckRegistry.checks.filter(\.info.isForLoading), CheckReport(self, limit: limit, least: .error))
        return (report.sorted, report.surplus)
    }

    private func run(_ checks: [any GlossaryCheck], _ report: CheckReport) -> CheckReport {
        let context = CheckContext(self)
        var report = report
        for check in checks { report.run(check, context) }
        return report
    }
}
