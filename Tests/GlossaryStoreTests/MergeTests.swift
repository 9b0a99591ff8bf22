import GlossaryStore
import Testing

struct MergeTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let files: [String]
        let rows: [String]

        init(_ name: String, _ files: [String], _ rows: [String]) {
            self.name = name
            self.files = files.map { "zh\ten\tadmitted\tdeprecated\twhen\n" + $0 }
            self.rows = rows
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case("different terms", ["甲\ta\tb\tc\n", "乙\td\te\tf\n"], ["甲 / a / +b / -c", "乙 / d / +e / -f"]),
        Case("the later preferred term wins", ["甲\ta\n", "甲\tb\n"], ["甲 / b", "甲 / b"]),
        Case("the earlier one is not deprecated by that", ["甲\ta\t\tc\n", "甲\tb\n"], ["甲 / b / -c", "甲 / b"]),
        Case("but may be", ["甲\ta\n", "甲\tb\t\ta\n"], ["甲 / b", "甲 / b / -a"]),
        Case("what the later file admits is no longer deprecated", ["甲\ta\t\tc|d\n", "甲\ta\tc\n"], ["甲 / a / -d", "甲 / a / +c"]),
        Case("nor what it prefers", ["甲\ta\t\tb|c\n", "甲\tb\n"], ["甲 / b / -c", "甲 / b"]),
        Case("what it prefers is no longer merely admitted", ["甲\ta\tb|c\n", "甲\tb\n"], ["甲 / b / +c", "甲 / b"]),
        Case("what it deprecates is no longer admitted", ["甲\ta\tb|c\n", "甲\ta\t\tb\n"], ["甲 / a / +c", "甲 / a / -b"]),
        Case("a shared spelling is enough", ["甲|乙\ta\t\tc\n", "丙|乙\tb\n"], ["甲|乙 / b / -c", "丙|乙 / b"]),
        Case("conditions stay with their rows", ["甲\ta\t\tc\tnear=x\n", "甲\tb\t\td\tnext=y\n"], ["甲 / b / -c / near=x", "甲 / b / -d / next=y"]),
        Case("of several rows the one without conditions wins", ["甲\ta\n", "甲\tb\t\t\tnear=x\n甲\tc\n"], ["甲 / c", "甲 / b / near=x", "甲 / c"]),
        Case("rows of one file leave each other alone", ["甲\ta\t\tc\n甲\tb\tc\n"], ["甲 / a / -c", "甲 / b / +c"]),
        Case("three files", ["甲\ta\t\tx\n", "甲\tb\t\ty\n", "甲\tc\tx\n"], ["甲 / c", "甲 / c / -y", "甲 / c / +x"]),
        Case(
            "escapes and conditions move along", ["甲\ta\t\t\tnear=p\\|q\n", "乙\tb\\|c\td\\te\t\tnear=r\\|s|t\n"],
            [
                "甲 / a / near=p|q", "乙 / b|c / +d\te / near=r|s|t",
            ]),
    ]

    @Test(arguments: cases)
    func rows(_ example: Case) throws {
        #expect(try Glossary(files: example.files).summary == example.rows)
    }

    /// A later file can't be told from a first one by the size of what was there.
    @Test func manyRows() throws {
        let many = "zh\ten\n" + (0..<5000).map { "词\($0)\tterm\($0)\n" }.joined()
        let glossary = try Glossary(files: [many, "词17\tother\n词4999\tlast\n"])
        #expect(glossary.entries.count == 5002)
        #expect(glossary.summary[17] == "词17 / other")
        #expect(glossary.summary[4999] == "词4999 / last")
        #expect(glossary.summary.filter { $0.hasSuffix("other") }.count == 2)
        #expect(glossary.reference(17).file == "1.tsv")
        #expect(glossary.reference(5000).file == "2.tsv")
    }
}
