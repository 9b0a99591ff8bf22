internal import BundledData

/// The lists that the program reads as they are, each built when it is first asked for.
package enum WordLists {
    /// Lines of web pages that are no part of a text.
    package static let pageFurniture = PhraseList(rows(gm_page_furniture()).map(\.first))
    /// Chinese words by which a run of Chinese before a title is known as spam.
    package static let spamWords = SpamWords(rows(gm_spam_words()))
    /// The characters that HTML has names and numbers for.
    package static let characterReferences = CharacterReferences(rows(gm_character_references()))

    /// A name, and its adjectives and demonyms with tabs between them.
    static func demonyms() -> [Row] { rows(gm_demonyms()) }

    /// What single characters mean: the character, and English words with spaces between them.
    static func glosses() -> [Row] { rows(gm_glosses()) }

    /// The same for words, and for characters that mean more than that list says.
    static func wordGlosses() -> [Row] { rows(gm_word_glosses()) }

    /// Common Chinese words of two characters, simplified, and the words that their English often has, parted by spaces: UTF-8.
    package static var commonTranslations: [(chinese: [UInt8], english: [UInt8])] {
        rows(gm_common_translations()).map { ($0.first, $0.second) }
    }

    /// A line of a list: what stands before its first tab and after it.
    struct Row {
        let first: [UInt8]
        let second: [UInt8]
    }

    /// The lines of an embedded list without comments and blank ones.
    static func rows(_ list: gm_list) -> [Row] {
        UnsafeBufferPointer(start: list.bytes, count: Int(list.size))
            .split(separator: UInt8(ascii: "\n"))
            .filter { !$0.starts(with: "# ".utf8) }
            .map { line in
                let cells = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
                return Row(first: Array(cells[0]), second: cells.count > 1 ? Array(cells[1]) : [])
            }
    }
}
