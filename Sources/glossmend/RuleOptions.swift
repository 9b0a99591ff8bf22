internal import ArgumentParser
internal import Repair

/// Which rules run, and how far they go.
struct RuleOptions: ParsableArguments {
    static let completion = CompletionKind.list(RuleRegistry.all.map(\.info.id))

    @Option(
        help: ArgumentHelp("Set how far a rule goes: safe, review, report or off. Repeatable.", valueName: "id=level"))
    var rule: [String] = []

    @Option(help: ArgumentHelp("Run these rules alone. Repeatable.", valueName: "id,..."), completion: completion)
    var only: [String] = []

    @Option(help: ArgumentHelp("Make edits that are at least this certain: safe or review. (default: safe)", valueName: "level"))
    var apply: Configuration.ApplyLevel?

    /// Sets what is given; throws on an unknown rule or level.
    func add(to configuration: inout Configuration) throws(UsageProblem) {
        configuration.apply = apply
        for assignment in rule {
            let parts = assignment.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let level = RuleSetting(rawValue: parts[1]) else {
                throw UsageProblem(
                    "--rule \(assignment): is not ID=LEVEL; write for instance --rule missing-space=review"
                        + " (safe, review, report, off)")
            }
            configuration.rules[try Self.rule(parts[0]).info.id] = level
        }
        if !only.isEmpty {
            var ids: Set<String> = []
            for id in only.flatMap({ $0.split(separator: ",") }) { ids.insert(try Self.rule(String(id)).info.id) }
            configuration.only = ids
        }
    }

    /// The rule with this id; throws, with the nearest id, when there is none.
    static func rule(_ id: String) throws(UsageProblem) -> any Rule {
        if let rule = RuleRegistry.rule(id: id) { return rule }
        let nearest = Suggestion.nearest(to: id, among: RuleRegistry.all.map(\.info.id))
        let advice = nearest.map { "did you mean '\($0)'?" } ?? "see 'glossmend rules'"
        throw UsageProblem("there is no rule '\(id)'; \(advice)")
    }
}

extension Configuration.ApplyLevel: ExpressibleByArgument {}
