internal import Lexicon

/// A word of an English line as names are looked for in it: parts with hyphens together, without a possessive.
struct TargetWord {
    /// What a first capital says.
    enum Capital {
        /// There is none.
        case none
        /// English may write the word large here whatever it is: at the start of a sentence, in a headline.
        case idle
        /// Elsewhere English writes the word small, too: here it belongs to a name.
        case part
        /// The word is written large wherever it stands.
        case name
    }

    /// UTF-8 byte offsets in the line.
    let range: Range<Int>
    let info: WordInfo
    let capital: Capital
    /// One space, and no mark, parts it from the word before it.
    let isJoined: Bool
    /// Stands with 's, which is not in `range`.
    let isPossessive: Bool

    /// Has a capital, as of a longer name, and is no function word.
    var isPartOfName: Bool { capital != .none && !info.isFunction }

    /// A name may begin or end with it.
    var couldBeName: Bool { capital == .name || capital == .part }
}
