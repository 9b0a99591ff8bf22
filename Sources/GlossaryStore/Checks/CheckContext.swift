internal import Lexicon
internal import TextModel

/// What a check may ask: the rows, and what several checks need to know of them, each made when it is first asked for.
final class CheckContext {
    let glossary: CheckedGlossary
    let lexicon = Lexicon.bundled
    let readings = Readings.bundled

    /// Which rows have the same terms and conditions.
    lazy var keys = RowKeys(storage)
    /// The renderings that are wrong without a condition.
    lazy var deprecated = DeprecatedForms(storage)

    init(_ glossary: CheckedGlossary) {
        self.glossary = glossary
    }

    var storage: GlossaryStorage { glossary.storage }

    func text(_ range: TextRange) -> String {
        let text = storage.text.span
        return text.string(range.indices)
    }

    /// A term as messages show it.
    func quoted(_ range: TextRange) -> String { "“\(text(range))”" }

    /// Whether two terms have the same bytes.
    func areEqual(_ a: TextRange, _ b: TextRange) -> Bool {
        guard a.count == b.count else { return false }
        return glossary.storage.text.withUnsafeBufferPointer { text in
            for offset in 0..<a.count where text[Int(a.start) + offset] != text[Int(b.start) + offset] { return false }
            return true
        }
    }

    /// The Chinese term of a row.
    func term(_ entry: Int) -> String {
        text(storage.terms[storage.entries[entry].spellings.lowerBound])
    }

    /// The terms of a row that stand in one of its columns with terms.
    func terms(of entry: Int, in column: GlossaryColumn) -> [TextRange] {
        let row = storage.entries[entry]
        switch column {
        case .zh: return Array(storage.terms[row.spellings])
        case .en: return [row.preferred]
        case .admitted: return Array(storage.terms[row.admitted])
        case .deprecated: return Array(storage.terms[row.deprecated])
        case .pinyin: return row.pinyin.isEmpty ? [] : [row.pinyin]
        case .kind, .when, .note: return []
        }
    }
}

extension GlossaryEntry {
    /// Whether anything has to hold before a deprecated rendering is replaced unasked.
    var isConditional: Bool { conditionCount > 0 || !flags.isEmpty }
}
