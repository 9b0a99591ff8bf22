internal import GlossaryStore

/// A name in a line and what its translation has for it, of which the one looks like the other.
struct FoundName {
    /// Characters of the source.
    var source: Range<Int>
    /// Words of the target.
    var words: Range<Int>
    /// The English, as a glossary has it.
    var text: String
    var kind: TermKind?
    var agreement: TermPair.Agreement
    /// How much likelier than by chance they look alike: the natural logarithm.
    var likeness: Double
}
