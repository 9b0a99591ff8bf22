internal import ArgumentParser
internal import Repair
internal import Reports

/// `glossmend rules`
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List the rules.",
        discussion: """
            One line a rule: its id, the stage it runs in, what its edits are at most (safe: made; review: offered, made \
            with --apply review; report: only shown), and what it is for.

            EXAMPLES
              glossmend rules
              glossmend rules --markdown > rules.md
            """
    )

    @Flag(help: "Print the reference of all rules, with reasons and examples, as Markdown.")
    var markdown = false

    func run() throws {
        let rules = RuleRegistry.all.map(\.info)
        try StandardOutput.print(markdown ? RuleReference.markdown(rules) : RuleReference.list(rules))
    }
}
