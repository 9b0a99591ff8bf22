internal import Lexicon
internal import TextModel

/// "gold MEDALS" becomes "gold medals".
struct AllCapitals: Rule {
    let info = RuleInfo(
        id: "all-capitals", stage: .casing,
        summary: "One ordinary word in capitals amid small letters",
        reason: """
            Some systems put out single words in capitals. A plural or an inflected verb of the dictionary between words in small \
            letters becomes small; a bare word may be an acronym that spells a word, and is a review. Acronyms, headlines, warnings, \
            and words the document has in capitals more than once stay.
            """,
        examples: [
            .init("She won two gold MEDALS at the games.", "She won two gold medals at the games."),
            .init("The UNESCO list and the GDP figures", "The UNESCO list and the GDP figures"),
        ])
    let triggers: Triggers = [.capitalRun]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 0..<line.count {
            let token = line[index]
            guard token.kind == .word, token.shape == .capitals, token.count >= 4 else { continue }
            let word = line.word(token)
            guard word.isOnlySmall, word.smallTier <= 5, !isShouting(line), standsAmidSmall(line, index),
                !context.glossary.isName(line.text(token))
            else { continue }
            var small: [UInt8] = []
            for offset in token.range { small.append(line.bytes[offset].asciiLowered) }
            proposals.replace(token.range, with: small, isInflected(line, token, word) ? .safe : .review)
        }
    }

    private func standsAmidSmall(_ line: borrowing LineText, _ index: Int) -> Bool {
        let before = line[index - 1], after = line[index + 1], token = line[index]
        guard before.kind == .word, before.shape == .small, token.gap == .space else { return false }
        if after.kind == .mark { return after.mark.endsClause && after.gap == .none }
        return !line.has(index + 1) || (after.kind == .word && after.shape == .small && after.gap == .space)
    }

    /// Another word in capitals on the line: shouting, a list of codes, or a style.
    private func isShouting(_ line: borrowing LineText) -> Bool {
        var count = 0
        for index in 0..<line.count where line[index].kind == .word && line[index].shape == .capitals && line[index].count >= 3 {
            if !line.word(index).isUpper { count += 1 }
        }
        return count > 1
    }

    /// A plural, a participle or an adverb: forms that acronyms seldom have.
    private func isInflected(_ line: borrowing LineText, _ token: Token, _ word: WordInfo) -> Bool {
        let end = Int(token.end)
        if token.count < 6 { return false }
        if line.byte(end - 1) == UInt8(ascii: "S") { return line.byte(end - 2) != UInt8(ascii: "S") }
        let last = (line.byte(end - 3), line.byte(end - 2), line.byte(end - 1))
        return last == (UInt8(ascii: "I"), UInt8(ascii: "N"), UInt8(ascii: "G"))
            || (last.1, last.2) == (UInt8(ascii: "E"), UInt8(ascii: "D")) || (last.1, last.2) == (UInt8(ascii: "L"), UInt8(ascii: "Y"))
    }
}
