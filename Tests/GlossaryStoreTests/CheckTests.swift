import Foundation
import Testing

@testable import GlossaryStore

/// Every check finds what it is for and leaves alone what it is not for.
struct CheckTests {
    /// Rows with the columns zh, en, deprecated, admitted, pinyin and when, and the findings: line:column, severity and check, the line
    /// of the other place in brackets, * for a mendable one.
    struct Case: CustomTestStringConvertible {
        let check: String
        let rows: [String]
        let findings: [String]

        init(_ check: String, _ rows: String..., finds findings: [String] = []) {
            self.check = check
            self.rows = rows
            self.findings = findings
        }

        var testDescription: String { "\(check): \(rows.joined(separator: " / "))" }
    }

    static let cases: [Case] = [
        Case("malformed-row", "武汉\tWuhan\t\t\t\tnearby=a", finds: ["2:13 error malformed-row"]),
        Case("malformed-row", "武汉\t", "汉口\tHankou\t\\x", finds: ["2:4 error malformed-row", "3:11 error malformed-row"]),

        Case("wrong-script", "Wuhan\t武汉", finds: ["2:1 error wrong-script (2)"]),
        Case("wrong-script", "武汉\tWuhan 市", finds: ["2:4 error wrong-script"]),
        Case("wrong-script", "武汉\tWuhan\tWu汉|Wuhang", finds: ["2:10 error wrong-script"]),
        Case("wrong-script", "武汉\tWuhan\t\tW\u{443}han", finds: ["2:11 error wrong-script"]),
        Case("wrong-script", "武汉\tWuhan\t\t\t武 han", finds: ["2:12 error wrong-script"]),
        Case("wrong-script", "ofo\tOfo", finds: ["2:1 note wrong-script"]),
        Case("wrong-script", "C罗\tRonaldo"),
        Case("wrong-script", "阿尔法\tα-Café"),

        Case("odd-character", "武汉\tＷuhan", finds: ["2:4 warning odd-character*"]),
        Case("odd-character", "武汉\tWuhan\u{200B}\tWu\u{A0}han", finds: ["2:4 warning odd-character*", "2:11 warning odd-character*"]),
        Case("odd-character", "武汉\tWuhan\t\tWuhan。", finds: ["2:11 warning odd-character"]),
        Case("odd-character", "Ｃ罗|《C罗》\tRonaldo", finds: ["2:1 warning odd-character*"]),
        Case("odd-character", "《明报》|明报、\tMing Pao"),

        Case("stray-space", "武汉\tWuhan  City\tWuhan , China", finds: ["2:4 warning stray-space*", "2:16 warning stray-space*"]),
        Case("stray-space", "武 汉\tWuhan", finds: ["2:1 warning stray-space"]),
        Case("stray-space", "武汉\tWuhan\\tCity", finds: ["2:4 warning stray-space*"]),
        Case("stray-space", "58 同城|QQ 音乐\tWuhan ( China )", finds: ["2:13 warning stray-space*"]),
        Case("stray-space", "武汉\tWuhan (China), Hubei"),

        Case("traditional-spelling", "武漢|武汉\tWuhan", finds: ["2:1 warning traditional-spelling*"]),
        Case("traditional-spelling", "武汉|武漢\tWuhan"),
        Case("traditional-spelling", "乾隆\tQianlong"),
        Case("traditional-spelling", "氹仔\tTaipa"),

        Case("pinyin-mismatch", "武汉\tWuhan\t\t\twu han shi", finds: ["2:12 warning pinyin-mismatch"]),
        Case("pinyin-mismatch", "武汉\tWuhan\t\t\tchang sha", finds: ["2:12 warning pinyin-mismatch"]),
        Case("pinyin-mismatch", "武汉\tWuhan\t\t\tWuhans", finds: ["2:12 warning pinyin-mismatch"]),
        Case("pinyin-mismatch", "武汉\tWuhan\t\t\twǔ yi"),
        Case("pinyin-mismatch", "武汉|武汉市\tWuhan\t\t\tWǔhàn"),
        Case("pinyin-mismatch", "武汉市|武汉\tWuhan\t\t\twu3han4"),
        Case("pinyin-mismatch", "曾查\tZeng Cha\t\t\tzeng cha"),
        Case("pinyin-mismatch", "QQ音乐\tQQ Music\t\t\tyin yue"),
        Case("pinyin-mismatch", "乐\tYue\t\t\tyue"),

        Case("repeated-form", "武汉|武汉\tWuhan", finds: ["2:4 warning repeated-form*"]),
        Case("repeated-form", "武汉\tWuhan\tWu Han|Wu-han|Wu Han", finds: ["2:24 warning repeated-form*"]),
        Case("repeated-form", "武汉\tWuhan\t\tWuhan", finds: ["2:11 warning repeated-form*"]),
        Case("repeated-form", "武汉\tWuhan\tWu Han\tWuhan City|wuhan"),

        Case("repeated-row", "武汉\tWuhan\tWu Han", "武汉|武汉市\tWuhan\tWu-han", finds: ["3:1 warning repeated-row (2)*"]),
        Case("repeated-row", "武汉\tWuhan\t\t\twu han", "武汉\tWuhan\t\t\twu hang", finds: ["3:1 warning repeated-row (2)"]),
        Case(
            "repeated-row", "汉\tWuhan\tHan\t\t\tnear=a|b; review", "汉\tWuhan\tHan-Han\t\t\treview; near=b|a",
            finds: ["3:1 warning repeated-row (2)*"]),
        Case("repeated-row", "汉\tWuhan\tHan\t\t\tnear=a", "汉\tWuhan\tHan\t\t\tnear=b", "汉\tWuhan"),

        Case("conflicting-term", "武汉\tWuhan", "武汉市|武汉\tHankou", finds: ["3:5 error conflicting-term (2)"]),
        Case("conflicting-term", "汉\tWuhan\t\t\t\tnear=a", "汉\tHan\t\t\t\tnear=a", finds: ["3:1 error conflicting-term (2)"]),
        Case("conflicting-term", "汉\tWuhan\t\t\t\tnear=a", "汉\tHan", "汉口\tHankou"),

        Case("contested-rendering", "甲\tOne\tTwo A", "乙\tTwo A", finds: ["2:7 error contested-rendering (3)"]),
        Case("contested-rendering", "甲\tOne\tA B|Two A", "乙\tTwo\t\tTwo A", finds: ["2:11 error contested-rendering (3)"]),
        Case("contested-rendering", "甲\tOne\tTwo A", "乙\tTwo A\t\t\t\treview", finds: ["2:7 note contested-rendering (3)"]),
        Case("contested-rendering", "甲\tOne\tTwo A\tTwo A\t\tnear=a", finds: ["2:7 error contested-rendering (2)"]),
        Case("contested-rendering", "甲\tOne\tTwo A\t\t\tnear=a", "乙\tTwo A"),
        Case("contested-rendering", "甲\tOne\ttwo a", "乙\tTwo A"),

        Case("ambiguous-rendering", "甲\tOne\tA B", "乙\tTwo\tA B", finds: ["3:7 error ambiguous-rendering (2)"]),
        Case("ambiguous-rendering", "甲\tOne\tA B", "乙\tOne\tA B"),
        Case("ambiguous-rendering", "甲\tOne\tA B", "乙\tTwo\tA B\t\t\tnear=a"),

        Case("replacement-chain", "甲\tB C\tA B", "乙\tC D\tB C", finds: ["2:3 error replacement-chain (3)"]),
        Case(
            "replacement-chain", "甲\tB C\tA B", "乙\tA B\tB C",
            finds: ["2:3 error replacement-chain (3)", "3:3 error replacement-chain (2)"]),
        Case("replacement-chain", "甲\tB C\tA B\t\t\tnear=a", "乙\tC D\tB C", finds: ["2:3 note replacement-chain (3)"]),
        Case("replacement-chain", "甲\tB C\tA B", "乙\tC D\tB C\t\t\tnear=a"),

        Case("replacement-inside", "甲\tApe B Coaching\tApe B", finds: ["2:18 error replacement-inside (2)"]),
        Case("replacement-inside", "甲\tA B\tA B\t\t\tnear=a", finds: ["2:7 error replacement-inside (2)"]),
        Case("replacement-inside", "甲\tApe B Coaching\tApe B\t\t\tnear=a"),
        Case("replacement-inside", "甲\tApe Bs\tApe B"),

        Case("common-rendering", "抖音\tDouyin\tVibrato|shake", finds: ["2:11 error common-rendering", "2:19 error common-rendering"]),
        Case("common-rendering", "汉\tWuhan City\tHan", finds: ["2:14 error common-rendering"]),
        Case("common-rendering", "武汉\tWuhan City\tWu-hann|wu hann|Wuhann"),
        Case("common-rendering", "抖音\tDouyin\tVibrato\t\t\tnear=app"),
    ]

    static func findings(_ rows: [String], name: String = "test.tsv") -> [CheckFinding] {
        let text = "zh\ten\tdeprecated\tadmitted\tpinyin\twhen\n" + rows.map { $0 + "\n" }.joined()
        var glossary = CheckedGlossary()
        glossary.add(Array(text.utf8), name: name)
        return glossary.findings()
    }

    static func short(_ finding: CheckFinding) -> String {
        let other = finding.other.map { " (\($0.line))" } ?? ""
        let place = "\(finding.place.line):\(finding.place.column)"
        return "\(place) \(finding.severity.rawValue) \(finding.check)\(other)\(finding.isMendable ? "*" : "")"
    }

    @Test(arguments: cases)
    func finds(_ test: Case) {
        #expect(Self.findings(test.rows).map(Self.short) == test.findings)
    }

    @Test func everyCheckHasPassesAndFails() {
        for info in CheckRegistry.all {
            let cases = Self.cases.filter { $0.check == info.id }
            #expect(cases.contains { $0.findings.contains { $0.contains(" \(info.id)") } }, "\(info.id)")
            #expect(cases.contains { $0.findings.isEmpty } || info.id == "malformed-row", "\(info.id)")
        }
    }

    /// Every finding says what to do, and where it is to be found.
    @Test(arguments: cases.filter { !$0.findings.isEmpty })
    func findingsHelp(_ test: Case) {
        for finding in Self.findings(test.rows) {
            #expect(finding.message.contains("; "), "\(finding.message)")
            #expect(finding.place.length > 0 || finding.check == "malformed-row")
        }
    }

    /// What is mendable is mended, once and for all, and nothing else is changed.
    @Test(arguments: cases)
    func mends(_ test: Case) throws {
        let text = "zh\ten\tdeprecated\tadmitted\tpinyin\twhen\n" + test.rows.map { $0 + "\n" }.joined()
        guard var document = try? GlossaryDocument(Array(text.utf8).span, name: "test.tsv") else { return }
        let isMendable = test.findings.contains { $0.hasSuffix("*") }
        let wasMended = document.mend()
        #expect(wasMended == isMendable)
        let mended = document.bytes
        var glossary = CheckedGlossary()
        glossary.add(mended, name: "test.tsv")
        let rest = glossary.findings()
        #expect(rest.filter(\.isMendable).map(Self.short) == [])
        #expect(rest.count == test.findings.count { !$0.hasSuffix("*") })
        let isMendedAgain = document.mend()
        #expect(!isMendedAgain)
    }

    /// People may keep a traditional character in their names.
    @Test func namesAreLeftToPeople() throws {
        let text = "zh\ten\tkind\n余英時\tYu Ying-shih\tperson\n"
        var glossary = CheckedGlossary()
        glossary.add(Array(text.utf8), name: "test.tsv")
        #expect(glossary.findings().map(Self.short) == ["2:1 note traditional-spelling"])
        var document = try GlossaryDocument(Array(text.utf8).span, name: "test.tsv")
        let isMended = document.mend()
        #expect(!isMended)
    }

    @Test func filesAreOneLayer() {
        var glossary = CheckedGlossary()
        glossary.add(Array("武汉\tWuhan\n".utf8), name: "a.tsv")
        glossary.add(Array("\u{FEFF}武汉\tHankou\n武汉\tWuhan\n".utf8), name: "b.tsv")
        let findings = glossary.findings()
        #expect(findings.map(Self.short) == ["1:1 error conflicting-term (1)", "2:1 warning repeated-row (1)"])
        #expect(findings.map(\.place.file) == ["b.tsv", "b.tsv"])
        #expect(findings.map(\.other?.file) == ["a.tsv", "a.tsv"])
    }

    @Test func invalidFilesAreReportedAndOthersChecked() {
        var glossary = CheckedGlossary()
        glossary.add([0xFF], name: "a.tsv")
        glossary.add(Array("武漢\tWuhan\n".utf8), name: "b.tsv")
        #expect(glossary.findings().map(Self.short) == ["1:1 error malformed-row", "1:1 warning traditional-spelling*"])
    }

    /// `clean` tells of errors of meaning alone.
    @Test(arguments: cases)
    func loading(_ test: Case) {
        let text = "zh\ten\tdeprecated\tadmitted\tpinyin\twhen\n" + test.rows.map { $0 + "\n" }.joined()
        let bytes = Array(text.utf8)
        guard let file = try? GlossaryFile.parse(bytes, name: "test.tsv") else { return }
        let ids = Set(CheckRegistry.all.filter(\.isForLoading).map(\.id))
        let expected = test.findings.filter { $0.contains(" error ") && ids.contains(String($0.split(separator: " ")[2].prefix { $0 != "*" })) }
        let (findings, surplus) = CheckedGlossary(file, bytes).findingsForLoading(limit: 1)
        #expect(findings.map(Self.short) == Array(expected.prefix(1)))
        #expect(surplus == max(0, expected.count - 1))
    }
}

/// What the checks say of themselves.
struct CheckRegistryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func idsAreUniqueAndKebabCase() {
        let ids = CheckRegistry.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids { #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)") }
    }

    @Test func filesAreNamedAsTheirTypes() {
        for check in CheckRegistry.checks {
            let type = check.info.id.split(separator: "-").map(\.capitalized).joined()
            #expect("\(Swift.type(of: check))" == type)
            let file = Self.root.appending(path: "Sources/GlossaryStore/Checks/Faults/\(type).swift")
            #expect(FileManager.default.fileExists(atPath: file.path), "\(file.path)")
        }
    }

    @Test func metadataIsComplete() {
        for info in CheckRegistry.all {
            #expect(!info.summary.hasSuffix(".") && !info.summary.contains("\n") && !info.summary.contains("|\n"), "\(info.id)")
            #expect(info.reason.count > 50, "\(info.id)")
        }
    }

    /// The shipped glossary has neither errors nor warnings.
    @Test func shippedGlossaryIsClean() {
        let glossary = CheckedGlossary.bundled
        #expect(glossary.rowCount > 1000)
        let faults = glossary.findings().filter { $0.severity >= .warning }
        #expect(faults.map { "\($0.place.file):\($0.place.line): \($0.check): \($0.message)" } == [])
    }
}
