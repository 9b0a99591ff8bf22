internal import Lexicon

/// Goes through a line from left to right and finds what is worth a name.
struct PersonScan {
    /// A candidate and what is thought of it.
    struct Find {
        var candidate: PersonCandidate
        var verdict: PersonVerdict
    }

    private let reader: ChineseNames
    private let counts: NameCounts
    /// What the document has proven; nil while that is found out.
    private let document: DocumentNames?
    /// The last name with a role before it: a list may go on from it.
    private var chain: PersonCandidate?

    init(_ reader: ChineseNames, counts: NameCounts, document: DocumentNames?) {
        self.reader = reader
        self.counts = counts
        self.document = document
    }

    /// The candidates in the order of their beginnings, from `possible` on. One may overlap those before it that are not certain.
    mutating func finds(_ line: borrowing NameLine) -> [Find] {
        var finds: [Find] = []
        var start = 0
        while start < line.count {
            guard line.has(start, CharacterTable.surname), let find = find(line, start) else {
                start += 1
                continue
            }
            if find.candidate.left >= .list || find.candidate.isCredited { chain = find.candidate }
            finds.append(find)
            start = find.verdict == .certain ? find.candidate.range.upperBound : start + 1
        }
        proveLists(line, &finds)
        return finds
    }

    private func find(_ line: borrowing NameLine, _ start: Int) -> Find? {
        let proven = provenEnd(line, start)
        let candidate = reader.persons.candidate(line, at: start, chain: chain, isKnown: proven != nil, counts: counts)
        if let proven, let known = known(line, start, proven, candidate) { return Find(candidate: known, verdict: .certain) }
        if let candidate {
            let verdict = PersonVerdict(candidate)
            if verdict > .none { return Find(candidate: candidate, verdict: verdict) }
        }
        return surnameAlone(line, start)
    }

    /// Where the longest name ends that begins here and is proven elsewhere in the document.
    private func provenEnd(_ line: borrowing NameLine, _ start: Int) -> Int? {
        guard let document, document.mayKnow(line.text[start]), !line.isDot(start - 1) else { return nil }
        let surnameEnd = reader.persons.surnameEnd(line, start)
        guard surnameEnd > start else { return nil }
        for given in (1...2).reversed() {
            let end = surnameEnd + given
            if end <= line.count, !line.isTaken(start..<end), document.isProven(line.text, start..<end) { return end }
        }
        return nil
    }

    private func known(_ line: borrowing NameLine, _ start: Int, _ end: Int, _ candidate: PersonCandidate?) -> PersonCandidate? {
        var known = candidate ?? PersonCandidate(range: start..<end, surnameEnd: reader.persons.surnameEnd(line, start))
        // A longer name that reads better is another one: 王明 is proven, 王明远 stands here.
        if known.range.upperBound > end, known.margin >= 3, reader.persons.right(line, end) == .none { return nil }
        if known.cutsLeft, known.left < .list, end - start == 2 { return nil }
        known.range = start..<end
        return known
    }

    /// 单先生; and 单教练, 老单 where the document proves one name with the surname.
    private func surnameAlone(_ line: borrowing NameLine, _ start: Int) -> Find? {
        guard !line.has(start, CharacterTable.taken), !line.isDot(start - 1) else { return nil }
        let end = reader.persons.surnameEnd(line, start)
        guard end > start else { return nil }
        var found = PersonCandidate(range: start..<end, surnameEnd: end)
        let isKnown = document?.hasOneName(line.text, surname: start..<end) == true
        if let title = reader.roles.title(line, end) {
            guard isKnown || title.isOnlyTitle, reader.persons.isBounded(line, start) else { return nil }
            found.right = .role
            return Find(candidate: found, verdict: isKnown ? .certain : .likely)
        }
        guard isKnown, start > 0, PersonScan.isFamiliar(line.text[start - 1]), !reader.persons.isWord(line, start - 1),
            reader.persons.right(line, end) >= .weak
        else { return nil }
        return Find(candidate: found, verdict: .certain)
    }

    /// What friends put before a surname.
    private static func isFamiliar(_ scalar: Unicode.Scalar) -> Bool { scalar == "老" || scalar == "小" || scalar == "阿" }

    // MARK: Lists

    /// Three names or more with 、 between them, two of which have a surname and two characters, prove each other: a list of places or of
    /// things has no such row.
    private func proveLists(_ line: borrowing NameLine, _ finds: inout [Find]) {
        var first = 0
        while first < finds.count {
            var last = first
            while last + 1 < finds.count, isJoined(line, finds[last], finds[last + 1]) { last += 1 }
            let names = finds[first...last]
            let longCount = names.count { $0.candidate.givenCount == 2 && $0.verdict > .possible }
            if names.count >= 3, longCount >= 2 {
                for index in first...last where finds[index].candidate.margin >= 2 && !finds[index].candidate.isForeign {
                    if finds[index].candidate.givenCount == 2 || longCount > 2 { finds[index].verdict = .certain }
                }
            }
            first = last + 1
        }
    }

    private func isJoined(_ line: borrowing NameLine, _ one: Find, _ next: Find) -> Bool {
        let end = one.candidate.range.upperBound
        return end + 1 == next.candidate.range.lowerBound && line.text[end] == "、"
    }
}
