import Foundation
import TestKit
import Testing

@testable import GlossaryStore

struct GlossaryDocumentTests {
    static let header = "zh\ten\tkind\tdeprecated\tadmitted\tpinyin\twhen\tnote"

    static func document(_ text: String) throws -> GlossaryDocument {
        let bytes = Array(text.utf8)
        return try GlossaryDocument(bytes.span, name: "test.tsv")
    }

    static func rewritten(_ text: String) throws -> String {
        String(decoding: try document(text).bytes, as: UTF8.self)
    }

    static let canonical: [String] = [
        "", "# nothing yet\n", "zh\ten\n", "北京\tBeijing\n上海\tShanghai\n", "zh\ten\n北京\tBeijing\n",
        "# about\n\nzh\ten\tnote\n\n# first\n北京\tBeijing\n\n# second\n上海\tShanghai\tby the sea\n\n# end\n",
        "\(header)\n猿辅导|猿輔導\tYuanfudao\torganisation\tApe Coaching|Ape\tYuan\tyuan fu dao\tnear=a\\|b|c; review\tan app | a \\\\ firm\\n\\t\n",
        "zh\ten\tadmitted\n甲\ta\\|b\tc\\|d|e\n", "zh\ten\tkind\twhen\n甲\ta\n", " #甲\t#a\n", "# c\t|  \n乙\tb\n",
        "zh\ten\n#comment\n #1\tone\n", "介\ttalk\n\ten\n".replacingOccurrences(of: "\ten\n", with: "乙\ten\n"),
    ]

    @Test(arguments: canonical)
    func canonicalFilesStayAsTheyAre(_ text: String) throws {
        #expect(try Self.rewritten(text) == text)
    }

    static let others: [(name: String, text: String, result: String)] = [
        ("a byte order mark", "\u{FEFF}zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n"),
        ("a byte order mark before a comment", "\u{FEFF}# c\n甲\ta\n", "# c\n甲\ta\n"),
        ("CR LF", "# c\r\nzh\ten\r\n\r\n甲\ta\r\n", "# c\nzh\ten\n\n甲\ta\n"),
        ("no last line end", "甲\ta", "甲\ta\n"),
        ("no last line end after a comment", "甲\ta\n# c", "甲\ta\n# c\n"),
        ("columns in another order", "note\ten\tzh\nn\ta\t甲\n", "zh\ten\tnote\n甲\ta\tn\n"),
        ("spaces and needless cells", " zh \ten\tkind\t\n甲 \t a\t \t\n".replacingOccurrences(of: "kind\t\n", with: "kind\n"), "zh\ten\tkind\n甲\ta\n"),
        ("spaces between alternatives", "zh\ten\tadmitted\n甲\ta\tb | c\n", "zh\ten\tadmitted\n甲\ta\tb|c\n"),
        ("conditions", "zh\ten\twhen\n甲\ta\tnear = x | y z;review ;next=of;\n", "zh\ten\twhen\n甲\ta\tnear=x|y z; review; next=of\n"),
        ("an = in a value", "zh\ten\twhen\n甲\ta\tnear=x = y\n", "zh\ten\twhen\n甲\ta\tnear=x = y\n"),
        ("lines with spaces alone", "甲\ta\n \t\n乙\tb\n", "甲\ta\n\n乙\tb\n"),
        ("a needless escape", "zh\ten\tnote\n甲\ta\tb\\|c\n", "zh\ten\tnote\n甲\ta\tb|c\n"),
    ]

    @Test(arguments: others)
    func otherFilesBecomeCanonical(_ name: String, _ text: String, _ result: String) throws {
        #expect(try Self.rewritten(text) == result, "\(name)")
        #expect(try Self.rewritten(result) == result, "\(name)")
    }

    @Test func problemsAreTheParsers() throws {
        let text = "zh\ten\tkind\n甲\ta\tcity\n乙\t\n"
        let error = #expect(throws: GlossaryError.self) { try Self.document(text) }
        let expected = #expect(throws: GlossaryError.self) { try GlossaryFile.parse(text) }
        #expect(error == expected)
        #expect(error?.problems.count == 2)
    }

    @Test func rowsKnowTheirLines() throws {
        let document = try Self.document("# c\r\nzh\ten\tdeprecated\n\n甲|丙\ta\tb\\|c|d\n# e\n乙\tb\n")
        #expect(document.entries.map(\.line) == [4, 6])
        #expect(document.entries[0].row == EntryRow(spellings: ["甲", "丙"], preferred: "a", deprecated: ["b|c", "d"]))
        #expect(document.row(line: 6)?.term == "乙")
        #expect(document.row(line: 5) == nil)
        #expect(document.row(line: 0) == nil)
        #expect(document.row(line: 7) == nil)
    }

    @Test func shippedFilesAreCanonicalAndSorted() throws {
        let files = Project.files(in: Project.glossaries, ending: ".tsv")
        #expect(files.count > 10)
        for url in files {
            let bytes = try Project.bytes(url)
            let document = try GlossaryDocument(bytes.span, name: url.lastPathComponent)
            #expect(document.bytes == bytes, "run 'glossmend glossary format' on \(url.lastPathComponent)")
            #expect(document.isSorted, "run 'glossmend glossary format --sort' on \(url.lastPathComponent)")
        }
    }

    /// As many rows as `GLOSSARY_ROWS` says.
    @Test func randomRowsSurvive() throws {
        let count = Int(ProcessInfo.processInfo.environment["GLOSSARY_ROWS"] ?? "") ?? 20_000
        var random = RandomEntries(seed: 20)
        var rows = 0
        while rows < count {
            let size = min(count - rows, 5_000)
            let lines: [GlossaryDocument.Line] = [.header] + (0..<size).map { _ in .entry(random.row()) }
            let document = GlossaryDocument(name: "", lines: lines, columns: [], isBareList: false)
            let bytes = document.bytes
            let copy = try GlossaryDocument(bytes.span, name: "")
            #expect(copy.bytes == bytes)
            let (before, after) = (document.entries, copy.entries)
            try #require(before.count == after.count)
            for (a, b) in zip(before, after) where !(a.line == b.line && a.row.isIdentical(to: b.row)) {
                Issue.record("\(a) became \(b)")
            }
            rows += size
        }
    }

    @Test func randomListsAndCommentsSurvive() throws {
        var random = RandomEntries(seed: 21)
        for _ in 0..<300 {
            var lines: [GlossaryDocument.Line] = []
            for _ in 0..<random.count(1...6) {
                if random.chance(40) { lines.append(.text(random.text())) }
                let row = random.row()
                lines.append(.entry(EntryRow(spellings: row.spellings, preferred: random.chance(20) ? "en" : row.preferred)))
            }
            let bytes = GlossaryDocument(name: "", lines: lines, columns: [.zh, .en], isBareList: true).bytes
            let copy = try GlossaryDocument(bytes.span, name: "")
            #expect(copy.bytes == bytes)
            #expect(copy.entries.map(\.row) == lines.compactMap { if case .entry(let row) = $0 { row } else { nil } })
        }
    }

    @Test func aBareListGetsAHeaderWhenItNeedsOne() throws {
        var document = try Self.document("# c\n甲\ta\n")
        document.insert(EntryRow(spellings: ["乙"], preferred: "b", note: "n"))
        #expect(String(decoding: document.bytes, as: UTF8.self) == "# c\nzh\ten\tnote\n乙\tb\tn\n甲\ta\n")
        document = try Self.document("甲\ta\n")
        document.replace(line: 1, with: EntryRow(spellings: ["甲"], preferred: "en"))
        #expect(String(decoding: document.bytes, as: UTF8.self) == "zh\ten\n甲\ten\n")
        document = try Self.document("")
        document.insert(EntryRow(spellings: ["乙"], preferred: "b"))
        #expect(String(decoding: document.bytes, as: UTF8.self) == "zh\ten\n乙\tb\n")
    }

    static let insertions: [(file: String, result: String)] = [
        ("zh\ten\n一\ta\n三\tc\n", "zh\ten\n一\ta\n丁\tx\n三\tc\n"),
        ("zh\ten\n# c\n三\tc\n", "zh\ten\n# c\n丁\tx\n三\tc\n"),
        ("zh\ten\n一\ta\n# end\n", "zh\ten\n一\ta\n丁\tx\n# end\n"),
        ("zh\ten\n一\ta\n丁\tb\n\n# c\n三\tc\n", "zh\ten\n一\ta\n丁\tb\n丁\tx\n\n# c\n三\tc\n"),
        ("zh\ten\n三\tc\n一\ta\n# end\n", "zh\ten\n三\tc\n一\ta\n# end\n丁\tx\n"),
    ]

    @Test(arguments: insertions)
    func rowsGoWhereTheOrderPutsThem(_ file: String, _ result: String) throws {
        var document = try Self.document(file)
        document.insert(EntryRow(spellings: ["丁"], preferred: "x"))
        #expect(String(decoding: document.bytes, as: UTF8.self) == result)
    }

    @Test func sortingKeepsSectionsAndComments() throws {
        var document = try Self.document("# top\nzh\ten\n# Head\n三\tc\n# of 一\n# also\n一\ta\n三\tb\n\n# Second\n\n丁\td\n丁|一\te\n一\tf\n# end\n")
        document.sort()
        let expected = "# top\nzh\ten\n# Head\n# of 一\n# also\n一\ta\n三\tc\n三\tb\n\n# Second\n\n一\tf\n丁\td\n丁|一\te\n# end\n"
        #expect(String(decoding: document.bytes, as: UTF8.self) == expected)
        let once = document.bytes
        document.sort()
        #expect(document.bytes == once)
    }

    @Test func rowsAreTakenAwayAndCommentsStay() throws {
        var document = try Self.document("zh\ten\n# c\n一\ta\n二\tb\n三\tc\n")
        document.remove(lines: [3, 5])
        #expect(String(decoding: document.bytes, as: UTF8.self) == "zh\ten\n# c\n二\tb\n")
    }
}
