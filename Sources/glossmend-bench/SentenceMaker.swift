/// Makes sentences of news English from a small grammar.
struct SentenceMaker {
    private let vocabulary = Vocabulary()
    private var random: SplitMix
    private(set) var pieces: [Piece] = []

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    /// Replaces `pieces` by those of a new sentence.
    mutating func makeSentence() {
        pieces.removeAll(keepingCapacity: true)
        if random.once(in: 6) {
            quotation()
        } else {
            if random.once(in: 4) { opening() }
            clause()
            let more = random.next() % 3
            for _ in 0..<more { addClause() }
        }
        add(mark: ".")
    }

    private mutating func opening() {
        if random.once(in: 2) {
            add(word: random.pick(vocabulary.openings))
        } else {
            add(word: Array("In".utf8))
            add(number: 1950 + random.next() % 70)
        }
        add(mark: ",")
    }

    private mutating func quotation() {
        pieces.append(.openQuote)
        clause()
        add(mark: ",")
        pieces.append(.closeQuote)
        add(word: Array("said".utf8))
        person()
        add(mark: ",")
        nounPhrase()
        add(word: random.pick(vocabulary.prepositions))
        add(name: random.pick(vocabulary.places))
    }

    private mutating func addClause() {
        add(mark: random.once(in: 8) ? ";" : ",")
        add(word: random.pick(vocabulary.links))
        clause()
    }

    private mutating func clause() {
        if random.once(in: 4) { person() } else { nounPhrase() }
        add(word: random.pick(vocabulary.verbs))
        if random.once(in: 8) { count() } else { nounPhrase() }
        if random.once(in: 3) { add(word: random.pick(vocabulary.adverbs)) }
        if random.once(in: 3) {
            add(word: random.pick(vocabulary.prepositions))
            add(name: random.pick(vocabulary.places))
        }
    }

    private mutating func nounPhrase() {
        if random.once(in: 60) {
            let phrase = vocabulary.phrases[0]
            pieces.append(.phrase(clean: phrase.clean, damaged: phrase.damaged))
        } else if random.once(in: 80) {
            let phrase = vocabulary.phrases[1]
            return pieces.append(.phrase(clean: phrase.clean, damaged: phrase.damaged))
        } else {
            add(word: Array("the".utf8))
        }
        if random.once(in: 2) { add(word: random.pick(vocabulary.adjectives)) }
        add(word: random.pick(vocabulary.nouns))
        if random.once(in: 4) { add(word: random.pick(vocabulary.nouns)) }
    }

    private mutating func person() {
        add(name: random.pick(vocabulary.surnames))
        var given = random.pick(vocabulary.syllables)
        given[0] -= 0x20
        if random.once(in: 2) { given += random.pick(vocabulary.syllables) }
        pieces.append(.word(given))
    }

    private mutating func count() {
        add(number: 2 + random.next() % 998)
        add(word: random.pick(vocabulary.units))
    }

    private mutating func add(word: [UInt8]) {
        pieces.append(.word(word))
    }

    private mutating func add(name: [UInt8]) {
        pieces.append(.name(name))
    }

    private mutating func add(number: UInt64) {
        pieces.append(.number(Array(String(number).utf8)))
    }

    private mutating func add(mark: Unicode.Scalar) {
        pieces.append(.mark(UInt8(ascii: mark)))
    }
}
