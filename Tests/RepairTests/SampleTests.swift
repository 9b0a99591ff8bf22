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

    /// Correct English with everything in it that could be taken for damage.
    @Test func cleanTextStays() throws {
        let input = try Project.bytes(Project.samples.appending(path: "clean-feature.txt"))
        var output: [UInt8] = []
        let applied = Mend.repairer().repairWithFindings(input.span, into: &output).filter { $0.status == .applied }
        for finding in applied {
            let old = String(decoding: input[finding.range], as: UTF8.self), new = String(decoding: finding.replacement ?? [], as: UTF8.self)
            Issue.record("\(finding.rules) made \(new.debugDescription) of \(old.debugDescription)")
        }
        #expect(input == output)
    }

    @Test func everySampleHasItsFiles() {
        let files = Project.files(in: Project.samples, ending: "").map(\.lastPathComponent)
        let wanted = SampleTests.names.flatMap { [$0 + ".txt", $0 + ".expected.txt", $0 + ".diff"] } + ["clean-feature.txt"]
        #expect(files == wanted.sorted())
        #expect(SampleTests.names.count >= 7)
    }

    private func compare(_ text: String, with name: String) throws {
        let url = Project.samples.appending(path: name)
        if Project.updatesGoldens { return try Data(text.utf8).write(to: url) }
        let golden = try String(contentsOf: url, encoding: .utf8)
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
