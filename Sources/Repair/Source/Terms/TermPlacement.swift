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
    /// By term: the first token of what stands for it, or -1.
    private var anchors: [Int]
    private var distance = SpellingDistance()

    init(_ terms: [SourceTerm], _ line: borrowing LineText, _ scalars: [Unicode.Scalar]) {
        self.terms = terms
        outcomes = Array(repeating: .missing, count: terms.count)
        anchors = Array(repeating: -1, count: terms.count)
        words = LineWords(line)
        placeRight(line)
        placeDeprecated(line)
        placeMisspelled(line)
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
                if number < places.count { anchors[term] = places[number].lowerBound }
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
                anchors[index] = place.lowerBound
                words.take(place)
                break
            }
        }
    }

    private mutating func placeMisspelled(_ line: borrowing LineText) {
        var found: [(term: Int, candidate: TermCandidate, score: Double)] = []
        var candidates: [TermCandidate]?
        for index in terms.indices where terms[index].card.isName {
            guard case .missing = outcomes[index] else { continue }
            let all = candidates ?? TermCandidate.all(in: line, words)
            candidates = all
            for candidate in all {
                let score = candidate.likeness(terms[index].card, &distance)
                if score >= TermPlacement.enough { found.append((index, candidate, score)) }
            }
        }
        for match in found.sorted(by: { ($1.score, $0.candidate.tokens.lowerBound) < ($0.score, $1.candidate.tokens.lowerBound) }) {
            guard case .missing = outcomes[match.term], words.isFree(match.candidate.tokens) else { continue }
            outcomes[match.term] = .wrong(tokens: match.candidate.tokens, certainty: match.score, entry: -1)
            words.take(match.candidate.tokens)
        }
    }

    static let enough = 0.7
}
