/// How bad a finding is.
package enum CheckSeverity: String, CaseIterable, Comparable, Sendable {
    /// Worth a look; may well be right.
    case note
    /// Probably not what was meant.
    case warning
    /// Wrong for certain.
    case error

    package static func < (a: CheckSeverity, b: CheckSeverity) -> Bool { a.rank < b.rank }

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// What a check is: the source of its help, of the reference and of the reports.
package struct CheckInfo: Sendable {
    /// Kebab-case, names the fault.
    package let id: String
    /// The worst that its findings are; a single one may be less.
    package let severity: CheckSeverity
    /// One line, without a full stop at its end.
    package let summary: String
    /// Why it is a fault, and what the check leaves alone.
    package let reason: String
    /// Whether `--fix` mends it.
    package let isMendable: Bool
    /// Whether `clean` tells of its errors: they make replacements that nobody wants.
    package let isForLoading: Bool

    init(
        id: String, severity: CheckSeverity, summary: String, reason: String, isMendable: Bool = false, isForLoading: Bool = false
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.reason = reason
        self.isMendable = isMendable
        self.isForLoading = isForLoading
    }
}
