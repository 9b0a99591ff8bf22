internal import BundledData

/// The lists that the rules of letter case ask for, each built when it is first asked for. They are kept out of the word
/// table because few words are looked for in them, and after other questions have been answered.
extension PhraseList {
    /// Ordinary words that in capitals are an acronym or a brand: AIDS, STEM.
    package static let acronymWords = PhraseList(gm_acronym_words())
    /// Names that begin with a capital "The": The Hague.
    package static let articleNames = PhraseList(gm_article_names())
    /// Nouns for bodies that have a capital when a certain one is meant: ministry, bureau.
    package static let institutions = PhraseList(gm_institutions())
    /// Nouns beside which a letter or a word in capitals is a label: class, button.
    package static let labelledNouns = PhraseList(gm_labelled_nouns())
    /// Words that only join: and, or, of, than.
    package static let linkingWords = PhraseList(gm_linking_words())
    /// Words in whose sentence a Chinese word is shown rather than used: character, spelled.
    package static let mentionWords = PhraseList(gm_mention_words())
    /// Words before the bare form of a verb: to, will, must.
    package static let modals = PhraseList(gm_modals())
    /// Small words inside European, Arabic and Malay names: de, di, van.
    package static let nameParticles = PhraseList(gm_name_particles())
    /// Words that no sentence ends with: the, of, because.
    package static let neverLast = PhraseList(gm_never_last())
    /// Nouns before a number that names the thing: Chapter 1, Step 2.
    package static let numberedNouns = PhraseList(gm_numbered_nouns())
    /// Prepositions after which a name is a place's: in, near.
    package static let placePrepositions = PhraseList(gm_place_prepositions())
    package static let prepositions = PhraseList(gm_prepositions())
    /// What an address opens with: dear, hello.
    package static let salutations = PhraseList(gm_salutations())
    /// Function words that with a capital are no name and no label.
    package static let unnamedWords = PhraseList(gm_unnamed_words())

    private init(_ list: gm_list) {
        self.init(WordLists.rows(list).map(\.first))
    }
}
