internal import Documents
internal import Repair
internal import TextModel

/// Writes a configuration in the form that is read, with what is not set as it is then taken.
enum ConfigurationText {
    /// What is taken for the first of some files.
    static func of(_ inputs: CleanInputs) -> String {
        let origin = inputs.files[0].map { "the command line and \($0)" } ?? "the command line"
        return "# from \(origin)\n" + of(inputs.configurations[0])
    }

    static func of(_ configuration: Configuration) -> String {
        var lines: [String] = []
        list("glossary", configuration.glossary, &lines)
        value("bundled-glossary", "\(configuration.takesBundledGlossary)", &lines)
        table("rule", configuration.rules.sorted { $0.key < $1.key }.map { ($0.key, $0.value.rawValue) }, &lines)
        if let only = configuration.only { list("only", only.sorted(), &lines) }
        value("apply", configuration.effectiveApply.rawValue, &lines)
        value("format", configuration.effectiveFormat.name, &lines)
        value("encoding", configuration.effectiveEncoding.name, &lines)
        list("field", configuration.effectiveFields, &lines)
        value("source-column", "\(configuration.effectiveSourceColumn)", &lines)
        value("target-column", "\(configuration.effectiveTargetColumn)", &lines)
        if let separator = configuration.separator { value("document-separator", quoted(separator), &lines) }
        value("strict", "\(configuration.takesStrictly)", &lines)
        list("include", configuration.include, &lines)
        list("exclude", configuration.exclude, &lines)
        return lines.map { $0 + "\n" }.joined()
    }

    private static func value(_ key: String, _ text: String, _ lines: inout [String]) {
        lines.append("\(key): \(text)")
    }

    private static func list(_ key: String, _ values: [String], _ lines: inout [String]) {
        if values.isEmpty { return lines.append("\(key): []") }
        lines.append("\(key):")
        lines += values.map { "  - \(quoted($0))" }
    }

    private static func table(_ key: String, _ rows: [(String, String)], _ lines: inout [String]) {
        if rows.isEmpty { return lines.append("\(key): {}") }
        lines.append("\(key):")
        lines += rows.map { "  \($0): \($1)" }
    }

    /// In single quotes, where nothing but the quote itself has a meaning, unless it needs none.
    private static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.first?.isASCIILetter == true && text.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_./".utf8.contains($0) }
        return isPlain ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
}
