package import GlossaryStore

/// A term that the glossary lacks, and what speaks for it.
package struct Suggestion: Sendable {
    /// A line in which both stand.
    package struct Example: Hashable, Sendable {
        /// The first line of the source, from 1.
        package let line: Int
        /// What stands around the term and around its English.
        package let source: String
        package let target: String
    }

    package let zh: String
    package let en: String
    package let kind: TermKind?
    /// Other renderings of the target, which are likely wrong.
    package var deprecated: [String] = []
    /// Whether `en` is the pinyin of `zh` or what the target says, which is known to be right.
    package let isCertain: Bool
    /// In how many places both stand beside each other, and in how many links the term stands.
    package let count: Int
    package let sourceCount: Int
    package let examples: [Example]
    /// In nats; the suggestions are in this order.
    package let score: Double
}
