internal import Lexicon

/// The names that the lines of a document prove.
package struct DocumentNames: Sendable {
    private let reader: ChineseNames
    private var counts = NameCounts()
    private var proofs: [UInt64: NameProof] = [:]
    /// The names proven that begin with a surname.
    private var namesOfSurname: [UInt64: Set<UInt64>] = [:]
    /// The characters that such names begin with.
    private var beginnings = ScalarFilter()
    private var lineCount = 0
    private var otherLineCount = 0

    init(_ reader: ChineseNames) {
        self.reader = reader
    }

    /// Whether the document is about people who write their names otherwise than in pinyin.
    private var isOtherRomanisation: Bool { otherLineCount > 2 && otherLineCount * 4 > lineCount }

    // MARK: Learning

    /// First pass: counts what may be beginnings of names.
    mutating func count(_ line: borrowing NameLine) {
        guard line.allFlags & CharacterTable.han != 0 else { return }
        lineCount += 1
        if line.hasOtherRomanisation { otherLineCount += 1 }
        for start in 0..<line.count where line.has(start, CharacterTable.surname) && !line.has(start, CharacterTable.taken) {
            let end = reader.persons.surnameEnd(line, start)
            if end > start, end < line.count { counts.add(line, start: start, surnameEnd: end) }
        }
    }

    /// Second pass: notes the names that their context proves.
    mutating func prove(_ line: borrowing NameLine) {
        guard line.allFlags & CharacterTable.surname != 0 else { return }
        var scan = PersonScan(reader, counts: counts, document: nil)
        for find in scan.finds(line) {
            let candidate = find.candidate
            guard candidate.givenCount > 0, let key = HanWordList.key(line.text, candidate.range) else { continue }
            beginnings.insert(line.text[candidate.range.lowerBound])
            proofs[key, default: NameProof(givenCount: candidate.givenCount)].add(find, isOther: line.hasOtherRomanisation)
            if let surname = HanWordList.key(line.text, candidate.range.lowerBound..<candidate.surnameEnd) {
                namesOfSurname[surname, default: []].insert(key)
            }
        }
    }

    // MARK: Reading

    /// The names of a line of the document.
    /// - Parameters:
    ///   - text: simplified Chinese.
    ///   - taken: what glossary terms cover: no name lies in them or overlaps them.
    /// - Returns: the names in order; none overlaps another.
    package func names(in text: Span<Unicode.Scalar>, excluding taken: [Range<Int>] = []) -> [SourceName] {
        names(in: NameLine(text, NameFlags(text, taken: taken, reader.table)))
    }

    func names(in line: borrowing NameLine) -> [SourceName] {
        var names: [SourceName] = []
        if line.allFlags & CharacterTable.surname != 0 { readPersons(line, &names) }
        if line.allFlags & CharacterTable.endsSuffix != 0 { readPlaces(line, &names) }
        return names
    }

    private func readPersons(_ line: borrowing NameLine, _ names: inout [SourceName]) {
        var scan = PersonScan(reader, counts: counts, document: self)
        let isOther = isOtherRomanisation || line.hasOtherRomanisation
        for find in scan.finds(line) where find.verdict > .possible {
            let isKnown = isProven(line.text, find.candidate.range)
            let isCertain = find.verdict == .certain && (isKnown || find.candidate.isCredited || !isOther)
            guard let name = person(line.text, find.candidate, isCertain ? .certain : .likely) else { continue }
            if let last = names.last, last.range.overlaps(name.range) {
                if last.certainty == .certain || name.certainty == .likely { continue }
                names.removeLast()
            }
            names.append(name)
        }
    }

    private func readPlaces(_ line: borrowing NameLine, _ names: inout [SourceName]) {
        let places = reader.places.places(line, reader.spelling)
        guard !places.isEmpty else { return }
        var result: [SourceName] = names
        for place in places {
            let whole = place.range.lowerBound..<(place.classWord?.upperBound ?? place.range.upperBound)
            let rivals = result.filter { $0.kind == .person && $0.range.overlaps(whole) }
            if rivals.contains(where: { $0.certainty == .certain }) { continue }
            if place.certainty == .likely, !rivals.isEmpty { continue }
            result.removeAll { $0.kind == .person && $0.range.overlaps(whole) }
            result.append(place)
        }
        names = result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// False where no name that begins with the character was found.
    func mayKnow(_ scalar: Unicode.Scalar) -> Bool { beginnings.mayHold(scalar) }

    /// Whether the document proves that a range is a name.
    func isProven(_ text: Span<Unicode.Scalar>, _ range: Range<Int>) -> Bool {
        guard let key = HanWordList.key(text, range) else { return false }
        return proofs[key]?.holds == true
    }

    /// Whether exactly one name of the document has a surname.
    func hasOneName(_ text: Span<Unicode.Scalar>, surname: Range<Int>) -> Bool {
        guard mayKnow(text[surname.lowerBound]), let key = HanWordList.key(text, surname), let names = namesOfSurname[key] else { return false }
        return names.count { proofs[$0]?.holds == true } == 1
    }

    private func person(_ text: Span<Unicode.Scalar>, _ candidate: PersonCandidate, _ certainty: SourceName.Certainty) -> SourceName? {
        let start = candidate.range.lowerBound
        guard let surname = reader.spelling.surname(text.extracting(start..<candidate.surnameEnd)) else { return nil }
        guard candidate.givenCount > 0 else {
            return SourceName(
                range: candidate.range, kind: .person, certainty: certainty, words: surname.word, surname: surname.word, given: "",
                isAmbiguousReading: surname.isAmbiguous, classWord: nil)
        }
        guard let given = reader.spelling.given(text.extracting(candidate.surnameEnd..<candidate.range.upperBound)) else { return nil }
        return SourceName(
            range: candidate.range, kind: .person, certainty: certainty, words: surname.word + " " + given.word, surname: surname.word,
            given: given.word, isAmbiguousReading: surname.isAmbiguous || given.isAmbiguous, classWord: nil)
    }
}
