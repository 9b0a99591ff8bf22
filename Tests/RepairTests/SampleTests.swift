import Foundation
import Repair
import Reports
import TestKit
import Testing

/// The texts of `Samples`, through the whole pipeline with the shipped glossary. `UPDATE_GOLDEN=1` writes what comes out.
@Suite struct SampleTests {
    /// The samples that have damage, by name.
    static let names = Project.files(in: Project.samples, ending: ".expected.txt")
        .map { String($0.lastPathComponent.dropLast(".expected.txt".count)) }

    @Test(arguments: names)
    func comesOutAsExpected(name: String) throws {
        let input = try Project.bytes(Project.samples.appending(path: name + ".txt")), output = Mend.repairer().repaired(input)
        try compare(String(decoding: output, as: UTF8.self), with: name + ".expected.txt")
        try compare(SampleTests.difference(name + ".txt", input, output), with: name + ".diff")
    }

    /// Texts of `Samples/terms`: machine-translated style, names and numbers above all.
    static let terms = Project.files(in: Project.samples.appending(path: "terms"), ending: ".expected.txt")
        .map { String($0.lastPathComponent.dropLast(".expected.txt".count)) }

    /// Correct English with everything in it that could be taken for damage.
    static let traps =
        ["clean-feature.txt"] + Project.files(in: Project.samples.appending(path: "traps"), ending: ".txt").map { "traps/" + $0.lastPathComponent }

    /// What comes out is what an editor wrote by hand, so these are never written anew, and a second run finds nothing more.
    @Test(arguments: terms)
    func termsComeOutAsAnEditorHasThem(name: String) throws {
        let input = try Project.bytes(Project.samples.appending(path: "terms/\(name).txt"))
        let wanted = try Project.bytes(Project.samples.appending(path: "terms/\(name).expected.txt"))
        let output = Mend.repairer().repaired(input)
        SampleTests.expectSameLines(String(decoding: output, as: UTF8.self), String(decoding: wanted, as: UTF8.self), of: name)
        #expect(Mend.repairer().repaired(output) == output, "a second run of \(name) changes more")
    }

    @Test(arguments: traps)
    func cleanTextStays(name: String) throws {
        let input = try Project.bytes(Project.samples.appending(path: name))
        var output: [UInt8] = []
        let applied = Mend.repairer().repairWithFindings(input.span, into: &output).filter { $0.status == .applied }
        for finding in applied {
            let old = String(decoding: input[finding.range], as: UTF8.self), new = String(decoding: finding.replacement ?? [], as: UTF8.self)
            Issue.record("\(name): \(finding.rules) made \(new.debugDescription) of \(old.debugDescription)")
        }
        #expect(input == output)
        #expect(Mend.repairer().repaired(output) == output, "a second run of \(name) changes more")
    }

    @Test func everySampleHasItsFiles() {
        let files = Project.files(in: Project.samples, ending: "").map(\.lastPathComponent)
        let wanted =
            SampleTests.names.flatMap { [$0 + ".txt", $0 + ".expected.txt", $0 + ".diff"] } + ["clean-feature.txt", "pipelines", "terms", "traps"]
        #expect(files == wanted.sorted())
        #expect(SampleTests.names.count >= 7)
        let pairs = Project.files(in: Project.samples.appending(path: "terms"), ending: "").map(\.lastPathComponent)
        #expect(pairs == SampleTests.terms.flatMap { [$0 + ".txt", $0 + ".expected.txt"] }.sorted())
    }

    /// The sets are large enough to say something.
    @Test func setsAreLarge() throws {
        let clean = try SampleTests.traps.map { try SampleTests.lines($0).filter { $0.utf8.count > 100 }.count }.reduce(0, +)
        #expect(clean >= 80)
        let changed = try SampleTests.terms.map { name in
            zip(try SampleTests.lines("terms/\(name).txt"), try SampleTests.lines("terms/\(name).expected.txt")).count { $0 != $1 }
        }
        #expect(changed.reduce(0, +) >= 90)
    }

    private static func lines(_ name: String) throws -> [String] {
        String(decoding: try Project.bytes(Project.samples.appending(path: name)), as: UTF8.self).components(separatedBy: "\n")
    }

    private func compare(_ text: String, with name: String) throws {
        let url = Project.samples.appending(path: name)
        if Project.updatesGoldens { return try Data(text.utf8).write(to: url) }
        let golden = try String(contentsOf: url, encoding: .utf8)
        SampleTests.expectSameLines(text, golden, of: name)
    }

    private static func expectSameLines(_ text: String, _ golden: String, of name: String) {
        let lines = text.components(separatedBy: "\n"), wanted = golden.components(separatedBy: "\n")
        #expect(lines.count == wanted.count, "\(name)")
        for (number, pair) in zip(lines, wanted).enumerated() where pair.0 != pair.1 {
            Issue.record("\(name):\(number + 1)\n    got \(pair.0)\n   want \(pair.1)")
        }
    }

    private static func difference(_ name: String, _ before: [UInt8], _ after: [UInt8]) -> String {
        var report = DiffReport(form: .unified, colors: false), text: [UInt8] = []
        report.begin(file: name)
        report.add(before: before.span, after: after.span, into: &text)
        report.end(into: &text)
        return String(decoding: text, as: UTF8.self)
    }
}
