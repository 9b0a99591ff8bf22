/// One thing that can be true of a word, apart from how it is capitalised.
///
/// The raw value is the bit in `WordInfo.rawValue`; the case's name stands in the `classes` column of
/// `words.tsv`. The order is part of the compiled format: new classes go to the end.
public enum WordClass: UInt32, CaseIterable, Sendable {
    /// English writes it in capitals throughout: NATO, DNA.
    case upper = 6
    /// A closed-class word (article, pronoun, preposition, auxiliary …) or an adverb that opens clauses.
    case function
    /// A verb or a form of one.
    case verb
    /// Its uses as a verb are at least half of its uses.
    case mainlyVerb
    /// A noun or the plural of one.
    case noun
    /// An adjective, its comparative or superlative.
    case adjective
    case adverb
    /// Takes a full stop that does not end the sentence: Mr. No. approx.
    case abbreviation
    /// An abbreviation whose full stop may end the sentence as well: Ltd. etc. a.m.
    case abbreviationMayEnd
    /// An office or rank that is written both ways: chairman, Chairman.
    case title
    /// A Chinese surname in pinyin.
    case surname
    /// A common English first name that is also an ordinary word: Mark, Rose.
    case givenName
    /// A month or weekday, whole or short.
    case calendar
    /// Letters that stand directly after a number: km, GHz, th.
    case unit
    /// A top-level domain that is no English word: com, cn.
    case topLevelDomain
    case fileExtension
    /// Written with capitals inside; `Lexicon.mixedForm` tells how: WeChat, iPhone.
    case mixed
    /// Its uses with a capital (March the month, China the country) are at least half of its uses.
    case mainlyCapital

    @inlinable public var mask: UInt32 { 1 << rawValue }
}
