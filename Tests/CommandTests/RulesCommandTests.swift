import Repair
import TestKit
import Testing

/// The commands that tell of the rules tell of every one.
@Suite struct RulesCommandTests {
    let runner = CommandRunner(in: TemporaryFolder())

    @Test func theListHasEveryRuleInOrder() throws {
        let lines = try runner.run(["rules"]).outputText.split(separator: "\n")
        #expect(lines.map { $0.prefix { $0 != " " } } == RuleRegistry.all.map { Substring($0.info.id) })
        for (line, rule) in zip(lines, RuleRegistry.all) { #expect(line.hasSuffix("  " + rule.info.summary)) }
    }

    @Test func theReferenceHasEveryRule() throws {
        let text = try runner.run(["rules", "--markdown"]).outputText
        for rule in RuleRegistry.all { #expect(text.contains("\n### \(rule.info.id)\n\n\(rule.info.summary).")) }
    }

    @Test(arguments: RuleRegistry.all.map(\.info.id))
    func everyRuleIsExplained(_ id: String) throws {
        let outcome = try runner.run(["explain", id])
        #expect(outcome.status == 0)
        #expect(outcome.errorText == "")
        #expect(outcome.outputText.hasPrefix("\(id): "))
        let hasSource = RuleRegistry.rule(id: id)?.info.examples.first?.source != nil
        #expect(outcome.outputText.contains(hasSource ? "\nExamples:\n  source: " : "\nExamples:\n  before: "))
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func shellsCanComplete(_ shell: String) throws {
        let outcome = try runner.run(["--generate-completion-script", shell])
        #expect(outcome.status == 0)
        #expect(outcome.outputText.contains("word-diff"))
        #expect(outcome.outputText.contains("missing-space"))
    }
}
