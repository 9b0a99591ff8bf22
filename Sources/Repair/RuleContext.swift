internal import GlossaryStore
package import Lexicon

/// What a rule may ask beyond its line.
package struct RuleContext {
    package let document: DocumentEvidence
    package let glossary: TermIndex
    package let lexicon: Lexicon
    let source: SourceView?

    /// What the source of the line that is being judged says; nil where it has none.
    package var segment: SourceSegment? { source?.segment(ofLine: document.line) }
}
