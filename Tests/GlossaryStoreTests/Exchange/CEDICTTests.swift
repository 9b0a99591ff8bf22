import Testing

@testable import GlossaryStore

struct CEDICTTests {
    static let lines: [(line: String, row: String?, loss: String?)] = [
        ("渡船 渡船 [du4 chuan2] /ferry/", "渡船\tferry\t\t\t\tdù chuán", nil),
        ("渡輪 渡轮 [du4 lun2] /ferry boat/car ferry/", "渡轮|渡輪\tferry boat\t\t\tcar ferry\tdù lún", nil),
        ("渡 渡 [[du4]] /to cross; to ferry/to cross/", "渡\tto cross\t\t\tto ferry\tdù", nil),
        ("甲 甲 [jia3] /first/CL:個|个[ge4]/", "甲\tfirst\t\t\t\tjiǎ", "1: 甲: not kept: “CL:個|个[ge4]” (measure word)"),
        ("乙 乙 [yi3] /(old) second (in a list)/", "乙\tsecond\t\t\t\tyǐ", "1: 乙: not kept: the label “old, in a list” of “second”"),
        ("丙 丙 [bing3] /variant of 甲[jia3]/", nil, "1: 丙: left out: no sense is a term: “variant of 甲[jia3]” (variant)"),
        (
            "丁 丁 [Ding1] /surname Ding/a cube of meat that is cut up very small/", nil,
            "1: 丁: left out: no sense is a term: “surname Ding” (surname), “a cube of meat that is cut up very small” (explanation)"
        ),
        ("戊 戊 [wu4] /to give sth to sb/fifth/", "戊\tfifth\t\t\t\twù", "1: 戊: not kept: “to give sth to sb” (explanation)"),
        ("己 己 [ji3]", nil, "1: 己 己 [ji3]: left out: this is no line of CC-CEDICT: traditional simplified [reading] /sense/"),
        ("己 /self/ [ji3]", nil, "1: 己 /self/ [ji3]: left out: this is no line of CC-CEDICT: traditional simplified [reading] /sense/"),
    ]

    @Test(arguments: lines)
    func linesBecomeRows(_ line: String, _ row: String?, _ loss: String?) throws {
        let imported = try Imported(line + "\n", format: .cedict)
        #expect(imported.rows == [row].compactMap(\.self))
        #expect(imported.losses == [loss].compactMap(\.self))
        #expect(imported.entryCount == 1)
    }

    @Test func commentsAndCarriageReturnsAreNoEntries() throws {
        let imported = try Imported("# CC-CEDICT\r\n#! version=1\r\n\r\n甲 甲 [jia3] /first/\r\n")
        #expect(imported.rows == ["甲\tfirst\t\t\t\tjiǎ"])
        #expect(imported.entryCount == 1)
    }

    static let senses: [(text: String, senses: [CEDICTSense])] = [
        ("ferry", [.term("ferry", label: "")]),
        ("ferry (boat)", [.term("ferry", label: "boat")]),
        ("(coll.) (old) ferry", [.term("ferry", label: "coll., old")]),
        ("to cross (a river; a sea); to pass", [.term("to cross", label: "a river; a sea"), .term("to pass", label: "")]),
        ("to wait (for) long", [.other("to wait (for) long", reason: "explanation")]),
        ("(particle)", [.other("(particle)", reason: "explanation")]),
        ("abbr. for 武漢|武汉[Wu3 han4]", [.other("abbr. for 武漢|武汉[Wu3 han4]", reason: "abbreviation")]),
        ("(Tw) see 渡[du4]", [.other("(Tw) see 渡[du4]", reason: "reference")]),
        ("one, two, etc", [.other("one, two, etc", reason: "explanation")]),
        ("seeing", [.term("seeing", label: "")]),
    ]

    @Test(arguments: senses)
    func sensesAreToldFromTerms(_ text: String, _ senses: [CEDICTSense]) {
        #expect(CEDICTSense.of(text) == senses)
    }

    static let readings: [(numbers: String, marks: String)] = [
        ("wu3 han4", "wǔ hàn"), ("Wu3 han4", "Wǔ hàn"), ("lu:4 se4", "lǜ sè"), ("Lu:3", "Lǚ"), ("nu:e4", "nüè"), ("lv4", "lǜ"),
        ("na3 r5", "nǎ r"), ("ma5", "ma"), ("gui4", "guì"), ("jiu3", "jiǔ"), ("dou1", "dōu"), ("xiong2", "xióng"), ("er4", "èr"),
        ("A1 pian4", "Ā piàn"), ("K ge1", "K gē"), ("m2", "m"), ("xx5", "xx"), ("Wu3han4", "Wǔ hàn"), ("2019", "2019"), ("hao3 , ma5", "hǎo , ma"),
        ("Ou1 zhou1", "Ōu zhōu"), ("E4", "È"), ("huan2 qiu2", "huán qiú"), ("", ""),
    ]

    @Test(arguments: readings)
    func toneNumbersBecomeMarks(_ numbers: String, _ marks: String) {
        #expect(CEDICTPinyin.marked(numbers) == marks)
    }
}
