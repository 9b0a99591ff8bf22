import GlossaryStore
import Testing

struct ParsingTests {
    struct Good: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let rows: [String]

        init(_ name: String, _ text: String, _ rows: [String]) {
            self.name = name
            self.text = text
            self.rows = rows
        }

        var testDescription: String { name }
    }

    static let good: [Good] = [
        Good("an empty file", "", []),
        Good("comments and blank lines", "# one\n\n   \n\t\n#two\twith\ttabs\textra\n", []),
        Good("a header alone", "zh\ten\n", []),
        Good("two columns without header", "北京\tBeijing\n上海\tShanghai\n", ["北京 / Beijing", "上海 / Shanghai"]),
        Good("two columns with header", "zh\ten\n北京\tBeijing\n", ["北京 / Beijing"]),
        Good("columns in another order", "en\tkind\tzh\nBeijing\tplace\t北京\n", ["北京 / Beijing / place"]),
        Good("a comment before the header", "# list\n\nzh\ten\n北京\tBeijing\n", ["北京 / Beijing"]),
        Good("a missing last line end", "zh\ten\n北京\tBeijing", ["北京 / Beijing"]),
        Good("CR LF", "zh\ten\tnote\r\n北京\tBeijing\tcapital\r\n\r\n上海\tShanghai\r\n", ["北京 / Beijing / note:capital", "上海 / Shanghai"]),
        Good("a byte order mark", "\u{FEFF}zh\ten\n北京\tBeijing\n", ["北京 / Beijing"]),
        Good("a byte order mark without header", "\u{FEFF}北京\tBeijing\n", ["北京 / Beijing"]),
        Good("spaces around cells and alternatives", " zh \ten\tadmitted\n 北京 \t Beijing \t Peking | Pekin \n", ["北京 / Beijing / +Peking / +Pekin"]),
        Good("absent cells at the end", "zh\ten\tkind\tnote\n北京\tBeijing\n", ["北京 / Beijing"]),
        Good("empty cells beyond the columns", "zh\ten\n北京\tBeijing\t\t \n", ["北京 / Beijing"]),
        Good(
            "all columns",
            "zh\ten\tkind\tdeprecated\tadmitted\tpinyin\twhen\tnote\n"
                + "猿辅导|猿輔導\tYuanfudao\torganisation\tApe Coaching|Ape Tutoring\tYuan Fudao\tyuan fu dao\tnear=school; review\tan app | a firm\n",
            [
                "猿辅导|猿輔導 / Yuanfudao / organisation / +Yuan Fudao / -Ape Coaching / -Ape Tutoring / pinyin:yuan fu dao / near=school"
                    + " / review / note:an app | a firm"
            ]),
        Good(
            "escapes", "zh\ten\tadmitted\tnote\n甲\ta\\|b\tc\\\\d|e\\|f|g\\th\tone\\ntwo\n",
            ["甲 / a|b / +c\\d / +e|f / +g\th / note:one\ntwo"]),
        Good("an escaped backslash before |", "zh\ten\tadmitted\n甲\ta\tb\\\\|c\n", ["甲 / a / +b\\ / +c"]),
        Good(
            "every condition",
            "zh\ten\twhen\n甲\ta\tnear=x y|z; not-near=n; same-sentence=s;not-same-sentence = t ; "
                + "previous=in|@start|@mark|@name|@number; next=@end|of; not-previous=p; not-next=@name; not-quoted; source; review\n",
            [
                "甲 / a / near=x y|z / not-near=n / same-sentence=s / not-same-sentence=t / previous=in|@start|@mark|@name|@number"
                    + " / next=@end|of / not-previous=p / not-next=@name / not-quoted / source / review"
            ]),
        Good("a condition twice", "zh\ten\twhen\n甲\ta\tnear=x; near=y\n", ["甲 / a / near=x / near=y"]),
        Good("a | in a value", "zh\ten\twhen\n甲\ta\tnear=x\\|y|z\n", ["甲 / a / near=x|y|z"]),
        Good("a ; at the end", "zh\ten\twhen\n甲\ta\treview;\n", ["甲 / a / review"]),
        Good(
            "lines longer than a block", "zh\ten\n" + String(repeating: "长", count: 100) + "\t" + String(repeating: "x", count: 200) + "\n乙\tb\n",
            [
                String(repeating: "长", count: 100) + " / " + String(repeating: "x", count: 200), "乙 / b",
            ]),
    ]

    @Test(arguments: good)
    func rows(_ example: Good) throws {
        #expect(try Glossary(files: [example.text]).summary == example.rows)
    }

    static let kinds = "place, organisation, person, product, work, event, phrase, quantity, unit, abbreviation"
    static let conditions =
        "near, not-near, same-sentence, not-same-sentence, previous, next, not-previous, not-next, not-quoted, source, review"

    static let bad: [(text: String, problems: [String])] = [
        ("甲\ta\tb\n", ["1:1: there is no header row; begin the file with a line that names the columns, at least zh and en"]),
        ("only\n", ["1:1: there is no header row; begin the file with a line that names the columns, at least zh and en"]),
        ("zh\tkind\n", ["1:1: the column “en” is missing; add it to the header"]),
        ("en\n", ["1:1: the column “zh” is missing; add it to the header"]),
        ("\u{FEFF}en\n", ["1:1: the column “zh” is missing; add it to the header"]),
        (
            "zh\ten\tkinds\ten\n",
            [
                "1:7: unknown column “kinds”; the columns are zh, en, kind, deprecated, admitted, pinyin, when, note",
                "1:13: the column “en” is named twice; remove one",
            ]
        ),
        ("zh\ten\n甲\ta\tb\n", ["2:5: the row has more cells than the header has columns (2); remove what is too much"]),
        ("甲\ta\n乙\tb\tc\n", ["2:5: the row has more cells than the header has columns (2); remove what is too much"]),
        ("zh\ten\n\ta\n甲\n", ["2:1: zh is empty; every row needs a term there", "3:2: en is empty; every row needs a term there"]),
        ("zh\ten\n甲\ta|b\n", ["2:4: en holds one term; put the others into admitted, or write \\| for the mark itself"]),
        ("zh\ten\n甲|\ta\n", ["2:3: zh has an empty alternative; remove the | beside it"]),
        ("zh\ten\n| 甲\ta\n", ["2:1: zh has an empty alternative; remove the | beside it"]),
        (
            "zh\ten\tdeprecated\n甲\ta\tb||c\\x|d\\\n",
            [
                "2:7: deprecated has an empty alternative; remove the | beside it",
                "2:9: unknown escape; after \\ comes t, n, | or \\",
                "2:13: unknown escape; after \\ comes t, n, | or \\",
            ]
        ),
        ("zh\ten\tkind\n甲\ta\tcity\n", ["2:5: unknown kind “city”; the kinds are \(kinds)"]),
        ("zh\ten\tkind\n甲\ta\tPlace\n", ["2:5: unknown kind “Place”; the kinds are \(kinds)"]),
        ("zh\ten\twhen\n甲甲\ta\tclose=x\n", ["2:6: unknown condition “close”; the conditions are \(conditions)"]),
        ("zh\ten\twhen\n甲\ta\tnear\n", ["2:5: near needs values; write near=one|other"]),
        ("zh\ten\twhen\n甲\ta\tnear=\n", ["2:10: near has an empty value; name a term, or remove the |"]),
        ("zh\ten\twhen\n甲\ta\tnear=x||y\n", ["2:12: near has an empty value; name a term, or remove the |"]),
        ("zh\ten\twhen\n甲\ta\treview=yes\n", ["2:11: review takes no value; remove the = and what follows"]),
        ("zh\ten\twhen\n甲\ta\treview;;source\n", ["2:12: there is no condition before this ;: remove it"]),
        ("zh\ten\twhen\n甲\ta\tnext=@verb\n", ["2:10: unknown value “@verb”; the values with @ are @start, @end, @mark, @name, @number"]),
        ("zh\ten\twhen\n甲\ta\tnext=@start\n", ["2:10: @start has no meaning in next; it stands in previous, not-previous"]),
        ("zh\ten\twhen\n甲\ta\tnear=@name\n", ["2:10: @name has no meaning in near; it stands in previous, next, not-previous, not-next"]),
        ("zh\ten\twhen\n甲\ta\tprevious=in the\n", ["2:14: previous compares one word; remove what is beside it"]),
        (
            "zh\ten\tkind\twhen\r\n甲\ta\r\n\r\n# c\r\n乙\tb\tx\ty\r\n",
            ["5:5: unknown kind “x”; the kinds are \(kinds)", "5:7: unknown condition “y”; the conditions are \(conditions)"]
        ),
        ("zh\ten\n甲\t" + String(repeating: "x", count: 4096) + "\n", ["2:3: the term is longer than 4095 bytes; a term is a word or a phrase"]),
    ]

    @Test(arguments: bad)
    func problems(_ text: String, _ problems: [String]) throws {
        let error = #expect(throws: GlossaryError.self) { try GlossaryFile.parse(text, name: "a b.tsv") }
        #expect(error?.description == problems.map { "a b.tsv:" + $0 }.joined(separator: "\n"))
    }

    @Test func invalidUTF8() throws {
        let text = Array("zh\ten\n".utf8) + [0xE7, 0x94, 0xB2, 0x09, 0x61, 0xFF, 0x0A] + Array("乙\tb\n".utf8) + [0xC3, 0x28, 0x0A, 0xC3]
        let error = #expect(throws: GlossaryError.self) { try GlossaryFile.parse(text) }
        let message = "this byte is not valid UTF-8; save the file as UTF-8"
        #expect(error?.description == ["2:4", "4:1", "5:1"].map { "test.tsv:\($0): \(message)" }.joined(separator: "\n"))
    }

    @Test func linesAndReferences() throws {
        let glossary = try Glossary(files: ["# c\nzh\ten\tnote\n\n甲|乙\ta\twhy\n", "丙\tc\n"])
        #expect(glossary.entries.map(\.line) == [4, 1])
        #expect(glossary.reference(0) == EntryReference(zh: "甲", en: "a", file: "1.tsv", line: 4, note: "why"))
        #expect(glossary.reference(1) == EntryReference(zh: "丙", en: "c", file: "2.tsv", line: 1, note: ""))
    }
}
