internal import Lexicon
internal import TextModel

/// "reporter Dan Xiaoming" becomes "reporter Shan Xiaoming" where the source has 记者单小明.
struct MisreadName: Rule {
    let info = RuleInfo(
        id: "misread-name", stage: .terms,
        summary: "A Chinese name that is read otherwise in the source",
        reason: """
            Names of people and places that no glossary has are read from the Chinese source (--source) where titles, lists and other \
            lines of the document prove that they are names. A spelling in the line that is near the right one, has one half of it, \
            or was translated word for word is put right. Names with characters that are read in two ways stay, and so do those \
            of people who write their names otherwise than in pinyin.
            """,
        examples: [
            .init("Reporter Dan Xiaoming was there.", "Reporter Shan Xiaoming was there.", source: "记者单小明在现场。"),
            .init("Reporter Shan Xiaoming was there.", "Reporter Shan Xiaoming was there.", source: "记者单小明在现场。"),
        ])
    let triggers: Triggers = [.source]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        SourcePlaces.propose(line, context, &proposals) { $0.entry < 0 }
    }
}
