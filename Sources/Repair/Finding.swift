package import GlossaryStore

/// One place of a document that rules had something to say about.
package struct Finding: Sendable {
    package enum Status: String, Sendable {
        /// The replacement is in the output.
        case applied
        /// The replacement was offered, not made.
        case offered
        /// There is no certain replacement.
        case reported
        /// The edit lost to one that overlaps it (shown under `--verbose`).
        case rejected
    }

    /// UTF-8 byte offsets in the document as it was given.
    package var range: Range<Int>
    /// What stands in the output at `range`'s place, or would stand there; nil when nothing certain is known.
    package var replacement: [UInt8]?
    /// Ids of the rules that made the edit, in the order they ran.
    package var rules: [String]
    package var applicability: Applicability
    package var status: Status
    package var reason: String
    package var entry: EntryReference?
    /// What of the Chinese source it is about, where the rule looked there.
    package var source: SourceMention?
    /// The edit begins at a gap of the text, and belongs behind what stands there.
    package var isBehindGap = false

    package init(
        range: Range<Int>, replacement: [UInt8]?, rules: [String], applicability: Applicability, status: Status,
        reason: String, entry: EntryReference?, source: SourceMention? = nil
    ) {
        self.range = range
        self.replacement = replacement
        self.rules = rules
        self.applicability = applicability
        self.status = status
        self.reason = reason
        self.entry = entry
        self.source = source
    }
}
