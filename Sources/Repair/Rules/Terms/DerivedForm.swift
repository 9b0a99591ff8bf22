internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// A spelling that follows from the Chinese of an entry, at a place in a text.
struct DerivedForm {
    private let range: Range<Int>
    private let preferred: [UInt8]
    /// The glossary has the form as a right one, or as a wrong one of another term.
    let isOtherTerm: Bool

    private let beginsCode: Bool

    init(_ line: borrowing LineText, _ place: TermPlace, _ owner: FormOwner, _ context: borrowing RuleContext) {
        let glossary = context.glossary.glossary, matcher = context.glossary.matcher, info = matcher.info(place.hit.form)
        let preferred = glossary.bytes(glossary.entries[owner.entry].preferred)
        range = place.range
        beginsCode = place.beginsCode(line)
        self.preferred = preferred
        isOtherTerm =
            !info.roles.isDisjoint(with: [.preferred, .admitted])
            || info.owners.contains { glossary.bytes(glossary.entries[matcher.owners[$0].entry].preferred) != preferred }
    }

    /// With a capital at the start.
    static func capitalised(_ form: Span<UInt8>) -> [UInt8] {
        var copy: [UInt8] = []
        copy.append(form, 0..<form.count)
        if !copy.isEmpty { copy[0] = copy[0].asciiUppered }
        return copy
    }

    /// The document has the right form in the middle of a sentence.
    func isAttested(_ context: borrowing RuleContext) -> Bool { context.document.attestsName(preferred.span) }

    /// Not alone in quotation marks, where spellings are talked about, and no part of an identifier.
    func standsInProse(_ line: borrowing LineText) -> Bool {
        let before = line.byte(range.lowerBound - 1), after = line.byte(range.upperBound)
        let isQuoted = before == after && (before == UInt8(ascii: "\"") || before == UInt8(ascii: "'"))
        let isCurly = after == 0xE2 && before >= 0x80
        return !isQuoted && !isCurly && !TermPlace.isTechnical(line, range) && !beginsCode
    }

    func isOneWord(_ line: borrowing LineText) -> Bool {
        for index in range where line.bytes[index] == 0x20 || line.bytes[index] == UInt8(ascii: "-") { return false }
        return true
    }

    func hasInnerCapital(_ line: borrowing LineText) -> Bool {
        for index in range.dropFirst() where line.bytes[index].isASCIIUpper { return true }
        return false
    }

    private static let shortWord = 5

    /// One word of few letters, whose capitalised form the lexicon lacks.
    func isShortUnknownWord(_ line: borrowing LineText) -> Bool {
        range.count <= DerivedForm.shortWord && isOneWord(line) && !preferred.contains(UInt8(ascii: "'"))
            && !line.lexicon.word(line.text(range)).isCapital
    }

    /// "Wu Han" may be a person.
    func isSplitName(_ line: borrowing LineText) -> Bool {
        guard !isOneWord(line), !preferred.contains(0x20), let first = words(line).first else { return false }
        return line.lexicon.word(line.text(first)).isSurname
    }

    /// One of its syllables is an English word, too.
    func hasOrdinaryWord(_ line: borrowing LineText) -> Bool {
        words(line).contains { line.lexicon.isSyllable(line.text($0)) && line.lexicon.word(line.text($0)).isSmall }
    }

    /// One of the words that lost their capitals is an English word, too.
    func hasOrdinarySmallWord(_ line: borrowing LineText) -> Bool {
        words(line).contains { word in
            guard line.bytes[word.lowerBound].isASCIILower, preferred[word.lowerBound - range.lowerBound].isASCIIUpper else { return false }
            let text = line.text(word)
            // The words after the pinyin are common nouns.
            let isNoun = word.lowerBound > range.lowerBound && !line.lexicon.isPinyinWord(text)
            return !isNoun && (line.lexicon.word(text).isSmall || PhraseList.nameParticles.contains(text))
        }
    }

    /// The runs between spaces and hyphens.
    private func words(_ line: borrowing LineText) -> [Range<Int>] {
        var words: [Range<Int>] = [], start = range.lowerBound
        for index in range where line.bytes[index] == 0x20 || line.bytes[index] == UInt8(ascii: "-") {
            words.append(start..<index)
            start = index + 1
        }
        return words + [start..<range.upperBound]
    }
}
