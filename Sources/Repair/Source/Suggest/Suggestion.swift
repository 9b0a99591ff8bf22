package import GlossaryStore

/// A term that the glossary lacks, and what speaks for it.
package struct Suggestion: Sendable {
    /// How its English is known.
    package enum Ground: Sendable {
        /// The target says so, and its renderings are right.
        case reference
        /// It is the pinyin of the Chinese, and the target has it.
        case pinyin
        /// It is the pinyin of the Chinese; the target has something like it.
        case reading
        /// It is the rendering that a machine translation has most.
        case translation
    }

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
    /// Other renderings of the target that read or sound like the Chinese.
    package let others: [String]
    /// Renderings of the target that read like the Chinese but for a syllable.
    package let misreadings: [String]
    package let ground: Ground
    /// In how many links both stand beside each other, and in how many the term stands.
    package let count: Int
    package let sourceCount: Int
    package let examples: [Example]
    /// How much likelier than by chance the two belong together: the natural logarithm.
    package let score: Double
}
