import Repair
import Reports
import Testing

@Suite struct WordDiffTests {
    struct Row: CustomTestStringConvertible {
        let text: String
        let edits: [(Range<Int>, String)]
        let marked: String

        var testDescription: String { marked }
    }

    static let rows = [
        Row(text: "Hello,world", edits: [], marked: "Hello,world"),
        Row(text: "Hello,world", edits: [(6..<6, " ")], marked: "Hello,{+ +}world"),
        Row(text: "a ,b", edits: [(1..<2, ""), (3..<3, " ")], marked: "a[- -],{+ +}b"),
        Row(text: "ends  here", edits: [(4..<6, " ")], marked: "ends[-  -]{+ +}here"),
        Row(text: "in The west", edits: [(3..<4, "t")], marked: "in [-The-]{+the+} west"),
        Row(text: "went,There is", edits: [(5..<6, " t")], marked: "went,[-There-]{+ there+} is"),
        Row(text: "inWuhan now", edits: [(2..<2, " ")], marked: "in{+ +}Wuhan now"),
        Row(text: "WuHaN", edits: [(2..<3, "h"), (4..<5, "n")], marked: "[-WuHaN-]{+Wuhan+}"),
        Row(text: "oN", edits: [(0..<0, "“"), (1..<2, "n")], marked: "{+“+}[-oN-]{+on+}"),
        Row(text: "gone", edits: [(0..<4, "")], marked: "[-gone-]"),
        Row(text: "a.\nB,c\n", edits: [(5..<5, " ")], marked: "a.\nB,{+ +}c\n"),
    ]

    @Test(arguments: rows)
    func marks(_ row: Row) {
        let marked = WordDiff.markUp(Array(row.text.utf8).span, row.edits.map(Self.finding), colors: false)
        #expect(String(decoding: marked, as: UTF8.self) == row.marked)
    }

    @Test func onlyWhatWasDoneIsMarked() {
        let offered = Finding(
            range: 0..<1, replacement: [0x62], rules: ["r"], applicability: .review, status: .offered, reason: "", entry: nil)
        #expect(WordDiff.markUp([0x61].span, [offered], colors: false) == [0x61])
    }

    @Test func coloursStandInsteadOfMarks() {
        let marked = WordDiff.markUp(Array("a b".utf8).span, [Self.finding((2..<3, "c"))], colors: true)
        #expect(String(decoding: marked, as: UTF8.self) == "a \u{1B}[9;31mb\u{1B}[m\u{1B}[30;42mc\u{1B}[m")
    }

    private static func finding(_ edit: (Range<Int>, String)) -> Finding {
        Finding(
            range: edit.0, replacement: Array(edit.1.utf8), rules: ["r"], applicability: .safe, status: .applied, reason: "",
            entry: nil)
    }
}
