/// One row of a glossary. Texts are ranges in `Glossary.text`; lists are index ranges in `Glossary.terms` and `Glossary.conditions`.
package struct GlossaryEntry: BitwiseCopyable, Sendable {
    /// Bare words of the `when` column.
    package struct Flags: OptionSet, BitwiseCopyable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// `not-quoted`: the rendering is right between quotation marks.
        package static let notQuoted = Flags(rawValue: 1)
        /// `source`: only with a Chinese source that has the term.
        package static let source = Flags(rawValue: 2)
        /// `review`: offer the replacement, do not apply it unasked.
        package static let review = Flags(rawValue: 4)
    }

    /// The line of the row in its file, from 1.
    package var line: UInt32 = 0
    /// Index in `Glossary.files`.
    package var file: UInt16 = 0
    package var flags: Flags = []
    package var kind: TermKind?
    /// The preferred English term. After a merge it may come from another file than the row.
    package var preferred: TextRange = .empty
    package var pinyin: TextRange = .empty
    package var note: TextRange = .empty
    var firstTerm: UInt32 = 0
    var spellingCount: UInt16 = 0
    var admittedCount: UInt16 = 0
    var deprecatedCount: UInt16 = 0
    var conditionCount: UInt16 = 0
    var firstCondition: UInt32 = 0

    /// The spellings of the Chinese term, the first one first: indices in `Glossary.terms`.
    package var spellings: Range<Int> {
        Int(firstTerm)..<Int(firstTerm) + Int(spellingCount)
    }

    /// Renderings that are also right: indices in `Glossary.terms`.
    package var admitted: Range<Int> {
        spellings.upperBound..<spellings.upperBound + Int(admittedCount)
    }

    /// Renderings that are replaced by the preferred term: indices in `Glossary.terms`.
    package var deprecated: Range<Int> {
        admitted.upperBound..<admitted.upperBound + Int(deprecatedCount)
    }

    /// All of these must hold for a deprecated rendering to be wrong: indices in `Glossary.conditions`.
    package var conditions: Range<Int> {
        Int(firstCondition)..<Int(firstCondition) + Int(conditionCount)
    }
}
