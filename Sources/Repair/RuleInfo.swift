/// What is done with an edit that a rule proposes.
package enum Applicability: String, CaseIterable, Comparable, Sendable {
    /// The place is shown; no replacement is certain.
    case report
    /// The replacement is offered, and made when asked for (`--apply review`).
    case review
    /// The replacement is made.
    case safe

    package static func < (a: Applicability, b: Applicability) -> Bool {
        a.rank < b.rank
    }

    private var rank: Int { self == .report ? 0 : self == .review ? 1 : 2 }
}

/// The passes over a line, in the order they run; each sees what the one before left.
package enum Stage: String, CaseIterable, Sendable {
    case page, characters, joins, spacing, terms, numbers, casing
}

/// What a rule is: the source of its help, of `glossmend explain` and of the rule reference. Tests run the examples.
package struct RuleInfo: Sendable {
    /// A text before and after the rule alone has been applied to it, its `review` edits accepted.
    package struct Example: Sendable {
        package let before: String
        package let after: String
        /// The Chinese, for a rule that needs it.
        package let source: String?

        package init(_ before: String, _ after: String, source: String? = nil) {
            self.source = source
            self.before = before
            self.after = after
        }
    }

    /// Kebab-case, names the fault.
    package let id: String
    package let stage: Stage
    /// The most that the rule's edits are; a single edit may be less.
    package let applicability: Applicability
    /// One line, without a full stop at its end.
    package let summary: String
    /// Why the fault is one, where it comes from, and what the rule leaves alone.
    package let reason: String
    package let examples: [Example]

    package init(
        id: String, stage: Stage, applicability: Applicability = .safe, summary: String, reason: String, examples: [Example]
    ) {
        self.id = id
        self.stage = stage
        self.applicability = applicability
        self.summary = summary
        self.reason = reason
        self.examples = examples
    }
}
