internal import Lexicon

/// Finds what may be a person's name at a place of a line, and weighs it.
struct PersonReader: Sendable {
    private let words = ChineseWords.bundled
    private let roles: PersonRoles
    /// By the number of a word behind names: whether it speaks for a name.
    private let areStrong: [Bool]

    init(_ roles: PersonRoles) {
        self.roles = roles
        areStrong = SourceLists.afterNames.entries.map { $0.cells.first == "strong" }
    }

    /// The best candidate that begins at an index.
    /// - Parameters:
    ///   - chain: the last name of the line with a role before it, which a list may go on from.
    ///   - isKnown: whether the document may prove a name that begins here; else nothing is returned where no name can begin.
    ///   - counts: how often beginnings of names stand in the document.
    func candidate(_ line: borrowing NameLine, at start: Int, chain: PersonCandidate?, isKnown: Bool, counts: NameCounts) -> PersonCandidate? {
        guard line.has(start, CharacterTable.surname), !line.has(start, CharacterTable.taken), !line.isDot(start - 1) else { return nil }
        var candidate = PersonCandidate(range: start..<start, surnameEnd: surnameEnd(line, start))
        guard candidate.surnameEnd > start else { return nil }
        setLeft(&candidate, line, chain)
        guard isKnown || candidate.left > .none else { return nil }
        // 文先生 is a surname and a title.
        if roles.title(line, candidate.surnameEnd) != nil { return nil }
        setCut(&candidate, line)
        guard isKnown || candidate.left >= .list || candidate.left > .none && !candidate.cutsLeft else { return nil }
        candidate.isTrap = isTrap(line, start)
        return longer(line, candidate, counts)
    }

    /// Where the surname ends; `start` when there is none.
    func surnameEnd(_ line: borrowing NameLine, _ start: Int) -> Int {
        if line.has(start, CharacterTable.compoundSurname), start + 2 < line.count, !line.has(start + 1, CharacterTable.taken),
            SourceLists.surnames.number(line.text, start..<start + 2) != nil
        {
            return start + 2
        }
        return line.has(start, CharacterTable.singleSurname) ? start + 1 : start
    }

    // MARK: The given name

    private func longer(_ line: borrowing NameLine, _ candidate: PersonCandidate, _ counts: NameCounts) -> PersonCandidate? {
        let one = measured(line, candidate, givenCount: 1)
        let two = measured(line, candidate, givenCount: 2)
        guard var one else { return nil }
        guard var two else {
            one.margin = 9
            return one
        }
        let preference = counts.preference(line.text, start: one.range.lowerBound, shortEnd: one.range.upperBound)
        if preference > 0 { two.score += preference } else { one.score -= preference }
        if two.score >= one.score {
            two.margin = two.score - one.score
            return two
        }
        one.margin = one.score - two.score
        return one
    }

    private func measured(_ line: borrowing NameLine, _ candidate: PersonCandidate, givenCount: Int) -> PersonCandidate? {
        var result = candidate
        let start = candidate.range.lowerBound
        let end = candidate.surnameEnd + givenCount
        guard end <= line.count, !line.isDot(end) else { return nil }
        result.range = start..<end
        result.isListed = true
        result.isCommon = true
        var allForeign = true
        var anyForeign = false
        for index in candidate.surnameEnd..<end {
            guard line.isHan(index), !line.has(index, CharacterTable.taken | CharacterTable.neverGiven) else { return nil }
            let isMisplaced = index == end - 1 && line.has(index, CharacterTable.firstGiven)
            let isCommon = line.has(index, CharacterTable.commonGiven) && !isMisplaced
            let isSeldom = line.has(index, CharacterTable.seldomGiven) && !isMisplaced
            let isForeign = line.has(index, CharacterTable.foreign)
            result.score += isCommon ? 2 : isSeldom ? 1 : -2
            result.isListed = result.isListed && (isCommon || isSeldom)
            result.isCommon = result.isCommon && isCommon
            result.isHalfCommon = result.isHalfCommon || isCommon
            allForeign = allForeign && isForeign
            anyForeign = anyForeign || isForeign
        }
        if givenCount == 2 { result.score += 1 }
        setRight(&result, line)
        if givenCount == 2, runsOn(line, end - 1) { result.score -= 3 }
        let isSingle = candidate.surnameEnd == start + 1
        let goesOnForeign = result.right < .weak && line.has(end, CharacterTable.foreign)
        let surnameForeign = line.has(start, CharacterTable.foreign)
        result.isForeign =
            isSingle
            && (surnameForeign && anyForeign || allForeign && givenCount == 2 && !result.isCommon || anyForeign && goesOnForeign)
        result.isDoubtfulSurname = isSingle && line.has(start, CharacterTable.surnameOrWord)
        result.isWord = isSingle && words.contains(line.text[start], line.text[start + 1])
        return result
    }

    /// Whether a word of two characters or more that stands behind names begins with the last given character: 王军来|到.
    private func runsOn(_ line: borrowing NameLine, _ index: Int) -> Bool {
        guard line.has(index, CharacterTable.startsAfter) else { return false }
        return SourceLists.afterNames.longest(in: line.text, from: index, to: line.count).map { $0.length > 1 } ?? false
    }

    private func isTrap(_ line: borrowing NameLine, _ start: Int) -> Bool {
        guard line.has(start, CharacterTable.startsNotPerson) else { return false }
        return SourceLists.notPersonNames.longest(in: line.text, from: start, to: line.count) != nil
    }

    // MARK: What stands beside it

    private func setRight(_ candidate: inout PersonCandidate, _ line: borrowing NameLine) {
        let end = candidate.range.upperBound
        candidate.right = right(line, end)
        if line.isHan(end), words.contains(line.text[end - 1], line.text[end]) {
            candidate.cutsRight = candidate.right == .none
            candidate.score -= candidate.cutsRight ? 4 : 2
        }
        candidate.score += candidate.right.score
    }

    /// What stands at an index where a name may end.
    func right(_ line: borrowing NameLine, _ end: Int) -> PersonCandidate.Right {
        var index = end
        while line.isSpace(index) { index += 1 }
        guard line.isHan(index) else { return .mark }
        if line.has(index, CharacterTable.startsRole), let found = roles.after(line, index, isSpaced: index > end) { return found }
        if index > end { return .mark }
        if line.has(index, CharacterTable.startsAfter),
            let match = SourceLists.afterNames.longest(in: line.text, from: index, to: line.count)
        {
            if areStrong[match.number] { return .strong }
            // 和, 因, 为 end no clause: before a mark they are the last of a name (林徽因).
            return match.length == 1 && !line.isHan(index + 1) ? .none : .weak
        }
        if line.has(index, CharacterTable.taken) { return .word }
        return line.isHan(index + 1) && words.contains(line.text[index], line.text[index + 1]) ? .word : .none
    }

    private func setLeft(_ candidate: inout PersonCandidate, _ line: borrowing NameLine, _ chain: PersonCandidate?) {
        let start = candidate.range.lowerBound
        var index = start
        while line.isSpace(index - 1) { index -= 1 }
        if let chain, isListed(line, start, index, chain.range.upperBound) {
            candidate.left = .list
            candidate.isCredited = chain.isCredited
        } else if line.isHan(index - 1) {
            candidate.left = leftOfHan(line, index, isSpaced: index < start)
        } else {
            candidate.left = roles.isCredit(line, before: index) ? .credit : line.isLatin(index - 1) ? .none : .mark
        }
        if candidate.left == .credit { candidate.isCredited = true }
    }

    private func setCut(_ candidate: inout PersonCandidate, _ line: borrowing NameLine) {
        let start = candidate.range.lowerBound
        candidate.cutsLeft = line.isHan(start - 1) && words.contains(line.text[start - 1], line.text[start])
    }

    private func leftOfHan(_ line: borrowing NameLine, _ index: Int, isSpaced: Bool) -> PersonCandidate.Left {
        if line.has(index - 1, CharacterTable.endsRole), let found = roles.before(line, index, isSpaced: isSpaced) { return found }
        if isSpaced { return .mark }
        if line.has(index - 1, CharacterTable.endsBefore),
            SourceLists.beforeNames.longest(in: line.text, endingAt: index, from: 0) != nil
        {
            return .word
        }
        return line.has(index - 1, CharacterTable.taken) ? .word : .none
    }

    /// Whether what stands before an index ends there.
    func isBounded(_ line: borrowing NameLine, _ start: Int) -> Bool {
        guard line.isHan(start - 1) else { return !line.isLatin(start - 1) }
        return !isWord(line, start - 1) && leftOfHan(line, start, isSpaced: false) > .none
    }

    /// Whether a character and the next one are a word.
    func isWord(_ line: borrowing NameLine, _ index: Int) -> Bool {
        line.isHan(index) && line.isHan(index + 1) && words.contains(line.text[index], line.text[index + 1])
    }

    /// Whether a joining mark or word, or a space alone, stands between the last proven name and the candidate.
    private func isListed(_ line: borrowing NameLine, _ start: Int, _ index: Int, _ chainEnd: Int) -> Bool {
        guard chainEnd <= index else { return false }
        if chainEnd == index { return index < start }
        let length = index - chainEnd
        if length == 1 {
            switch line.text[chainEnd] {
            case "、", "和", "与", "及", "跟", "同", "/", "／": return true
            default: return false
            }
        }
        return length == 2 && line.text[chainEnd] == "以" && line.text[chainEnd + 1] == "及"
    }
}
