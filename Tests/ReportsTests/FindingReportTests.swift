import Foundation
import GlossaryStore
import Repair
import Reports
import Testing

@Suite struct FindingReportTests {
    static let document = Array("“Ok” Han,Wuhan\nmy country’s \u{A0}\u{1B}[m\n".utf8)

    static func finding(
        _ range: Range<Int>, _ after: String?, _ status: Finding.Status = .applied, entry: EntryReference? = nil,
        source: SourceMention? = nil
    ) -> Finding {
        let applicability: Applicability = status == .applied ? .safe : status == .offered ? .review : .report
        return Finding(
            range: range, replacement: after.map { Array($0.utf8) }, rules: ["rule-a", "rule-b"],
            applicability: applicability, status: status, reason: "why \"so\"", entry: entry, source: source)
    }

    static let findings = [
        finding(12..<13, ", "),
        finding(19..<29, "China", .offered, entry: EntryReference(zh: "我国", en: "China", file: "a.tsv", line: 7, note: "n")),
        finding(34..<37, nil, .reported, source: SourceMention(zh: "1.6亿", en: "160,000,000")),
        finding(34..<37, "", .rejected),
    ]

    @Test func linesAreForPeople() {
        #expect(
            Self.report(.text) == """
                f:3:9: rule-a,rule-b: Han,Wuhan → Han, Wuhan (why "so")
                f:4:1: rule-a,rule-b [review]: my country’s → China’s (why "so")
                f:4:14: rule-a,rule-b [report]: <U+00A0><U+001B>[m (why "so")

                """)
    }

    @Test func jsonLinesHoldEverything() {
        let lines = Self.report(.jsonl).split(separator: "\n")
        let rest = #""reason":"why \"so\"","entry":"#
        #expect(
            lines.first.map(String.init)
                == #"{"file":"f","line":3,"column":9,"offset":112,"length":1,"rules":["rule-a","rule-b"],"#
                + #""before":",","after":", ","applicability":"safe","# + rest + #"null,"source":null}"#)
        #expect(
            lines.dropFirst().first.map(String.init)
                == #"{"file":"f","line":4,"column":1,"offset":119,"length":10,"rules":["rule-a","rule-b"],"#
                + #""before":"my country","after":"China","applicability":"review","# + rest
                + #"{"zh":"我国","en":"China","file":"a.tsv","line":7},"source":null}"#)
        #expect(lines.last?.contains(#""after":null,"applicability":"report""#) == true)
        #expect(lines.count == 3)
    }

    @Test func theArrayIsJSON() throws {
        let parsed = try JSONSerialization.jsonObject(with: Data(Self.report(.json).utf8)) as? [[String: Any]]
        #expect(parsed?.count == 3)
        #expect(parsed?[0]["before"] as? String == ",")
        #expect(parsed?[1]["offset"] as? Int == 119)
        #expect((parsed?[1]["entry"] as? [String: Any])?["zh"] as? String == "我国")
        #expect(
            Set(parsed?[2].keys.map { $0 } ?? []) == [
                "file", "line", "column", "offset", "length", "rules", "before", "after", "applicability", "reason", "entry", "source",
            ])
    }

    @Test func anEmptyArrayIsJSONToo() {
        var output: [UInt8] = []
        FindingReport(format: .json).finish(into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "[]\n")
    }

    @Test func invalidBytesAreReplaced() throws {
        var report = FindingReport(format: .jsonl)
        var output: [UInt8] = []
        let document: [UInt8] = [0x61, 0xFF, 0xE6, 0xBC, 0x62]
        report.add([Self.finding(0..<5, "b")], of: document.span, file: "f", base: TextPosition(), into: &output)
        #expect(String(decoding: output, as: UTF8.self).contains(#""before":"a\#u{FFFD}\#u{FFFD}b""#))
    }

    @Test func longNeighbourhoodsAreCutBetweenCharacters() {
        var output: [UInt8] = []
        var report = FindingReport(format: .text)
        let document = Array((String(repeating: "漢", count: 30) + "," + String(repeating: "字", count: 30)).utf8)
        report.add([Self.finding(90..<91, "，")], of: document.span, file: "f", base: TextPosition(), into: &output)
        let (left, right) = (String(repeating: "漢", count: 8), String(repeating: "字", count: 8))
        #expect(String(decoding: output, as: UTF8.self).contains(": \(left),\(right) → \(left)，\(right) ("))
    }

    /// The report of the document, which starts at line 3, column 5 of its file.
    static func report(_ format: FindingReport.Format) -> String {
        var base = TextPosition()
        (base.offset, base.line, base.column) = (100, 3, 1)
        var report = FindingReport(format: format)
        var output: [UInt8] = []
        report.add(findings, of: document.span, file: "f", base: base, into: &output)
        report.finish(into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
