/// What the lexicon knows of one word, in 32 bits.
///
/// Bits 0-2 hold how common the word is in small letters, bits 3-5 how common it is with a capital, the bits
/// above one `WordClass` each. Nothing set means that the word is unknown.
public struct WordInfo: Hashable, Sendable {
    public let rawValue: UInt32

    /// Nothing known.
    @inlinable public static var unknown: WordInfo { WordInfo(rawValue: 0) }

    @inlinable public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// - Parameters:
    ///   - smallTier: 0 where the word is never written small, else 1 (among the commonest) to 6 (rare).
    ///   - capitalTier: the same for its form with a first capital.
    ///   - classes: what else is true of it.
    public init(smallTier: Int, capitalTier: Int, classes: Set<WordClass>) {
        precondition((0...6).contains(smallTier) && (0...6).contains(capitalTier))
        var bits = UInt32(smallTier) | UInt32(capitalTier) << 3
        for wordClass in classes { bits |= wordClass.mask }
        rawValue = bits
    }

    /// Whether the lexicon has the word at all.
    @inlinable public var isKnown: Bool { rawValue != 0 }

    /// How common the word is in small letters: 0 never written so, 1 commonest, 6 rare.
    @inlinable public var smallTier: Int { Int(rawValue & 7) }

    /// How common the word is with a first capital: 0 never written so, 1 commonest, 6 rare.
    @inlinable public var capitalTier: Int { Int(rawValue >> 3 & 7) }

    /// English writes the word in small letters, perhaps among other ways.
    @inlinable public var isSmall: Bool { smallTier > 0 }

    /// English writes the word with a first capital wherever it stands, perhaps among other ways.
    @inlinable public var isCapital: Bool { capitalTier > 0 }

    /// Small letters are the only way: no name, no capitals, no inner capital.
    @inlinable public var isOnlySmall: Bool { isSmall && !isCapital && !isUpper && !isMixed }

    /// A first capital is the only way.
    @inlinable public var isOnlyCapital: Bool { isCapital && !isSmall && !isUpper && !isMixed }

    /// Whether the class is set.
    @inlinable public func has(_ wordClass: WordClass) -> Bool { rawValue & wordClass.mask != 0 }
}

extension WordInfo {
    /// English writes the word in capitals throughout (NATO).
    @inlinable public var isUpper: Bool { has(.upper) }

    /// It is a closed-class word, or an adverb that opens clauses.
    @inlinable public var isFunction: Bool { has(.function) }

    /// It is a verb or a form of one.
    @inlinable public var isVerb: Bool { has(.verb) }

    /// At least half of its uses are as a verb.
    @inlinable public var isMainlyVerb: Bool { has(.mainlyVerb) }

    /// It is a noun or a plural.
    @inlinable public var isNoun: Bool { has(.noun) }

    /// It is an adjective or a form of one.
    @inlinable public var isAdjective: Bool { has(.adjective) }

    /// It is an adverb.
    @inlinable public var isAdverb: Bool { has(.adverb) }

    /// It takes a full stop that does not end the sentence (Mr.).
    @inlinable public var isAbbreviation: Bool { has(.abbreviation) }

    /// It is an abbreviation whose full stop may also end the sentence (Ltd.).
    @inlinable public var abbreviationMayEndSentence: Bool { has(.abbreviationMayEnd) }

    /// It is an office or rank that is written both ways (chairman, Chairman).
    @inlinable public var isTitle: Bool { has(.title) }

    /// It is a Chinese surname in pinyin.
    @inlinable public var isSurname: Bool { has(.surname) }

    /// It is an English first name that is also an ordinary word (Mark).
    @inlinable public var isGivenName: Bool { has(.givenName) }

    /// It is a month or weekday, whole or short.
    @inlinable public var isCalendar: Bool { has(.calendar) }

    /// It may stand directly after a number (km, th).
    @inlinable public var isUnit: Bool { has(.unit) }

    /// It is a top-level domain that is no English word (cn).
    @inlinable public var isTopLevelDomain: Bool { has(.topLevelDomain) }

    /// It is the extension of a kind of file (pdf).
    @inlinable public var isFileExtension: Bool { has(.fileExtension) }

    /// It is written with capitals inside; `Lexicon.mixedForm` tells how.
    @inlinable public var isMixed: Bool { has(.mixed) }

    /// At least half of its uses are with a capital (March, China).
    @inlinable public var isMainlyCapital: Bool { has(.mainlyCapital) }
}
