import GlossaryStore
import Repair
import Testing

/// Terms mined from small parallel texts.
@Suite struct SuggestTests {
    /// What is suggested for lines that translate each other, by Chinese term.
    private static func mine(
        _ lines: [(zh: String, en: String)], known: String = "", isReference: Bool = true, leastCount: Int = 1
    ) throws -> [String: Suggestion] {
        let found = try list(lines, known: known, isReference: isReference, leastCount: leastCount)
        #expect(Set(found.map(\.zh)).count == found.count, "a term twice")
        return Dictionary(found.map { ($0.zh, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func list(
        _ lines: [(zh: String, en: String)], known: String = "", isReference: Bool = true, leastCount: Int = 1
    ) throws -> [Suggestion] {
        var glossary = Glossary.empty
        if !known.isEmpty { glossary.add(try GlossaryFile.parse(Array(known.utf8).span, name: "known.tsv")) }
        let text = ParallelText(
            source: SourceText(Array(lines.map(\.zh).joined(separator: "\n").utf8)),
            target: SourceText(Array(lines.map(\.en).joined(separator: "\n").utf8)), alignment: .lineForLine(lines.count))
        var miner = SuggestionMiner(text, glossary: glossary, settings: .init(isReference: isReference, leastCount: leastCount))
        return miner.suggestions()
    }

    private static func rows(_ found: [String: Suggestion]) -> [String: String] { found.mapValues(\.en) }

    /// Lines without any name, so that what stands together does so more than by chance.
    private static let filler = Array(repeating: nameless, count: 8).flatMap(\.self)
    private static let nameless: [(zh: String, en: String)] = [
        ("雨下了一整夜。", "It rained all night."), ("孩子们在河边玩。", "The children played by the water."),
        ("超市十点才开门。", "The shop did not open until ten."), ("桥上的灯坏了。", "The lamps on the bridge were broken."),
        ("她把信放在桌上。", "She put the letter on the table."), ("学生们很早就到了。", "The students came early."),
        ("今年的苹果很甜。", "Apples are sweet this year."), ("火车晚点两个小时。", "The train was two hours late."),
        ("厨房里没有盐。", "There was no salt in the kitchen."), ("他们修好了屋顶。", "They mended the roof."),
        ("花园的门锁上了。", "The garden gate was locked."), ("邻居养了三只猫。", "The neighbours keep three cats."),
    ]

    // MARK: Names in pinyin

    @Test(arguments: [
        ("记者柏松涛报道。", "Bai Songtao reports.", "柏松涛", "Bai Songtao", TermKind.person),
        ("导演单小禾没有回答。", "The director, Shan Xiaohe, did not answer.", "单小禾", "Shan Xiaohe", .person),
        ("他采访了欧阳青禾。", "He talked to Ouyang Qinghe.", "欧阳青禾", "Ouyang Qinghe", .person),
        ("球员吕安到了。", "The player Lü An came.", "吕安", "Lü An", .person),
        ("选手方晓鸥获胜。", "FANG Xiao’ou won.", "方晓鸥", "Fang Xiao'ou", .person),
        ("他们从青禾村出发。", "They set out from Qinghe village.", "青禾村", "Qinghe Village", .place),
        ("禾田镇很小。", "HeTian Town is small.", "禾田镇", "Hetian Town", .place),
        ("船驶入松涛湖。", "The boat entered Lake Songtao.", "松涛湖", "Lake Songtao", .place),
        ("松禾大学今天开学。", "Term begins at Songhe University today.", "松禾大学", "Songhe University", .organisation),
    ])
    func onceIsEnough(zh: String, en: String, term: String, rendering: String, kind: TermKind) throws {
        let found = try Self.mine(Self.filler + [(zh, en)])
        #expect(Self.rows(found) == [term: rendering])
        #expect(found[term]?.kind == kind)
    }

    /// What agrees with no reading, is written large for another reason, or is only a part of a name.
    @Test(arguments: [
        ("他们从青禾村出发。", "They set out from the village."), ("她在他们家。", "She is at their house. The Women are, too."),
        ("星期一和三月都下雨。", "It rains on Monday and in March."), ("我们南下的路很长。", "Our Way South Was Long and Hard"),
        ("王先生来了。", "Mr. Wang came."), ("青禾来了。", "Qingtian came."), ("他不能说。", "Neng Shuo is not here, and Bu Neng neither."),
        ("这里有人。", "He Li and You Ren are words."),
    ])
    func noNameIsNone(zh: String, en: String) throws {
        #expect(Self.rows(try Self.mine(Self.filler + [(zh, en)])) == [:])
    }

    @Test func namesThatAreReadAlikeHaveTheSameEnglish() throws {
        let found = try Self.mine(Self.filler + [("李丽走了。", "Li Li left."), ("李莉来了。", "Li Li came.")])
        #expect(Self.rows(found) == ["李丽": "Li Li", "李莉": "Li Li"])
    }

    // MARK: Names by their sound

    @Test(arguments: [
        ("教练莫伦多夫很满意。", "The coach, Mollendorf, was pleased.", "莫伦多夫", "Mollendorf"),
        ("作家卡洛塔·本特森去世。", "The writer Carlotta Bengtsson has died.", "卡洛塔·本特森", "Carlotta Bengtsson"),
        ("斯塔万格今天有雨。", "STAVANGER: It is raining today.", "斯塔万格", "Stavanger"),
        ("他在斯塔万格长大。", "He grew up in Stavanger.", "斯塔万格", "Stavanger"),
    ])
    func foreignNamesAreFoundByTheirSound(zh: String, en: String, term: String, rendering: String) throws {
        #expect(Self.rows(try Self.mine(Self.filler + [(zh, en)])) == [term: rendering])
    }

    @Test func anotherSoundIsAnotherName() throws {
        #expect(Self.rows(try Self.mine(Self.filler + [("教练莫伦多夫很满意。", "The coach, Kapitsa, was pleased.")])) == [:])
    }

    // MARK: Company

    private static let press: [(zh: String, en: String)] = [
        ("新风出版社昨天搬了家。", "Fresh Wind Press moved yesterday."), ("她在新风出版社工作。", "She works for Fresh Wind Press."),
        ("这是新风出版社的书。", "This book is from Fresh Wind Press."), ("问问新风出版社吧。", "Just ask Fresh Wind Press."),
        ("只有新风出版社回了信。", "Only Fresh Wind Press wrote back."),
        ("昨天新风出版社关门。", "Fresh Wind Press was closed yesterday."), ("谁不知道新风出版社？", "Who does not know Fresh Wind Press?"),
    ]

    @Test func translatedNamesNeedCompany() throws {
        #expect(Self.rows(try Self.mine(Self.filler + Self.press)) == ["新风出版社": "Fresh Wind Press"])
        #expect(Self.rows(try Self.mine(Self.filler + Self.press.prefix(2))) == [:])
    }

    @Test func theEndOfALongerNameIsNone() throws {
        let towns = ["松", "柏", "禾", "田", "涛", "桥", "灯", "屋"]
        let lines = towns.map { (zh: "\($0)镇旧书联合会来信。", en: "A letter came from the \($0 == "松" ? "Old" : "New") Circle of Book Lovers.") }
        #expect(try Self.mine(Self.filler + lines).values.allSatisfy { $0.en != "Book Lovers" })
    }

    @Test func fragmentsAreLeftOut() throws {
        // The university stands beside the publisher's words, which are its own elsewhere.
        let lines: [(zh: String, en: String)] = [("新风大学也在那里。", "So was a university."), ("出版社很多。", "There are many publishers.")]
        #expect(Self.rows(try Self.mine(Self.filler + Self.press + lines)) == ["新风出版社": "Fresh Wind Press"])
    }

    @Test func whatTheSourceHasInEnglishExplainsItself() throws {
        let lines = (1...6).map { (zh: "第\($0)次赴岛IPO失败。", en: "IPO number \($0) failed.") }
        #expect(Self.rows(try Self.mine(Self.filler + lines)) == [:])
    }

    // MARK: What is known

    @Test func knownTermsAreLeftOut() throws {
        let lines = Self.filler + [("记者柏松涛报道。", "Bai Songtao reports."), ("他去了青禾。", "He went to Qinghe.")]
        #expect(Self.rows(try Self.mine(lines, known: "柏松涛\tPeter Bai\n")) == ["青禾": "Qinghe"])
        // Also as another spelling, and inside a longer term.
        #expect(Self.rows(try Self.mine(lines, known: "柏君|柏松涛\tBai\n去了青禾\tgone\n")) == [:])
    }

    @Test func traditionalTextGivesSimplifiedTerms() throws {
        #expect(Self.rows(try Self.mine(Self.filler + [("記者張偉報道。", "Zhang Wei reports.")])) == ["张伟": "Zhang Wei"])
    }

    // MARK: Machine translation

    @Test func aMisreadNameIsDeprecated() throws {
        let lines = Self.filler + [("林晓斋笑了。", "Lin Xiaodao laughed."), ("只有林晓斋没来。", "Only Lin Xiaodao did not come.")]
        let found = try Self.mine(lines, isReference: false)
        #expect(Self.rows(found) == ["林晓斋": "Lin Xiaozhai"])
        #expect(found["林晓斋"]?.row.deprecated == ["Lin Xiaodao"])
        #expect(found["林晓斋"]?.row.note.isEmpty == false)
        // A human translator has reasons.
        #expect(try Self.mine(lines)["林晓斋"] == nil)
    }

    @Test func onlyWhatIsKnownIsCalledRight() throws {
        let lines = Self.filler + Self.press + [("记者柏松涛报道。", "Bai Songtao reports.")]
        let machine = try Self.mine(lines, isReference: false), human = try Self.mine(lines)
        #expect(machine["新风出版社"]?.row.note.isEmpty == false)
        #expect(machine["柏松涛"]?.row.note == "")
        #expect(human["新风出版社"]?.row.note == "")
    }

    /// A machine parts a given name by accident, a translator on purpose.
    @Test func aGivenNameIsOneWord() throws {
        let lines = Self.filler + [("记者柏小鸥报道。", "Bai Xiao Ou reports."), ("刘夏村的报道。", "A report by Liu Xia Village.")]
        #expect(Self.rows(try Self.mine(lines, isReference: false)) == ["柏小鸥": "Bai Xiao'ou"])
        #expect(Self.rows(try Self.mine(lines)) == ["柏小鸥": "Bai Xiao Ou"])
    }

    /// Which of two likenesses is right, nobody knows; each is told.
    @Test func renderingsThatDifferAreToldApart() throws {
        let lines =
            Self.filler + [
                ("教练莫伦多夫很满意。", "The coach, Mollendorf, was pleased."), ("莫伦多夫笑了。", "Then Mollendorf laughed."),
                ("只有莫伦多夫没来。", "Only Molendoff did not come."),
            ]
        let machine = try #require(try Self.mine(lines, isReference: false)["莫伦多夫"]).row
        #expect(machine.preferred == "Mollendorf")
        #expect(machine.deprecated == [])
        #expect(machine.note.contains("Molendoff"))
        #expect(try #require(try Self.mine(lines)["莫伦多夫"]).row.admitted == ["Molendoff"])
    }

    // MARK: The list

    @Test func theSurestComesFirst() throws {
        let found = try Self.list(
            Self.filler + [("他去了青禾。", "He went to Qinghe."), ("柏松涛来了。", "Bai Songtao came."), ("柏松涛走了。", "Bai Songtao left.")])
        #expect(found.map(\.zh) == ["柏松涛", "青禾"])
        #expect(found.map(\.count) == [2, 1])
        #expect(found.map(\.score) == found.map(\.score).sorted(by: >))
    }

    @Test func leastCountCountsLines() throws {
        let lines = Self.filler + [("柏松涛见到柏松涛。", "Bai Songtao met Bai Songtao.")]
        #expect(try Self.mine(lines, leastCount: 1).count == 1)
        #expect(try Self.mine(lines, leastCount: 2).isEmpty)
    }

    @Test func theFileReadsBackAsAGlossary() throws {
        let found = try Self.list(Self.filler + Self.press + [("记者柏松涛报道。", "Bai Songtao reports.")])
        let bytes = GlossaryDocument(suggestions: found).bytes
        let file = try GlossaryDocument(bytes.span, name: "new.tsv")
        #expect(file.entries.map(\.row) == found.map(\.row))
        #expect(file.bytes == bytes)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(
            text.contains("# 1 of 1 line\n# \(Self.filler.count + Self.press.count + 1): 记者柏松涛报道。 | Bai Songtao reports.\n柏松涛\tBai Songtao\tperson\n")
        )
    }

    @Test(arguments: [("", ""), ("\n\n", "\n\n"), ("青禾", ""), ("", "Qinghe")])
    func emptyTextsGiveNothing(zh: String, en: String) throws {
        #expect(try Self.list([(zh, en)]).isEmpty)
    }

    @Test func invalidBytesAreNoTerm() throws {
        let text = ParallelText(
            source: SourceText(Array("柏松涛".utf8) + [0xFF, 0xE6]), target: SourceText(Array("Bai Songtao ".utf8) + [0xC3]),
            alignment: .lineForLine(1))
        var miner = SuggestionMiner(text, glossary: .empty, settings: .init(isReference: true))
        #expect(miner.suggestions().isEmpty)
    }
}
