/// What to do with the edits of one rule, whatever the rule itself says.
package enum RuleSetting: String, CaseIterable, Sendable {
    case safe, review, report, off
}

/// Which edits are made.
package struct RepairSettings: Sendable {
    /// `safe`: safe edits are made. `review`: those offered for review too.
    package var apply: Applicability = .safe
    /// By rule id.
    package var overrides: [String: RuleSetting] = [:]
    /// Run these rules alone, by id.
    package var only: Set<String>?

    package init() {}
}
