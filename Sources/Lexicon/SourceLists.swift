internal import BundledData

/// The lists by which names are read from Chinese, each built when it is first asked for.
package enum SourceLists {
    /// Words behind a person's name; the cell says `strong` where they speak for a name themselves.
    package static let afterNames = HanWordList(WordLists.rows(gm_after_names()))
    /// Words before which a name may begin.
    package static let beforeNames = HanWordList(WordLists.rows(gm_before_names()))
    /// Surnames; the cell says `word` where the character is as often something else.
    package static let surnames = HanWordList(WordLists.rows(gm_chinese_surnames()))
    /// Rows of characters: the class, and in the cell the characters in it.
    package static let nameCharacters = WordLists.rows(gm_name_characters()).map {
        (name: String(decoding: $0.first, as: UTF8.self), characters: Array(String(decoding: $0.second, as: UTF8.self).unicodeScalars))
    }
    /// Characters with what they are in (`given` or `surname`), their syllable there, and `either` where another is as usual.
    package static let nameReadings = WordLists.rows(gm_name_readings()).map { row in
        let cells = String(decoding: row.second, as: UTF8.self).split(separator: "\t").map(String.init)
        return (character: String(decoding: row.first, as: UTF8.self).unicodeScalars.first!, cells: cells)
    }
    /// Words that begin as a surname does and begin no name.
    package static let notPersonNames = HanWordList(WordLists.rows(gm_not_person_names()))
    /// Words before the class word of a place that describe it.
    package static let notPlaceNames = HanWordList(WordLists.rows(gm_not_place_names()))
    /// Places whose people do not write their names in pinyin.
    package static let otherRomanisations = HanWordList(WordLists.rows(gm_other_romanisations()))
    /// What people are called; the cells say on which side of the name, and the English words with | between them.
    package static let personRoles = HanWordList(WordLists.rows(gm_person_roles()))
    /// Words after which a place's name may begin.
    package static let placeCues = HanWordList(WordLists.rows(gm_place_cues()))
    /// Class words of places; the cells are the class and the English words with | between them.
    package static let placeSuffixes = HanWordList(WordLists.rows(gm_place_suffixes()))
}
