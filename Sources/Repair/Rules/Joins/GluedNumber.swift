internal import Lexicon
internal import TextModel

/// "was1504 million" becomes "was 1504 million".
struct GluedNumber: Rule {
    let info = RuleInfo(
        id: "glued-number", stage: .joins,
        summary: "A number glued to a word",
        reason: """
            Chinese sets no space between a number and the words beside it, and translation often keeps it so. A space is \
            put in after a function word, a verb, an adverb or a month, and before a function word, a plural or a common \
            noun. A noun before a number makes a label and stays (section5, type2, COVID19), and so do units, ordinals and \
            decades after one (5G, 10km, 2nd, 1980s). Where a hyphen may be meant (24hour service), or words are missing \
            (members1person), the place is reported.
            """,
        examples: [
            .init("The damage was1504 million yuan.", "The damage was 1504 million yuan."),
            .init("Only 26people came on July26.", "Only 26 people came on July 26."),
            .init("In room101 a 5G phone shows COVID19 news.", "In room101 a 5G phone shows COVID19 news."),
        ])
    let triggers: Triggers = [.letterDigit]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        for index in 0..<line.count {
            let token = line[index]
            guard token.kind == .numberWord || token.kind == .word && holdsDigit(line, token) else { continue }
            check(line, index, &proposals)
        }
    }

    /// Digits stand at the end of a word, if at all, so they are looked for from there.
    private func holdsDigit(_ line: borrowing LineText, _ token: Token) -> Bool {
        for offset in token.range.reversed() where line.bytes[offset].isASCIIDigit { return true }
        return false
    }

    private func check(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        let token = line[index]
        let stem = Int(token.start)..<line.stemEnd(token)
        guard let runs = NumberRuns(line, stem), Joins.standsFree(line, index) else { return }
        let judge = NumberJudge(index: index, runs: runs)
        var applicability = Applicability.safe, cuts = 0
        for run in 1..<max(1, runs.count) {
            switch judge.join(run, line) {
            case .glued: continue
            case .parted(let certainty):
                applicability = min(applicability, certainty)
                cuts += 1
            case .unknown:
                if judge.isNounNumberNoun(line) { proposals.report(stem) }
                return
            }
        }
        guard cuts > 0 else { return }
        if applicability == .report { return proposals.report(stem) }
        for run in 1..<max(1, runs.count) {
            if case .parted = judge.join(run, line) { proposals.insert(Bytes.space, at: runs[run].lowerBound, applicability) }
        }
    }
}
