import GlossaryStore
import Testing

struct ConditionTests {
    static let inDocument: [(when: String, document: String, holds: Bool)] = [
        ("", "anything", true),
        ("near=Wuhan|city", "in Wuhan", true),
        ("near=Wuhan|city", "two cities, no: two citys", true),
        ("near=Wuhan|city", "nowhere", false),
        ("near=Wuhan|city", "wuhan", false),
        ("near=city", "City life", true),
        ("near=武汉", "在武汉的人", true),
        ("near=%", "5%", true),
        ("near=%", "5 percent", false),
        ("near=a b; near=c", "a b", false),
        ("near=a b; near=c", "c a b", true),
        ("not-near=Wuhan|city", "nowhere", true),
        ("not-near=Wuhan|city", "a city", false),
        ("near=a; not-near=b", "a b", false),
        ("near=a; next=b; same-sentence=c; review", "a", true),
    ]

    @Test(arguments: inDocument)
    func document(_ when: String, _ document: String, _ holds: Bool) throws {
        let glossary = try Glossary(files: ["zh\ten\twhen\n甲\tX\t\(when)\n"])
        let matcher = TermMatcher(glossary: glossary)
        var evidence = Evidence(count: matcher.evidenceCount)
        for hit in matcher.scan(document) {
            let number = matcher.info(hit.form).evidence
            if number >= 0 { evidence.insert(number) }
        }
        #expect(glossary.holdsInDocument(entry: 0, evidence, isProven: false, matcher) == holds)
    }

    @Test(arguments: [
        ("same-sentence=driverless|unmanned", "a driverless car", true),
        ("same-sentence=driverless|unmanned", "a car", false),
        ("not-same-sentence=driverless", "a car", true),
        ("not-same-sentence=driverless", "a driverless car", false),
        ("near=driverless", "a car", true),
    ])
    func sentence(_ when: String, _ sentence: String, _ holds: Bool) throws {
        let glossary = try Glossary(files: ["zh\ten\twhen\n甲\tcar\t\(when)\n"])
        let matcher = TermMatcher(glossary: glossary)
        #expect(glossary.holdsInSentence(entry: 0, matcher.scan(sentence)[...], isProven: false, matcher) == holds)
    }

    static let neighbours: [(when: String, word: String, neighbour: NeighbourClass, holds: Bool)] = [
        ("previous=in|to", "in", [], true),
        ("previous=in|to", "To", [], true),
        ("previous=in|to", "into", [], false),
        ("previous=in|to", "", .start, false),
        ("previous=in|@start", "", .start, true),
        ("next=@mark|@end", ",", .mark, true),
        ("next=@mark|@end", "of", [], false),
        ("next=@name", "Hong", .name, true),
        ("next=@number", "50", .number, true),
        ("not-next=@name", "Hong", .name, false),
        ("not-next=@name|of", "Of", [], false),
        ("not-next=@name|of", "in", [], true),
        ("not-previous=@start", "", .start, false),
        ("previous=Éire", "Éire", [], true),
        ("near=in", "out", [], true),
    ]

    @Test(arguments: neighbours)
    func neighbour(_ when: String, _ word: String, _ neighbour: NeighbourClass, _ holds: Bool) throws {
        let glossary = try Glossary(files: ["zh\ten\twhen\n甲\tX\t\(when)\n"])
        let result = glossary.holds(condition: 0, word: Array(word.utf8).span, neighbour: neighbour)
        #expect(result == holds)
    }

    @Test func evidence() {
        var evidence = Evidence(count: 130)
        for number in [0, 63, 64, 129] {
            #expect(!evidence.contains(number))
            let isNew = evidence.insert(number)
            let isNewAgain = evidence.insert(number)
            #expect(isNew && !isNewAgain)
            #expect(evidence.contains(number))
        }
        #expect((0..<130).filter(evidence.contains) == [0, 63, 64, 129])
        for number in [0, 63, 64, 129] { evidence.remove(number) }
        #expect(evidence == Evidence(count: 130))
    }
}
