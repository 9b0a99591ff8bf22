internal import Lexicon

/// What is known of single characters, so that a list is searched only where one of its words can stand.
struct CharacterTable: Sendable {
    /// A character of the range that the table covers.
    static let han: UInt32 = 1 << 0
    /// A surname, alone or as the first of two characters.
    static let surname: UInt32 = 1 << 1
    static let singleSurname: UInt32 = 1 << 18
    static let compoundSurname: UInt32 = 1 << 2
    /// A surname that is as often something else.
    static let surnameOrWord: UInt32 = 1 << 3
    static let commonGiven: UInt32 = 1 << 4
    static let seldomGiven: UInt32 = 1 << 5
    static let neverGiven: UInt32 = 1 << 6
    static let foreign: UInt32 = 1 << 7
    static let startsAfter: UInt32 = 1 << 8
    static let startsRole: UInt32 = 1 << 9
    static let endsRole: UInt32 = 1 << 10
    static let endsBefore: UInt32 = 1 << 11
    static let startsOtherRomanisation: UInt32 = 1 << 12
    static let startsNotPerson: UInt32 = 1 << 13
    static let endsSuffix: UInt32 = 1 << 14
    static let endsPlaceCue: UInt32 = 1 << 15
    /// A given character that is the first of two only.
    static let firstGiven: UInt32 = 1 << 17
    /// Set in a line, not in the table: a glossary term covers the character.
    static let taken: UInt32 = 1 << 16

    private static let first: UInt32 = 0x4E00
    private static let count = 0x5200
    private var flags: [UInt32]

    init() {
        flags = Array(repeating: CharacterTable.han, count: CharacterTable.count)
        for row in SourceLists.nameCharacters { mark(row.characters, CharacterTable.flag(ofClass: row.name)) }
        for entry in SourceLists.surnames.entries {
            if entry.word.count > 1 {
                mark([entry.word[0]], CharacterTable.surname | CharacterTable.compoundSurname)
            } else {
                let single = CharacterTable.surname | CharacterTable.singleSurname
                mark(entry.word, single | (entry.cells.first == "word" ? CharacterTable.surnameOrWord : 0))
            }
        }
        markFirst(SourceLists.afterNames, CharacterTable.startsAfter)
        markFirst(SourceLists.personRoles, CharacterTable.startsRole)
        markFirst(SourceLists.otherRomanisations, CharacterTable.startsOtherRomanisation)
        markFirst(SourceLists.notPersonNames, CharacterTable.startsNotPerson)
        markLast(SourceLists.personRoles, CharacterTable.endsRole)
        markLast(SourceLists.beforeNames, CharacterTable.endsBefore)
        markLast(SourceLists.placeSuffixes, CharacterTable.endsSuffix)
        markLast(SourceLists.placeCues, CharacterTable.endsPlaceCue)
    }

    /// The flags of a character; none for what is no Chinese character in common use.
    subscript(_ scalar: Unicode.Scalar) -> UInt32 {
        let index = Int(scalar.value) - Int(CharacterTable.first)
        return index >= 0 && index < CharacterTable.count ? flags[index] : 0
    }

    private static func flag(ofClass name: String) -> UInt32 {
        switch name {
        case "common": commonGiven
        case "seldom": seldomGiven
        case "first": firstGiven
        case "never": neverGiven
        default: foreign
        }
    }

    private mutating func mark(_ characters: [Unicode.Scalar], _ flag: UInt32) {
        for scalar in characters where self[scalar] != 0 { flags[Int(scalar.value - CharacterTable.first)] |= flag }
    }

    private mutating func markFirst(_ list: HanWordList, _ flag: UInt32) {
        mark(list.entries.map { $0.word[0] }, flag)
    }

    private mutating func markLast(_ list: HanWordList, _ flag: UInt32) {
        mark(list.entries.map { $0.word[$0.word.count - 1] }, flag)
    }
}
