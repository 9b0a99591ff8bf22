package import TextModel

/// Finds one kind of fault in a line.
///
/// A rule is a value without state, one file under `Rules/<Stage>/`, one line in `RuleRegistry`, one fixture table.
package protocol Rule: Sendable {
    var info: RuleInfo { get }
    /// The rule runs on lines in which the scan saw one of these.
    var triggers: Triggers { get }
    /// Proposes edits in byte offsets of `line`. Never proposes one inside a protected token.
    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals)
}
