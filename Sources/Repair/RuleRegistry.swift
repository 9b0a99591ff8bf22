/// The one list of rules. A new rule is a file, a fixture table and a line here; within a stage this is their order.
package enum RuleRegistry {
    package static let all: [any Rule] = [
        // page
        PageFurniture(),
        SpamPrefix(),
        EditorLine(),
        // characters
        Mojibake(),
        StrayEntity(),
        FullWidthLetter(),
        FullWidthMark(),
        OddSpace(),
        // joins
        GluedWords(),
        GluedNumber(),
        SplitNumber(),
        // spacing
        DoubledMark(),
        SpaceBeforeMark(),
        QuoteSide(),
        MissingSpace(),
        DoubledSpace(),
        SplitApostrophe(),
        // terms
        DeprecatedTerm(),
        PinyinSpelling(),
        LowerCaseName(),
        ShortName(),
        ChineseResidue(),
        TermNotUsed(),
        MisreadName(),
        InconsistentTerm(),
        // numbers
        SplitDecimal(),
        NumberMismatch(),
        // casing
        ClauseCapital(),
        StrayCapital(),
        AllCapitals(),
        SentenceSmall(),
    ]

    /// The rule with this id.
    package static func rule(id: String) -> (any Rule)? {
        all.first { $0.info.id == id }
    }
}
