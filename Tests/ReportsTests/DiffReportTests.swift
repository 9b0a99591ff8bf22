import Reports
import TestKit
import Testing

@Suite struct DiffReportTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let before: String
        let after: String
        let hunks: String

        var testDescription: String { name }
    }

    static let rows = [
        Row(name: "no difference", before: "a\nb\n", after: "a\nb\n", hunks: ""),
        Row(name: "empty", before: "", after: "", hunks: ""),
        Row(name: "one line", before: "a\n", after: "b\n", hunks: "@@ -1 +1 @@\n-a\n+b\n"),
        Row(
            name: "three lines around", before: "1\n2\n3\n4\n5\n6\n7\n8\n9\n", after: "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
            hunks: "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n"),
        Row(
            name: "neighbours together", before: "a\nb\nc\n", after: "x\ny\nc\n",
            hunks: "@@ -1,3 +1,3 @@\n-a\n-b\n+x\n+y\n c\n"),
        Row(
            name: "six lines between are one hunk", before: "a\n1\n2\n3\n4\n5\n6\nb\n", after: "x\n1\n2\n3\n4\n5\n6\ny\n",
            hunks: "@@ -1,8 +1,8 @@\n-a\n+x\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+y\n"),
        Row(
            name: "seven are two", before: "a\n1\n2\n3\n4\n5\n6\n7\nb\n", after: "x\n1\n2\n3\n4\n5\n6\n7\ny\n",
            hunks: "@@ -1,4 +1,4 @@\n-a\n+x\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+y\n"),
        Row(
            name: "no newline at the end", before: "a\nb", after: "a\nc",
            hunks: "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"),
        Row(
            name: "no newline behind an unchanged line", before: "a\nb", after: "c\nb",
            hunks: "@@ -1,2 +1,2 @@\n-a\n+c\n b\n\\ No newline at end of file\n"),
        Row(name: "an emptied line", before: "a\r\n", after: "\r\n", hunks: "@@ -1 +1 @@\n-a\r\n+\r\n"),
    ]

    @Test(arguments: rows)
    func writesHunks(_ row: Row) {
        let header = row.hunks.isEmpty ? "" : "--- a/f\n+++ b/f\n"
        #expect(Self.difference([(row.before, row.after)]) == header + row.hunks)
    }

    @Test func wordsStandOnce() {
        let text = Self.difference([("a\nb\nc", "a\n[-b-]{+x+}\nc")], form: .words)
        #expect(text == "--- a/f\n+++ b/f\n@@ -1,3 +1,3 @@\na\n[-b-]{+x+}\nc\n")
    }

    @Test func everyFileHasItsOwnLineNumbers() {
        var report = DiffReport(form: .unified, colors: false)
        var output: [UInt8] = []
        for name in ["f", "g", "h"] {
            report.begin(file: name)
            let text = name == "g" ? "same\n" : "1\n2\n3\n4\nold\n"
            let new = text.split(separator: "old").joined(separator: "new")
            report.add(before: Array(text.utf8).span, after: Array(new.utf8).span, into: &output)
            report.end(into: &output)
        }
        let hunk = "@@ -2,4 +2,4 @@\n 2\n 3\n 4\n-old\n+new\n"
        #expect(String(decoding: output, as: UTF8.self) == "--- a/f\n+++ b/f\n\(hunk)--- a/h\n+++ b/h\n\(hunk)")
    }

    @Test func documentBordersDoNotShow() {
        var random = SplitMix(seed: 5)
        for _ in 0..<200 {
            let (before, after) = Self.texts(&random, lines: 60, changed: 0.15)
            let whole = Self.difference([(before.joined(), after.joined())])
            // Borders between lines, and in the middle of some.
            var parts: [(String, String)] = []
            for (old, new) in zip(before, after) {
                if Bool.random(using: &random) || parts.isEmpty {
                    parts.append((old, new))
                } else {
                    parts[parts.count - 1].0 += old
                    parts[parts.count - 1].1 += new
                }
                if old.count > 3, Int.random(in: 0..<4, using: &random) == 0 {
                    let last = parts.removeLast()
                    parts.append((String(last.0.dropLast(2)), String(last.1.dropLast(2))))
                    parts.append((String(last.0.suffix(2)), String(last.1.suffix(2))))
                }
            }
            #expect(Self.difference(parts) == whole)
        }
    }

    @Test func appliedHunksGiveTheOutput() throws {
        var random = SplitMix(seed: 6)
        for density in [0.02, 0.1, 0.5, 1] {
            for _ in 0..<50 {
                let (before, after) = Self.texts(&random, lines: 80, changed: density)
                let difference = Self.difference([(before.joined(), after.joined())])
                #expect(try DiffPatch.apply(difference, to: before.joined()) == after.joined())
            }
        }
    }

    @Test func aHunkThatGrowsTooLargeIsCut() throws {
        let line = String(repeating: "x", count: 999)
        let before = (0..<9000).map { $0 < 5 || $0 > 8990 ? "\($0)\n" : line + "\n" }
        let after = (0..<9000).map { $0 < 5 || $0 > 8990 ? "\($0)\n" : line + "y\n" }
        let difference = Self.difference([(before.joined(), after.joined())])
        let headers = difference.split(separator: "\n").filter { $0.hasPrefix("@@") }
        #expect(headers.count == 5)
        #expect(headers[0].hasPrefix("@@ -6,"))
        #expect(try DiffPatch.apply(difference, to: before.joined()) == after.joined())
    }

    @Test(arguments: [
        ("a.txt", "a/a.txt"), ("/home/a.txt", "a/home/a.txt"), ("my file", "a/my file\t"), ("漢字", "a/漢字"),
        ("a\"b", "\"a/a\\\"b\""), ("a\\b", "\"a/a\\\\b\""), ("a\nb c\u{7F}", "\"a/a\\012b c\\177\""),
    ])
    func namesAreWrittenAsDiffDoes(_ name: String, _ expected: String) {
        var report = DiffReport(form: .unified, colors: false)
        var output: [UInt8] = []
        report.begin(file: name)
        report.add(before: [0x61].span, after: [0x62].span, into: &output)
        report.end(into: &output)
        #expect(String(decoding: output, as: UTF8.self).hasPrefix("--- \(expected)\n+++ "))
    }

    @Test func coloursEndWithTheLine() {
        let text = Self.difference([("a\nb", "a\nc")], colors: true)
        #expect(
            text == """
                \u{1B}[1m--- a/f\u{1B}[m
                \u{1B}[1m+++ b/f\u{1B}[m
                \u{1B}[36m@@ -1,2 +1,2 @@\u{1B}[m
                 a
                \u{1B}[31m-b\u{1B}[m
                \\ No newline at end of file
                \u{1B}[32m+c\u{1B}[m
                \\ No newline at end of file

                """)
    }

    /// The report of one file, given in parts.
    static func difference(
        _ parts: [(before: String, after: String)], form: DiffReport.Form = .unified, colors: Bool = false
    ) -> String {
        var report = DiffReport(form: form, colors: colors)
        var output: [UInt8] = []
        report.begin(file: "f")
        for part in parts {
            report.add(before: Array(part.before.utf8).span, after: Array(part.after.utf8).span, into: &output)
        }
        report.end(into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Lines, and the same with some of them changed; the last may lack its newline.
    private static func texts(_ random: inout SplitMix, lines: Int, changed: Double) -> ([String], [String]) {
        let hasEnd = Bool.random(using: &random)
        var before: [String] = []
        var after: [String] = []
        for number in 0..<Int.random(in: 1...lines, using: &random) {
            let line = ["", "line \(number)", "-a", "+b", "same"].randomElement(using: &random)!
            before.append(line + "\n")
            after.append((Double.random(in: 0..<1, using: &random) < changed ? line + "!" : line) + "\n")
        }
        if !hasEnd {
            before[before.count - 1] = "end" + String(before.last!.dropLast())
            after[after.count - 1] = "end" + String(after.last!.dropLast())
        }
        return (before, after)
    }
}
