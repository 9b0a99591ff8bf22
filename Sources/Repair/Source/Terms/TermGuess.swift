internal import Lexicon
internal import TextModel

/// Finds what stands for the names of a source whose right renderings a line lacks: words like them in letters or meaning.
struct TermGuess {
    /// Tokens that may stand for a term.
    struct Match {
        let term: Int
        let tokens: Range<Int>
        let letters: FoldedLetters
        /// By the words alone, from 0 to 1.
        let likeness: Double
        /// With what speaks for it beside the words.
        let score: Double
        /// What the tokens have for the class word behind the term, too.
        var noun: [UInt8]?
    }

    private let segment: SourceSegment
    private let memory: RenderingMemory
    private let terms: TermIndex
    private let number: Int
    private var distance = SpellingDistance()

    /// With less likeness nothing else makes it certain.
    static let least = 0.5
    /// A score that makes it certain.
    static let enough = 0.7
    private static let leastOfOther = 0.85
    /// Of what may be no term: its letters, or each of its characters.
    private static let leastOfDoubtful = 0.89
    /// Letters of two syllables; one alone is read everywhere.
    private static let longEnough = 5
    /// In characters: no common word.
    private static let longName = 3
    private static let knownBonus = 0.4
    private static let onlyBonus = 0.3
    private static let neighbourBonus = 0.12
    private static let cueBonus = 0.2

    /// - Parameter number: of the line, from 0.
    init(_ segment: SourceSegment, _ source: SourceView, line number: Int) {
        self.segment = segment
        memory = source.memory
        terms = source.terms
        self.number = number
    }

    /// The matches that are certain, the best first; they may overlap.
    ///
    /// - Parameter candidates: of the line.
    mutating func matches(
        of missing: [Int], among candidates: [TermCandidate], _ line: borrowing LineText, _ words: LineWords, _ anchors: [Range<Int>?]
    ) -> [Match] {
        var found: [Match] = [], stems: LineStems?
        // Letters alone can't tell one thing with a number from another.
        for term in missing where !segment.terms[term].card.preferred.contains(where: \.isASCIIDigit) {
            let card = segment.terms[term].card, places = segment.places(of: card)
            for candidate in candidates {
                let spelled = candidate.likeness(card, &distance)
                guard spelled >= TermGuess.least || candidate.sharesName(card) != (false, false) else { continue }
                let isCued = segment.cue(term).stands(beside: candidate.tokens, in: line) || neighbours(term, candidate.tokens, anchors) > 0
                let likeness = max(spelled, halfName(candidate, card, line, words, places, isCued))
                guard likeness >= least(of: candidate, card, line, isCued), !isLonger(candidate.letters, likeness, places),
                    !isOther(candidate, card, places)
                else { continue }
                add(term, candidate.tokens, candidate.letters, likeness, canRepeat: !candidate.hasOrdinaryWord, places, anchors, line, &found)
            }
            addGlued(term, candidates, line, &found)
            guard card.isTranslatable else { continue }
            let lineStems = stems ?? LineStems(line, words)
            stems = lineStems
            for start in lineStems.beginnings(of: card) {
                guard var literal = LiteralRendering(card, line, at: start, lineStems, &distance) else { continue }
                if literal.tokens.count > 1, segment.cue(term).isFollowingNoun(literal.tokens.upperBound - 1, in: line) { literal.dropLast() }
                let letters = FoldedLetters(line.text(Int(line[start].start)..<line.stemEnd(line[literal.tokens.upperBound - 1])))
                guard isName(literal, letters, term, line, anchors) else { continue }
                add(term, literal.tokens, letters, literal.likeness, canRepeat: true, places, anchors, line, &found)
            }
        }
        let certain = found.filter { $0.score >= TermGuess.enough }
        return certain.sorted { ($1.score, $0.tokens.lowerBound) < ($0.score, $1.tokens.lowerBound) }
    }

    /// What is written small, or has the capital of its sentence, may be said by other words of the source, unless more speaks for
    /// the name.
    private func isName(
        _ literal: LiteralRendering, _ letters: FoldedLetters, _ term: Int, _ line: borrowing LineText, _ anchors: [Range<Int>?]
    ) -> Bool {
        let start = literal.tokens.lowerBound
        // "Village" is what stands behind another name, and no translation of 屯堡.
        if literal.tokens.count == 1, segment.terms.indices.contains(where: { segment.cue($0).isFollowingNoun(start, in: line) }) { return false }
        if line.isCapitalised(line[start]), literal.tokens.count > 1 || !Sentences.begins(line, start) { return true }
        guard segment.terms[term].card.isPinyin else { return false }
        if memory.knows(letters, for: segment.terms[term].card) || neighbours(term, literal.tokens, anchors) > 0 { return true }
        guard literal.isWhole else { return false }
        if literal.tokens.count > 1, literal.hasCapital || segment.terms[term].range.count >= TermGuess.longName { return true }
        return segment.cue(term).stands(beside: literal.tokens, in: line)
    }

    /// "Jiangkouhe" for 蒋口河, which is Jiangkou River.
    private func addGlued(_ term: Int, _ candidates: [TermCandidate], _ line: borrowing LineText, _ found: inout [Match]) {
        let card = segment.terms[term].card
        guard card.isWholeReading, !card.isPerson else { return }
        let cue = segment.cue(term)
        guard let noun = cue.followingNoun else { return }
        var letters = card.letters
        letters.append(segment.reading.letters(of: cue.following(segment.terms[term].range.upperBound)))
        for candidate in candidates where candidate.words.count == 1 && candidate.letters == letters {
            let isSaid = cue.isFollowingNoun(candidate.tokens.upperBound, in: line)
            found.append(Match(term: term, tokens: candidate.tokens, letters: letters, likeness: 1, score: 1, noun: isSaid ? nil : noun))
        }
    }

    private func add(
        _ term: Int, _ tokens: Range<Int>, _ letters: FoldedLetters, _ likeness: Double, canRepeat: Bool, _ places: [Range<Int>],
        _ anchors: [Range<Int>?], _ line: borrowing LineText, _ found: inout [Match]
    ) {
        guard likeness >= TermGuess.least else { return }
        let card = segment.terms[term].card
        if segment.terms[term].isDoubtful, likeness < TermGuess.leastOfDoubtful { return }
        var score = likeness + neighbours(term, tokens, anchors)
        if segment.cue(term).stands(beside: tokens, in: line) { score += TermGuess.cueBonus }
        if memory.knows(letters, for: card) { score += TermGuess.knownBonus }
        if segment.reading.spells(letters, outside: places) { return }
        if score < TermGuess.enough, canRepeat { memory.suspect(letters, for: card, line: number) }
        found.append(Match(term: term, tokens: tokens, letters: letters, likeness: likeness, score: score))
    }

    /// The only run of words that nothing explains stands for the only name that is missing, when they are a little alike.
    mutating func onlyMatch(
        of term: Int, among candidates: [TermCandidate], _ line: borrowing LineText, _ words: LineWords
    ) -> Match? {
        let card = segment.terms[term].card, places = segment.places(of: card)
        let open = candidates.filter {
            words.isFree($0.tokens) && !$0.hasOrdinaryWord && !segment.reading.spells($0.letters, outside: places)
        }
        guard let longest = open.max(by: { $0.tokens.count < $1.tokens.count }),
            open.allSatisfy({ longest.tokens.contains($0.tokens.lowerBound) })
        else { return nil }
        let likeness = longest.likeness(card, &distance), score = likeness + TermGuess.onlyBonus
        guard likeness >= least(of: longest, card, line, longest.sharesSyllable(card)), score >= TermGuess.enough,
            !isLonger(longest.letters, likeness, places),
            !isOther(longest, card, places)
        else { return nil }
        return Match(term: term, tokens: longest.tokens, letters: longest.letters, likeness: likeness, score: score)
    }

    /// A place or body that the glossary has for something else must be nearer to be taken for this one, unless "River" or what else
    /// the source has beside the name stands beside it.
    private func least(of candidate: TermCandidate, _ card: TermCard, _ line: borrowing LineText, _ isCued: Bool) -> Double {
        if card.isPerson || isCued { return TermGuess.least }
        let start = Int(line[candidate.tokens.lowerBound].start), end = line.stemEnd(line[candidate.tokens.upperBound - 1])
        return terms.isName(line.text(start..<end)) ? TermGuess.leastOfOther : TermGuess.least
    }

    /// One of the words is read from other characters of the source.
    private func isOther(_ candidate: TermCandidate, _ card: TermCard, _ places: [Range<Int>]) -> Bool {
        candidate.words.contains { word in
            word.letters.count >= TermGuess.longEnough && !card.words.contains(word.letters)
                && segment.reading.spells(word.letters, outside: places, asName: true)
        }
    }

    /// A name of two words of which one is right, where the source has nothing else that is read as this one: the translator did not
    /// know the other character.
    private func halfName(
        _ candidate: TermCandidate, _ card: TermCard, _ line: borrowing LineText, _ words: LineWords, _ places: [Range<Int>], _ isCued: Bool
    ) -> Double {
        let (surname, given) = candidate.sharesName(card)
        guard surname || given, isCued || !isPart(candidate.tokens, line, words), let place = places.first else { return 0 }
        // Of a given name of one syllable there are too many, unless a title stands beside it; other names may be right in their way.
        guard isCued || candidate.isPinyin && (surname || card.syllables.count > 2) else { return 0 }
        let shared = segment.scalars[surname ? place.lowerBound : place.upperBound - 1]
        let isElsewhere = segment.scalars.indices.contains { index in
            segment.scalars[index] == shared && !places.contains { $0.contains(index) }
        }
        let hasNamesake = segment.terms.contains { $0.card !== card && $0.card.isPerson && $0.card.words.first == card.words[0] }
        return isElsewhere || surname && hasNamesake ? 0 : TermGuess.enough
    }

    /// Another capitalised word stands beside the tokens, which no other term accounts for.
    private func isPart(_ tokens: Range<Int>, _ line: borrowing LineText, _ words: LineWords) -> Bool {
        let last = tokens.lowerBound - 1, next = tokens.upperBound
        if line[next].gap == .space, line.isCapitalised(line[next]), words.isFree(next..<next + 1) { return true }
        return line[tokens.lowerBound].gap == .space && line.isCapitalised(line[last]) && words.isFree(last..<last + 1)
            && !line.word(line[last]).isTitle && !Sentences.begins(line, last)
    }

    /// The letters are those of a longer name, at each place of the term.
    private mutating func isLonger(_ letters: FoldedLetters, _ likeness: Double, _ places: [Range<Int>]) -> Bool {
        places.allSatisfy { segment.reading.isLonger(letters, than: $0, likeness, &distance) }
    }

    /// What speaks for tokens beside their letters: they stand next to what stands for the terms next to the term.
    private func neighbours(_ term: Int, _ tokens: Range<Int>, _ anchors: [Range<Int>?]) -> Double {
        let terms = segment.terms
        var score = 0.0
        if let before = (0..<term).last(where: { anchors[$0] != nil }), let anchor = anchors[before] {
            if anchor.upperBound > tokens.lowerBound { return 0 }
            let isNext = terms[term].range.lowerBound - terms[before].range.upperBound <= 1
            if isNext, tokens.lowerBound - anchor.upperBound <= 1 { score += TermGuess.neighbourBonus }
        }
        if let after = (term + 1..<terms.count).first(where: { anchors[$0] != nil }), let anchor = anchors[after] {
            if anchor.lowerBound < tokens.upperBound { return 0 }
            let isNext = terms[after].range.lowerBound - terms[term].range.upperBound <= 1
            if isNext, anchor.lowerBound - tokens.upperBound <= 1 { score += TermGuess.neighbourBonus }
        }
        return score
    }
}
