internal import Lexicon
internal import TextModel

/// Tells whether two spellings of a document stand for one name of its source.
struct VariantJudge {
    private unowned let source: SourceView
    private var sounded: [ObjectIdentifier: SoundedSegment] = [:]
    private var score = SoundScore()
    private var distance = SpellingDistance()

    /// Less like each other are two names.
    private static let leastLikeness = 0.7
    /// In nats: what one line alone has to show, and what lines that agree take off.
    private static let leastSound = 6.0
    private static let leastSoundAmongLines = 4.0
    /// What a longer name may sound better by: a vowel that some character brings.
    private static let slack = 0.5
    /// More lines tell no more.
    private static let sample = 32
    private static let places = 8

    init(_ source: SourceView) { self.source = source }

    /// A word and its letters.
    struct Spelling {
        let text: UnsafeBufferPointer<UInt8>
        let letters: FoldedLetters

        init(_ text: UnsafeBufferPointer<UInt8>) {
            self.text = text
            letters = FoldedLetters(text)
        }
    }

    /// False where the letters that only one of them has forbid it.
    func mayBeAlike(_ one: Spelling, _ other: Spelling) -> Bool { SpellingDistance.mayBe(Self.leastLikeness, one.letters, other.letters) }

    /// Whether the letters alone allow it.
    mutating func areAlike(_ one: Spelling, _ other: Spelling) -> Bool {
        !areForms(one.letters, other.letters) && !Self.isPlain(one.text[...], of: other.text[...])
            && distance.likeness(one.letters, other.letters) >= Self.leastLikeness
    }

    /// One is made of the other: an adjective, a plural.
    private func areForms(_ one: FoldedLetters, _ other: FoldedLetters) -> Bool {
        TermForms.isDerived(one, from: other) || TermForms.isDerived(other, from: one) || Self.isPlural(one, of: other)
            || Self.isPlural(other, of: one)
    }

    private static func isPlural(_ word: FoldedLetters, of name: FoldedLetters) -> Bool {
        word.bytes.starts(with: name.bytes) && ["s", "es"].contains { word.bytes.dropFirst(name.count).elementsEqual($0.utf8) }
    }

    /// "Brozovic" of Brozović, "Goebel" of Göbel: the word without its marks, as it is often written.
    private static func isPlain(_ word: Slice<UnsafeBufferPointer<UInt8>>, of marked: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let letter = word.first, let byte = marked.first else { return word.isEmpty && marked.isEmpty }
        if byte < 0x80 { return letter.asciiLowered == byte.asciiLowered && isPlain(word.dropFirst(), of: marked.dropFirst()) }
        return isPlain(word.dropFirst(), of: marked.dropFirst(2)) || word.count > 1 && isPlain(word.dropFirst(2), of: marked.dropFirst(2))
    }

    /// The Chinese of both; nil when there is none.
    ///
    /// - Parameters:
    ///   - common: the letters of the spelling that more lines have.
    ///   - lines: the lines that have it.
    mutating func name(
        _ common: UnsafeBufferPointer<UInt8>, _ lines: [Int], _ rare: UnsafeBufferPointer<UInt8>, _ rareLines: [Int]
    ) -> ArraySlice<Unicode.Scalar>? {
        let segments = lines.prefix(Self.sample).compactMap(source.segment), rareSegments = rareLines.prefix(Self.sample).compactMap(source.segment)
        guard let first = rareSegments.first.map({ sounded($0) }) else { return nil }
        let sounds = Sounds.of(word: Array(common)[...]), rareSounds = Sounds.of(word: Array(rare)[...])
        for place in likely(sounds, first, least: segments.count > 2 ? Self.leastSoundAmongLines : Self.leastSound) {
            let name = first.segment.scalars[place]
            let having = segments.filter { $0.scalars.hold(name) }
            // Now and then a translator names whom the Chinese does not.
            guard having.count * 5 >= segments.count * 4, rareSegments.allSatisfy({ $0.scalars.hold(name) }) else { continue }
            guard isName(place, rareSounds, first), having.prefix(2).allSatisfy({ isName(name, sounds, $0) }) else {
                return nil
            }
            let isOther = NameParts(of: name, in: rareSegments).contradicts(NameParts(of: name, in: having))
            return isOther || isRead(name, rare) && !isRead(name, common) ? nil : name
        }
        return nil
    }

    private mutating func sounded(_ segment: SourceSegment) -> SoundedSegment {
        if let known = sounded[ObjectIdentifier(segment)] { return known }
        let new = SoundedSegment(segment)
        sounded[ObjectIdentifier(segment)] = new
        return new
    }

    /// The places that sound like a word, the likest first.
    private mutating func likely(_ sounds: [UInt8], _ segment: SoundedSegment, least: Double) -> [Range<Int>] {
        var found: [(range: Range<Int>, score: Double)] = []
        segment.forEachPlace(sounds, &score) { range, score in
            if score >= least { found.append((range, score)) }
        }
        return found.sorted { $0.score > $1.score }.prefix(Self.places).map(\.range)
    }

    /// Nothing of the segment sounds more like the word, so that it is no part of a longer name and no other one.
    private mutating func isName(_ place: Range<Int>, _ sounds: [UInt8], _ segment: SoundedSegment) -> Bool {
        segment.best(sounds, &score) <= segment.sound(sounds, at: place, &score) + Self.slack
    }

    private mutating func isName(_ name: ArraySlice<Unicode.Scalar>, _ sounds: [UInt8], _ segment: SourceSegment) -> Bool {
        let segment = sounded(segment)
        guard let place = segment.places(of: name).first else { return false }
        return isName(place, sounds, segment)
    }

    /// The word is the pinyin of the characters.
    private func isRead(_ name: ArraySlice<Unicode.Scalar>, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let scalars = Array(name)
        let syllables = Readings.bundled.readings(of: scalars.span, isName: false) ?? []
        return syllables.reduce(into: FoldedLetters()) { $0.append($1) } == FoldedLetters(word)
    }
}
