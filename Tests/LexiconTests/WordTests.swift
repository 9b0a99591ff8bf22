import Lexicon
import Testing

/// What the bundled lexicon says of single words.
struct WordTests {
    struct Casing: CustomTestStringConvertible, Sendable {
        let word: String
        let small: Bool
        let capital: Bool
        var upper = false
        var testDescription: String { word }
    }

    @Test(arguments: [
        Casing(word: "the", small: true, capital: false),
        Casing(word: "as", small: true, capital: false),
        Casing(word: "however", small: true, capital: false),
        Casing(word: "i", small: true, capital: true),
        Casing(word: "china", small: true, capital: true),
        Casing(word: "march", small: true, capital: true),
        Casing(word: "may", small: true, capital: true),
        Casing(word: "polish", small: true, capital: true),
        Casing(word: "turkey", small: true, capital: true),
        Casing(word: "mark", small: true, capital: true),
        Casing(word: "wuhan", small: false, capital: true),
        Casing(word: "english", small: true, capital: true),
        Casing(word: "london", small: false, capital: true),
        Casing(word: "ouyang", small: false, capital: true),
        Casing(word: "tencent", small: false, capital: true),
        Casing(word: "nato", small: false, capital: false, upper: true),
        Casing(word: "covid", small: false, capital: false, upper: true),
        Casing(word: "who", small: true, capital: false, upper: true),
        Casing(word: "livestream", small: true, capital: false),
        Casing(word: "smartphone", small: true, capital: false),
        Casing(word: "café", small: true, capital: false),
        Casing(word: "cafes", small: true, capital: false),
        Casing(word: "travelled", small: true, capital: false),
        Casing(word: "protester", small: true, capital: false),
        Casing(word: "don't", small: true, capital: false),
    ])
    func casing(_ row: Casing) {
        let info = lookUp(row.word)
        #expect(info.isKnown)
        #expect(info.isSmall == row.small)
        #expect(info.isCapital == row.capital)
        #expect(info.isUpper == row.upper)
        #expect(info.isOnlyCapital == (row.capital && !row.small && !row.upper))
        #expect(info.isOnlySmall == (row.small && !row.capital && !row.upper))
    }

    @Test(arguments: ["WUHAN", "Wuhan", "wuHan"])
    func caseDoesNotMatter(_ word: String) {
        #expect(lookUp(word) == lookUp("wuhan"))
    }

    @Test(arguments: [
        "", "qzx", "wuhann", "th@", "th`", "[he", "{he", "@", "w\u{F8}han", "the ", " the", "Ouyangs",
        "pneumonoultramicroscopicsilicovolcanoconiosis",
    ])
    func unknown(_ word: String) {
        #expect(lookUp(word) == .unknown)
        #expect(!lookUp(word).isKnown)
    }

    @Test(arguments: [("the", 1), ("company", 1), ("china", 3), ("zyzzyva", 0), ("wuhan", 0)])
    func smallTier(_ word: String, _ tier: Int) {
        #expect(lookUp(word).smallTier == tier)
    }

    struct Classes: CustomTestStringConvertible, Sendable {
        let word: String
        let has: Set<WordClass>
        var lacks: Set<WordClass> = []
        var testDescription: String { word }
    }

    @Test(arguments: [
        Classes(word: "the", has: [.function], lacks: [.verb, .noun]),
        Classes(word: "meanwhile", has: [.function]),
        Classes(word: "help", has: [.verb, .mainlyVerb, .noun], lacks: [.function]),
        Classes(word: "helps", has: [.verb, .mainlyVerb]),
        Classes(word: "helping", has: [.verb, .mainlyVerb]),
        Classes(word: "stopped", has: [.verb, .mainlyVerb], lacks: [.noun]),
        Classes(word: "tried", has: [.verb, .mainlyVerb]),
        Classes(word: "went", has: [.verb, .mainlyVerb]),
        Classes(word: "taken", has: [.verb, .mainlyVerb]),
        Classes(word: "dying", has: [.verb]),
        Classes(word: "making", has: [.verb, .mainlyVerb]),
        Classes(word: "seed", has: [.noun, .verb], lacks: [.mainlyVerb]),
        Classes(word: "evening", has: [.noun], lacks: [.mainlyVerb]),
        Classes(word: "building", has: [.noun, .verb], lacks: [.mainlyVerb]),
        Classes(word: "united", has: [.verb, .adjective], lacks: [.mainlyVerb]),
        Classes(word: "company", has: [.noun], lacks: [.mainlyVerb]),
        Classes(word: "cities", has: [.noun], lacks: [.verb]),
        Classes(word: "bigger", has: [.adjective], lacks: [.verb]),
        Classes(word: "quickly", has: [.adverb], lacks: [.noun]),
        Classes(word: "mr", has: [.abbreviation], lacks: [.abbreviationMayEnd]),
        Classes(word: "ltd", has: [.abbreviation, .abbreviationMayEnd]),
        Classes(word: "u.s", has: [.abbreviation, .abbreviationMayEnd]),
        Classes(word: "chairman", has: [.title, .noun]),
        Classes(word: "singer", has: [.noun], lacks: [.title]),
        Classes(word: "he", has: [.surname, .function]),
        Classes(word: "zhuge", has: [.surname]),
        Classes(word: "mark", has: [.givenName, .noun], lacks: [.surname]),
        Classes(word: "monday", has: [.calendar, .mainlyCapital]),
        Classes(word: "may", has: [.calendar, .function], lacks: [.mainlyCapital]),
        Classes(word: "china", has: [.mainlyCapital]),
        Classes(word: "turkey", has: [], lacks: [.mainlyCapital]),
        Classes(word: "th", has: [.unit], lacks: [.verb, .function]),
        Classes(word: "cn", has: [.topLevelDomain]),
        Classes(word: "it", has: [.function], lacks: [.topLevelDomain]),
        Classes(word: "as", has: [.function], lacks: [.topLevelDomain]),
        Classes(word: "pdf", has: [.fileExtension]),
        Classes(word: "mp3", has: [.fileExtension]),
        Classes(word: "wechat", has: [.mixed]),
    ])
    func classes(_ row: Classes) {
        let info = lookUp(row.word)
        let has = Set(WordClass.allCases.filter(info.has))
        #expect(row.has.isSubset(of: has), "\(row.word) has \(has)")
        #expect(row.lacks.isDisjoint(with: has), "\(row.word) has \(has)")
    }

    @Test
    func namedPropertiesReadTheirOwnBit() {
        let properties: [(WordClass, KeyPath<WordInfo, Bool>)] = [
            (.upper, \.isUpper), (.function, \.isFunction), (.verb, \.isVerb), (.mainlyVerb, \.isMainlyVerb),
            (.noun, \.isNoun), (.adjective, \.isAdjective), (.adverb, \.isAdverb),
            (.abbreviation, \.isAbbreviation), (.abbreviationMayEnd, \.abbreviationMayEndSentence),
            (.title, \.isTitle), (.surname, \.isSurname), (.givenName, \.isGivenName), (.calendar, \.isCalendar),
            (.unit, \.isUnit), (.topLevelDomain, \.isTopLevelDomain), (.fileExtension, \.isFileExtension),
            (.mixed, \.isMixed), (.mainlyCapital, \.isMainlyCapital),
        ]
        #expect(properties.count == WordClass.allCases.count)
        for (wordClass, property) in properties {
            let info = WordInfo(smallTier: 0, capitalTier: 0, classes: [wordClass])
            for (other, otherProperty) in properties {
                #expect(info[keyPath: otherProperty] == (other == wordClass), "\(property) \(otherProperty)")
            }
        }
        let tiers = WordInfo(smallTier: 6, capitalTier: 5, classes: Set(WordClass.allCases))
        #expect(tiers.smallTier == 6 && tiers.capitalTier == 5)
    }

    @Test(arguments: [
        ("wechat", "WeChat"), ("Wechat", "WeChat"), ("IPHONE", "iPhone"), ("Mcdonald", "McDonald"),
        ("byteDance", "ByteDance"), ("github", "GitHub"), ("kwh", "kWh"), ("o'brien", "O'Brien"),
    ])
    func mixedForm(_ word: String, _ form: String) {
        #expect(Lexicon.bundled.mixedForm(word) == form)
    }

    @Test(arguments: ["", "wuhan", "facebook", "the", "wecha", "wechats", "zzzz"])
    func noMixedForm(_ word: String) {
        #expect(Lexicon.bundled.mixedForm(word) == nil)
    }

    private func lookUp(_ word: String) -> WordInfo { Lexicon.bundled.word(word) }
}
