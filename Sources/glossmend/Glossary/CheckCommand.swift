internal import ArgumentParser
internal import Documents
internal import GlossaryStore
internal import Reports

/// `glossmend glossary check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find faults in glossary files.",
        discussion: """
            Checks the rows of the files, and the rows against each other: all files are taken as parts of one glossary. Without a \
            file the glossary that is built in is checked. An error is wrong for certain, a warning probably, a \
            note is worth a look.

            EXAMPLES
              glossmend glossary check terms.tsv
              glossmend glossary check --fix terms.tsv
              glossmend glossary check --strict --output-format sarif *.tsv > findings.sarif
              glossmend glossary check --list

            EXIT STATUS
              0 no errors
              1 errors, or with --strict warnings
              2 wrong usage or input, or a failed read or write
            """
    )

    @Argument(help: "Glossary files; - is standard input.", completion: .file(extensions: ["tsv"]))
    var file: [String] = []

    @Flag(help: "Mend what is mechanical, and report the rest. A file that is changed is written in canonical form, in one step.")
    var fix = false

    @Flag(help: "End with status 1 for warnings, too.")
    var strict = false

    @Option(name: .customLong("output-format"), help: ArgumentHelp("text, json (one array) or sarif.", valueName: "format"))
    var format: CheckReport.Format = .text

    @Flag(help: "List the checks instead, as a Markdown table.")
    var list = false

    func run() throws {
        if list { return try StandardOutput.print(CheckRegistry.markdown) }
        let inputs = file.map(Input.init(argument:))
        if fix {
            if inputs.isEmpty || inputs.contains(.standardInput) {
                throw UsageProblem("--fix changes files; name the files to mend")
            }
            for case .file(let path) in inputs { try GlossaryMending.mend(path) }
        }
        var glossary = inputs.isEmpty ? CheckedGlossary.bundled : CheckedGlossary()
        for input in inputs { glossary.add(try InputFile.utf8(of: input), name: input.name) }
        let findings = glossary.findings()
        let report = CheckReport.bytes(findings, format, version: version)
        try StandardOutput.print(String(decoding: report, as: UTF8.self))
        if !findings.isEmpty { Messages().note(summary(findings)) }
        if findings.contains(where: { $0.severity >= (strict ? .warning : .error) }) { throw ExitCode(1) }
    }

    /// How many findings of each severity there are.
    private func summary(_ findings: [CheckFinding]) -> String {
        let counts = CheckSeverity.allCases.reversed().compactMap { severity -> String? in
            let count = findings.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return counts.joined(separator: ", ") + advice(findings.count(where: \.isMendable))
    }

    /// What to do about mendable findings.
    private func advice(_ count: Int) -> String {
        if count == 0 || file.isEmpty { return "" }
        return fix ? "; correct the malformed rows, then --fix mends \(count) of them" : "; --fix mends \(count) of them"
    }
}

extension CheckReport.Format: ExpressibleByArgument {}
