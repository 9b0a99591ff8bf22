internal import GlossaryStore
package import Lexicon

/// What a rule may ask beyond its line.
package struct RuleContext {
    package let document: DocumentEvidence
    package let glossary: TermIndex
    package let lexicon: Lexicon
}
