internal import ArgumentParser
internal import Repair
internal import Reports

/// `glossmend explain ID`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what a rule does and why.",
        discussion: """
            EXAMPLES
              glossmend explain missing-space
            """
    )

    @Argument(
        help: ArgumentHelp("The rule's id, as 'glossmend rules' lists it.", valueName: "id"), completion: RuleOptions.completion
    )
    var id: String

    func run() throws {
        let rule = try RuleOptions.rule(id)
        try StandardOutput.print(RuleReference.explanation(rule.info))
    }
}
