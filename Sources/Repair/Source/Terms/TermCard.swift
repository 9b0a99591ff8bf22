internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// What is needed of a Chinese term to find it in an English line.
final class TermCard {
    /// The entry that the others are brought to: an index in `Glossary.entries`; -1 for a name that no glossary has.
    let entry: Int
    /// All entries of the term.
    let entries: [Int]
    let preferred: [UInt8]
    /// The renderings that are right, the longest first.
    let right: [TermForm]
    /// The renderings that entries deprecate, the longest first. The rule for them replaces them, where their conditions hold.
    let deprecated: [TermForm]
    /// A name, which is written with a capital and stands for one thing only, so that its misspellings are misspellings.
    let isName: Bool
    let isPerson: Bool
    /// The letters of the preferred term, and of its words.
    let letters: FoldedLetters
    let words: [FoldedLetters]
    /// The term is the reading of its Chinese, or begins with it.
    let isPinyin: Bool
    /// The term is the reading of its Chinese as a whole.
    let isWholeReading: Bool
    /// The characters, simplified, and how each is read (empty where that is not known).
    let scalars: [Unicode.Scalar]
    let syllables: [FoldedLetters]
    /// Whether it may be known by what its characters mean.
    let isTranslatable: Bool
    /// The stems of what they mean.
    private(set) lazy var meanings = Glosses.bundled.stems(of: scalars)
    /// How the Chinese is read; empty where that says nothing.
    let pinyin: FoldedLetters
    /// The letters that the document is known to have for it; how many renderings of any term were known with the last of them.
    private(set) var renderings: Set<FoldedLetters> = [], lastLearned = 0

    init(_ term: ChineseScanner.Term, _ glossary: Glossary) {
        entries = term.entries
        let rows = term.entries.map { glossary.entries[$0] }
        let main = rows.firstIndex { $0.conditions.isEmpty && $0.flags.isEmpty } ?? 0
        entry = entries[main]
        preferred = glossary.bytes(rows[main].preferred)
        var right = [preferred], deprecated: [[UInt8]] = []
        for row in rows {
            right.append(glossary.bytes(row.preferred))
            right += glossary.strings(row.admitted).map { Array($0.utf8) }
            deprecated += glossary.strings(row.deprecated).map { Array($0.utf8) }
        }
        let preferred = right[0]
        let isOne = rows.allSatisfy { glossary.bytes($0.preferred) == preferred }
        isName = isOne && TermCard.isName(rows[main].kind, preferred)
        words = preferred.split(separator: 0x20).map { FoldedLetters($0) }
        let syllables = Readings.bundled.readings(of: term.scalars.span, isName: rows[main].kind == .person) ?? []
        let pinyin = syllables.reduce(into: FoldedLetters()) { $0.append($1) }
        letters = FoldedLetters(preferred[...])
        scalars = term.scalars
        self.syllables = syllables.map(FoldedLetters.init)
        isTranslatable = scalars.count >= 2 && syllables.count == scalars.count
        // What a place is called where English has a name of its own for it is often a part of other names: Huanan Market.
        self.pinyin = isName && rows[main].kind != .place ? pinyin : FoldedLetters()
        isPinyin = isName && TermCard.spells(letters, syllables)
        isWholeReading = isName && letters == pinyin
        let spellsPerson = words.count == 2 && pinyin == letters && Lexicon.bundled.word(preferred.span.extracting(0..<words[0].count)).isSurname
        isPerson = rows[main].kind == .person || rows[main].kind == nil && spellsPerson
        self.right = TermCard.forms(right + right.flatMap(Demonyms.bundled.words))
        self.deprecated = TermCard.forms(deprecated)
    }

    /// - Parameters:
    ///   - name: one that no glossary has.
    ///   - scalars: its characters.
    init(_ name: SourceName, _ scalars: [Unicode.Scalar]) {
        let syllables = Readings.bundled.readings(of: scalars.span, isName: name.kind == .person) ?? []
        entry = -1
        entries = []
        preferred = Array(name.words.utf8)
        right = TermForms.spellings(preferred).map(TermForm.init)
        deprecated = []
        isName = true
        isPerson = name.kind == .person
        words = preferred.split(separator: 0x20).map { FoldedLetters($0) }
        letters = FoldedLetters(preferred)
        isPinyin = true
        isWholeReading = true
        self.scalars = scalars
        self.syllables = syllables.map(FoldedLetters.init)
        // Places are often rightly translated; the glossary knows which are not.
        isTranslatable = isPerson && scalars.count >= 2 && syllables.count == scalars.count
        pinyin = letters
    }

    /// Notes that the document has `letters` for it.
    ///
    /// - Parameter number: of the rendering, of all those of the document, from 1.
    func learn(_ letters: FoldedLetters, number: Int) {
        renderings.insert(letters)
        lastLearned = number
    }

    private static func isName(_ kind: TermKind?, _ preferred: [UInt8]) -> Bool {
        guard let initial = preferred.first, initial.isASCIIUpper || initial >= 0x80 else { return false }
        switch kind {
        case .place, .organisation, .person, .product, .work, .event, nil: return true
        case .phrase, .quantity, .unit, .abbreviation: return false
        }
    }

    /// The letters are the reading, or that of the first two or more characters and something else.
    private static func spells(_ letters: FoldedLetters, _ syllables: [Syllable]) -> Bool {
        var read = FoldedLetters(), count = 0
        for syllable in syllables {
            var next = read
            next.append(syllable)
            guard letters.bytes.starts(with: next.bytes) else { break }
            read = next
            count += 1
        }
        return count >= 2 || count == syllables.count && count > 0
    }

    /// Each form once, the longest first.
    private static func forms(_ texts: [[UInt8]]) -> [TermForm] {
        var seen: Set<[UInt8]> = []
        return texts.filter { !$0.isEmpty && seen.insert($0).inserted }.sorted { $0.count > $1.count }.map(TermForm.init)
    }
}
