/// A name that is read from Chinese by its characters and by what stands beside it.
package struct SourceName: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case person, place
    }

    package enum Certainty: Hashable, Sendable {
        /// What stands beside it, here or elsewhere in the document, proves it.
        case certain
        /// It looks like a name and nothing speaks against it.
        case likely
    }

    /// The characters of the name, as indices of scalars; without the title of a person and the class word of a place.
    package let range: Range<Int>
    package let kind: Kind
    package let certainty: Certainty
    /// How English writes it: "Shan Xiaoming", "Ouyang Nana", "Weimen"; a surname alone where the text has no more ("Shan" of 单先生).
    package let words: String
    /// The surname in English, "Shan"; empty for a place.
    package let surname: String
    /// The given name in English, "Xiaoming"; empty for a place and for a surname alone.
    package let given: String
    /// A character of it has another reading that is about as usual in names, so that the spelling is not certain.
    package let isAmbiguousReading: Bool
    /// The class word behind a place's name: 镇. Its English words are given by `ChineseNames.placeNouns`.
    package let classWord: Range<Int>?
}
