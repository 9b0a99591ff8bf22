internal import Lexicon

/// The words for what people are, as they stand beside names.
struct PersonRoles: Sendable {
    private enum Side {
        case before, after, both, credit
    }

    private let sides: [Side]
    /// Roles of those who make a report, who write their names in pinyin wherever it comes from.
    private let areCredits: [Bool]

    init() {
        sides = SourceLists.personRoles.entries.map { entry in
            switch entry.cells.first {
            case "before": .before
            case "after": .after
            case "both": .both
            default: .credit
            }
        }
        areCredits = SourceLists.personRoles.entries.map { entry in
            let words = entry.cells.dropFirst().first?.split(separator: "|") ?? []
            return words.contains { ["correspondent", "editor", "photo", "reporter"].contains($0) }
        }
    }

    /// What a role that ends at an index says of a name that begins there; nil when none ends there.
    func before(_ line: borrowing NameLine, _ end: Int, isSpaced: Bool) -> PersonCandidate.Left? {
        guard let match = SourceLists.personRoles.longest(in: line.text, endingAt: end, from: 0) else { return nil }
        switch sides[match.number] {
        case .before, .both: return areCredits[match.number] ? .credit : .role
        case .after: return nil
        case .credit: return isSpaced && !line.isHan(end - match.length - 1) ? .credit : nil
        }
    }

    /// Whether 责任编辑：, 文/ or the bracket of a dateline (5日电（) ends at an index.
    func isCredit(_ line: borrowing NameLine, before index: Int) -> Bool {
        guard index > 1 else { return false }
        var end = index - 1
        while line.isSpace(end - 1) { end -= 1 }
        switch line.text[index - 1] {
        case "（", "(": return end > 1 && (line.text[end - 1] == "电" || line.text[end - 1] == "讯")
        case "：", ":", "/", "／", "|", "｜": break
        default: return false
        }
        return line.has(end - 1, CharacterTable.endsRole) && SourceLists.personRoles.longest(in: line.text, endingAt: end, from: 0) != nil
    }

    /// What a role that begins at an index says of a name that ends there; nil when none begins there.
    func after(_ line: borrowing NameLine, _ start: Int, isSpaced: Bool) -> PersonCandidate.Right? {
        guard let match = SourceLists.personRoles.longest(in: line.text, from: start, to: line.count) else { return nil }
        switch sides[match.number] {
        case .before: return nil
        case .after, .both: return isSpaced ? .mark : .role
        case .credit:
            // 李文, 王图 are names: a credit that is a given name too stands apart.
            let isName = !isSpaced && match.length == 1 && line.has(start, CharacterTable.commonGiven | CharacterTable.seldomGiven)
            return isName || line.isHan(start + match.length) ? nil : .credit
        }
    }

    /// The title that begins at an index, directly behind a name.
    /// - Returns: how long it is, and whether it only ever stands behind names (先生).
    func title(_ line: borrowing NameLine, _ start: Int) -> (length: Int, isOnlyTitle: Bool)? {
        guard line.has(start, CharacterTable.startsRole),
            let match = SourceLists.personRoles.longest(in: line.text, from: start, to: line.count)
        else { return nil }
        switch sides[match.number] {
        case .before, .credit: return nil
        case .after: return (match.length, true)
        case .both: return (match.length, false)
        }
    }
}
