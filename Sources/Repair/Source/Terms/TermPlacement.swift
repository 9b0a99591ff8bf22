internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Where the terms of a line's source stand in the line, as far as that can be told.
struct TermPlacement {
    enum Outcome {
        /// One of its renderings that are right is there.
        case right
        /// What stands for it is wrong: the tokens, how sure that is (1: certain), and the entry that deprecates it, or -1.
        case wrong(tokens: Range<Int>, certainty: Double, entry: Int)
        case missing
    }

    /// By term of the segment.
    private(set) var outcomes: [Outcome]
    private let terms: [SourceTerm]
    private var words: LineWords
    /// By term: the tokens that stand for it.
    private var anchors: [Range<Int>?]
    private var distance = SpellingDistance()

    init(_ segment: SourceSegment, _ line: borrowing LineText) {
        let terms = segment.terms
        self.terms = terms
        outcomes = Array(repeating: .missing, count: terms.count)
        anchors = Array(repeating: nil, count: terms.count)
        words = LineWords(line)
        placeRight(line)
        placeDeprecated(line)
        placeMisspelled(line, segment)
    }

    /// Finds the right renderings, longer terms first, so that none is sought inside another.
    private mutating func placeRight(_ line: borrowing LineText) {
        for group in groups() {
            let card = terms[group[0]].card
            var places: [Range<Int>] = []
            for form in card.right.sorted(by: { $0.count > $1.count }) {
                for place in words.places(of: form, in: line) {
                    words.take(place)
                    places.append(place)
                }
            }
            if places.isEmpty, let place = otherForm(card, line) {
                words.take(place)
                places.append(place)
            }
            places.sort { $0.lowerBound < $1.lowerBound }
            for (number, term) in group.enumerated() {
                guard !places.isEmpty else { continue }
                outcomes[term] = .right
                if number < places.count { anchors[term] = places[number] }
            }
        }
    }

    /// The terms by their cards, those with the longest renderings first.
    private func groups() -> [[Int]] {
        var numbers: [ObjectIdentifier: Int] = [:], groups: [[Int]] = []
        for (index, term) in terms.enumerated() {
            if let number = numbers[ObjectIdentifier(term.card)] {
                groups[number].append(index)
            } else {
                numbers[ObjectIdentifier(term.card)] = groups.count
                groups.append([index])
            }
        }
        return groups.sorted { terms[$0[0]].card.preferred.count > terms[$1[0]].card.preferred.count }
    }

    /// The surname alone, or an adjective made of the name.
    private func otherForm(_ card: TermCard, _ line: borrowing LineText) -> Range<Int>? {
        guard card.isName else { return nil }
        for index in 0..<line.count where words.isFree(index..<index + 1) && line.isCapitalised(line[index]) {
            let letters = FoldedLetters(line.text(Int(line[index].start)..<line.stemEnd(line[index])))
            if TermForms.isAdjective(letters, of: card) { return index..<index + 1 }
            if TermForms.isPartOfName(letters, card), !isInName(index, line) { return index..<index + 1 }
        }
        return nil
    }

    /// A capitalised word that is no title stands beside it.
    private func isInName(_ index: Int, _ line: borrowing LineText) -> Bool {
        let next = line[index + 1], before = line[index - 1]
        if next.gap == .space, line.isCapitalised(next) { return true }
        return line[index].gap == .space && line.isCapitalised(before) && !line.word(before).isTitle && !line.word(before).isAbbreviation
            && !Sentences.begins(line, index - 1)
    }

    private mutating func placeDeprecated(_ line: borrowing LineText) {
        for index in terms.indices {
            guard case .missing = outcomes[index] else { continue }
            let card = terms[index].card
            for form in card.wrong.sorted(by: { $0.text.count > $1.text.count }) {
                guard let place = words.places(of: form.text, in: line).first else { continue }
                outcomes[index] = .wrong(tokens: place, certainty: 1, entry: form.entry)
                anchors[index] = place
                words.take(place)
                break
            }
        }
    }

    private mutating func placeMisspelled(_ line: borrowing LineText, _ segment: SourceSegment) {
        guard terms.indices.contains(where: { isMissing($0) && terms[$0].card.isName }) else { return }
        let candidates = TermCandidate.all(in: line, words)
        for index in terms.indices where isMissing(index) && terms[index].card.isName && !terms[index].card.isPerson {
            if candidates.contains(where: { TermForms.isShortened($0.words, terms[index].card) }) { outcomes[index] = .right }
        }
        var found: [(term: Int, candidate: TermCandidate, score: Double)] = []
        for index in terms.indices where isMissing(index) && terms[index].card.isName {
            let places = terms.filter { $0.card === terms[index].card }.map(\.range)
            for candidate in candidates {
                let likeness = candidate.likeness(terms[index].card, &distance)
                guard likeness >= TermPlacement.least else { continue }
                let score = likeness + context(index, candidate, line)
                if score < TermPlacement.enough || segment.reading.spells(candidate.letters, outside: places) { continue }
                found.append((index, candidate, score))
            }
        }
        for match in found.sorted(by: { ($1.score, $0.candidate.tokens.lowerBound) < ($0.score, $1.candidate.tokens.lowerBound) }) {
            guard isMissing(match.term), words.isFree(match.candidate.tokens) else { continue }
            outcomes[match.term] = .wrong(tokens: match.candidate.tokens, certainty: match.score, entry: -1)
            words.take(match.candidate.tokens)
        }
    }

    private func isMissing(_ term: Int) -> Bool {
        if case .missing = outcomes[term] { true } else { false }
    }

    /// What speaks for a candidate beside its letters: it stands among the renderings of the terms that stand about the term.
    private func context(_ term: Int, _ candidate: TermCandidate, _ line: borrowing LineText) -> Double {
        let before = (0..<term).last { anchors[$0] != nil }, after = (term + 1..<terms.count).first { anchors[$0] != nil }
        var score = 0.0
        if let before, let anchor = anchors[before] {
            if anchor.upperBound > candidate.tokens.lowerBound { return 0 }
            let isNeighbour = terms[term].range.lowerBound - terms[before].range.upperBound <= 1
            if isNeighbour, candidate.tokens.lowerBound - anchor.upperBound <= 1 { score += 0.12 }
        }
        if let after, let anchor = anchors[after] {
            if anchor.lowerBound < candidate.tokens.upperBound { return 0 }
            let isNeighbour = terms[after].range.lowerBound - terms[term].range.upperBound <= 1
            if isNeighbour, anchor.lowerBound - candidate.tokens.upperBound <= 1 { score += 0.12 }
        }
        return score
    }

    private static let least = 0.4
    static let enough = 0.7
}
