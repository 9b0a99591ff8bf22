/// A row that a look-up found, and how.
package struct LookupHit: Sendable {
    /// How a row was found, the best first.
    package enum Manner: String, CaseIterable, Comparable, Sendable {
        /// The same but for capitals, marks, spaces and traditional characters.
        case term
        /// The same in pinyin.
        case pinyin
        /// The first letters of the pinyin.
        case initials
        /// A term begins with it.
        case beginning
        /// A term has it, from the beginning of a word.
        case part
        /// A letter or two are different.
        case near

        package static func < (a: Manner, b: Manner) -> Bool { a.rank < b.rank }

        private var rank: Int { Self.allCases.firstIndex(of: self)! }
    }

    /// An index in `Glossary.entries`.
    package let entry: Int
    package let manner: Manner
    /// Where it stands; `zh` for a reading that the program knows of itself.
    package let column: GlossaryColumn
    /// The term that was found.
    package let term: TextRange
    /// How much of the term is not in the query, or how many letters are different.
    let distance: Int
    let isConditional: Bool
}
