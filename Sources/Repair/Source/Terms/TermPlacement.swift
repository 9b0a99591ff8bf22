internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Where the terms of a line's source stand in the line, as far as that can be told.
struct TermPlacement {
    enum Outcome {
        /// One of its renderings that are right is there.
        case right
        /// A rendering is there that the glossary deprecates, at least under conditions.
        case deprecated
        /// These tokens stand for it, and are wrong; for the class word behind it, too, where there is one.
        case wrong(tokens: Range<Int>, noun: [UInt8]?)
        case missing
    }

    private static let likenessAmongLines = 0.8

    /// By term of the segment.
    private(set) var outcomes: [Outcome]
    private let terms: [SourceTerm]
    private var words: LineWords
    /// By term: the tokens that stand for it.
    private var anchors: [Range<Int>?]

    init(_ segment: SourceSegment, _ line: borrowing LineText, _ source: SourceView, number: Int) {
        let terms = segment.terms
        self.terms = terms
        outcomes = Array(repeating: .missing, count: terms.count)
        anchors = Array(repeating: nil, count: terms.count)
        words = LineWords(line)
        placeRight(line, segment.termGroups)
        placeDeprecated(line)
        placeMisspelled(line, segment, source, number)
    }

    /// Finds the right renderings, longer terms first, so that none is sought inside another.
    private mutating func placeRight(_ line: borrowing LineText, _ groups: [[Int]]) {
        for group in groups {
            let card = terms[group[0]].card
            var places: [Range<Int>] = []
            for form in card.right.indices where words.mayHold(card.right[form]) {
                for place in words.places(of: card.right[form], in: line) {
                    words.take(place)
                    places.append(place)
                }
            }
            if places.isEmpty, let place = adjective(card, line) {
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

    /// An adjective made of the name.
    private func adjective(_ card: TermCard, _ line: borrowing LineText) -> Range<Int>? {
        guard card.isName, !card.isPerson, card.words.count == 1 else { return nil }
        return freeName(line, beginningAs: [card.letters]) { TermForms.isAdjective($0, of: card) }
    }

    /// The surname alone: the person was named before, or is known.
    private mutating func placeSurnames(_ line: borrowing LineText) {
        for index in missingNames where terms[index].card.isPerson {
            let card = terms[index].card, tokens = freeName(line, beginningAs: card.words) { TermForms.isPartOfName($0, card) }
            if let tokens, !isInName(tokens.lowerBound, line) { outcomes[index] = .right }
        }
    }

    /// The first free word with a capital that `isIt` takes, which takes none that begins otherwise than all of `names`.
    private func freeName(_ line: borrowing LineText, beginningAs names: [FoldedLetters], _ isIt: (FoldedLetters) -> Bool) -> Range<Int>? {
        for index in 0..<line.count where words.isFree(index..<index + 1) && line.isCapitalised(line[index]) {
            let initial = line.bytes[Int(line[index].start)]
            if initial < 0x80, !names.contains(where: { $0.bytes.first == initial.asciiLowered }) { continue }
            if isIt(FoldedLetters(line.text(Int(line[index].start)..<line.stemEnd(line[index])))) { return index..<index + 1 }
        }
        return nil
    }

    /// A capitalised word that is no title stands beside it.
    private func isInName(_ index: Int, _ line: borrowing LineText) -> Bool {
        let next = line[index + 1], before = line[index - 1]
        if next.gap == .space, line.isCapitalised(next) { return true }
        let word = line.word(before)
        return line[index].gap == .space && line.isCapitalised(before) && !word.isTitle && !word.isAbbreviation && (!word.isSmall || word.isSurname)
            && !Sentences.begins(line, index - 1)
    }

    /// What stands for a term and is deprecated is not sought again.
    private mutating func placeDeprecated(_ line: borrowing LineText) {
        for index in terms.indices where isMissing(index) {
            for form in terms[index].card.deprecated where words.mayHold(form) {
                guard let place = words.places(of: form, in: line).first else { continue }
                outcomes[index] = .deprecated
                anchors[index] = place
                words.take(place)
                break
            }
        }
    }

    private mutating func placeMisspelled(_ line: borrowing LineText, _ segment: SourceSegment, _ source: SourceView, _ number: Int) {
        placeInSmallLetters(line)
        let doubtful = terms.indices.filter { isMissing($0) && terms[$0].isDoubtful }
        if missingNames.isEmpty, doubtful.isEmpty { return }
        let candidates = TermCandidate.all(in: line, words)
        for index in missingNames where !terms[index].card.isPerson {
            if candidates.contains(where: { TermForms.isShortened($0.words, terms[index].card) }) { outcomes[index] = .right }
        }
        if missingNames.isEmpty, doubtful.isEmpty { return }
        var guess = TermGuess(segment, source, line: number)
        // Of several lines for one source another may have the term; only what is hardly anything else is taken for it then.
        let isAlone = segment.lines.count == 1
        for match in guess.matches(of: missingNames + doubtful, among: candidates, line, words, anchors)
        where isAlone || match.likeness >= TermPlacement.likenessAmongLines {
            place(match, source.memory)
        }
        placeSurnames(line)
        if isAlone, missingNames.count == 1, let match = guess.onlyMatch(of: missingNames[0], among: candidates, line, words) {
            place(match, source.memory)
        }
    }

    /// "belgium" of Belgium.
    private mutating func placeInSmallLetters(_ line: borrowing LineText) {
        for index in missingNames {
            guard let place = words.place(inSmallLetters: terms[index].card.preferred, in: line) else { continue }
            outcomes[index] = .wrong(tokens: place, noun: nil)
            anchors[index] = place
            words.take(place)
        }
    }

    private mutating func place(_ match: TermGuess.Match, _ memory: RenderingMemory) {
        guard isMissing(match.term), words.isFree(match.tokens) else { return }
        outcomes[match.term] = .wrong(tokens: match.tokens, noun: match.noun)
        words.take(match.tokens)
        memory.learn(match.letters, for: terms[match.term].card)
    }

    /// The names that nothing stands for so far.
    private var missingNames: [Int] { terms.indices.filter { isMissing($0) && terms[$0].card.isName && !terms[$0].isDoubtful } }

    private func isMissing(_ term: Int) -> Bool {
        if case .missing = outcomes[term] { true } else { false }
    }
}
