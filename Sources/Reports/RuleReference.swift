package import Repair

/// What the rules say of themselves: the texts of `glossmend rules` and `glossmend explain`.
package enum RuleReference {
    /// One line a rule: id, stage, applicability and summary, in columns.
    package static func list(_ rules: [RuleInfo]) -> String {
        let idWidth = rules.map(\.id.count).max() ?? 0
        let stageWidth = Stage.allCases.map(\.rawValue.count).max() ?? 0
        let levelWidth = Applicability.allCases.map(\.rawValue.count).max() ?? 0
        return rules.map { rule in
            padded(rule.id, idWidth) + "  " + padded(rule.stage.rawValue, stageWidth) + "  "
                + padded(rule.applicability.rawValue, levelWidth) + "  " + rule.summary + "\n"
        }.joined()
    }

    /// All of one rule.
    package static func explanation(_ rule: RuleInfo) -> String {
        var text = "\(rule.id): \(rule.summary)\n\n"
        text += "Stage: \(rule.stage.rawValue). Its edits are at most: \(rule.applicability.rawValue).\n\n"
        text += wrapped(rule.reason, 80)
        if !rule.examples.isEmpty { text += "\nExamples:\n" }
        for example in rule.examples {
            if let source = example.source { text += "  source: \(source)\n" }
            text += "  before: \(visible(example.before))\n  after:  \(visible(example.after))\n"
        }
        return text
    }

    /// The reference of all rules as Markdown, by stage.
    package static func markdown(_ rules: [RuleInfo]) -> String {
        var text = "# Rules\n\nMade by `glossmend rules --markdown`; stages and rules stand in the order they run.\n"
        for stage in Stage.allCases {
            let members = rules.filter { $0.stage == stage }
            if members.isEmpty { continue }
            text += "\n## Stage: \(stage.rawValue)\n"
            for rule in members { text += markdown(rule) }
        }
        return text
    }

    private static func markdown(_ rule: RuleInfo) -> String {
        var text = "\n### \(rule.id)\n\n\(escaped(rule.summary)). Its edits are at most `\(rule.applicability.rawValue)`.\n\n"
        text += escaped(rule.reason) + "\n"
        if rule.examples.isEmpty { return text }
        let hasSource = rule.examples.contains { $0.source != nil }
        text += hasSource ? "\n| source | before | after |\n|---|---|---|\n" : "\n| before | after |\n|---|---|\n"
        for example in rule.examples {
            if hasSource { text += "| \(cell(example.source ?? "")) " }
            text += "| \(cell(example.before)) | \(cell(example.after)) |\n"
        }
        return text
    }

    /// Prose whose `&` and `<` Markdown takes for themselves.
    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }

    /// Text as code in a cell of a table. A fence longer than any in the text keeps backquotes.
    private static func cell(_ text: String) -> String {
        let shown = visible(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
        if shown.isEmpty { return "" }
        var fence = "`"
        while shown.contains(fence) { fence += "`" }
        let pad = fence.count > 1 ? " " : ""
        return fence + pad + shown + pad + fence
    }

    private static func visible(_ text: String) -> String {
        VisibleText.of(Array(text.utf8))
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    /// Breaks a text into lines of at most `width` characters at its spaces.
    private static func wrapped(_ text: String, _ width: Int) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            if !line.isEmpty, line.count + 1 + word.count > width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).map { $0 + "\n" }.joined()
    }
}
