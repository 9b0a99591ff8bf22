import Foundation
import Repair
import TestKit
import Testing

/// What no rule and no text may break, on random texts, on the samples and on every fixture.
@Suite struct InvariantTests {
    static let safe = Invariants(repairer: Mend.repairer()), review = Invariants(repairer: Mend.repairer(apply: .review))

    // MARK: Random texts

    @Test(arguments: 0..<20)
    func holdForRandomText(group: Int) {
        check(texts: 120, group) {
            RandomText(seed: $0, terms: InvariantTests.terms)
        } text: {
            $0.document()
        }
    }

    /// Here the text around a fault is sound, so that rules get further.
    @Test(arguments: 0..<10)
    func holdForDamagedSamples(group: Int) {
        check(texts: 120, 100 + group) {
            RandomText(seed: $0)
        } text: { random in
            let lines = InvariantTests.sampleLines, first = random.number(lines.count)
            let part = lines[first..<min(lines.count, first + 1 + random.number(6))].joined(separator: "\n") + "\n"
            return random.damaged(part)
        }
    }

    /// Repairs for review are made too in every third text.
    private func check(texts count: Int, _ group: Int, _ make: (UInt64) -> RandomText, text: (inout RandomText) -> String) {
        var violations = 0
        for number in 0..<count where violations < 3 {
            let seed = UInt64(group * 1000 + number)
            var random = make(seed)
            let text = Array(text(&random).utf8)
            guard let report = (number % 3 == 2 ? Self.review : Self.safe).report(text) else { continue }
            Issue.record("seed \(seed): \(report)")
            violations += 1
        }
    }

    /// Renderings that the shipped glossary replaces.
    static let terms: [String] = Project.files(in: Project.glossaries, ending: ".tsv").flatMap { file -> [String] in
        let rows = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").components(separatedBy: "\n").map { $0.components(separatedBy: "\t") }
        let header = rows.first { $0.contains("deprecated") }
        guard let column = header?.firstIndex(of: "deprecated") else { return [] }
        return rows.filter { $0.count > column && $0 != header }.flatMap { $0[column].components(separatedBy: "|") }.filter { !$0.isEmpty }
    }

    static let sampleLines: [String] = Project.files(in: Project.samples, ending: ".txt").flatMap { file -> [String] in
        ((try? String(contentsOf: file, encoding: .utf8)) ?? "").components(separatedBy: "\n")
    }

    @Test func termsAndSamplesAreThere() {
        #expect(Self.terms.count > 1000)
        #expect(Self.sampleLines.count > 100)
    }

    // MARK: Our own texts

    @Test(arguments: Fixture.ids)
    func holdForFixtures(id: String) throws {
        let glossary = try Mend.glossary(for: id)
        let safe = Invariants(repairer: Mend.repairer(glossary)), review = Invariants(repairer: Mend.repairer(glossary, apply: .review))
        for row in try Fixture(rule: id).cases {
            for text in [row.before, row.after, row.before.replacing("\n", with: "\r\n") + "\r\n"] {
                for invariants in [safe, review] {
                    if let report = invariants.report(Array(text.utf8)) { Issue.record("\(id): \(row.name): \(report)") }
                }
            }
        }
    }

    @Test(arguments: Project.files(in: Project.samples, ending: ".txt").map(\.lastPathComponent))
    func holdForSamples(name: String) throws {
        let text = try Project.bytes(Project.samples.appending(path: name))
        for invariants in [Self.safe, Self.review] {
            if let report = invariants.report(text) { Issue.record("\(name): \(report)") }
        }
    }

    // MARK: Odd input

    static let oddTexts: [[UInt8]] = [
        "", "\n", "\n\n\n", "\r\n\r\n", "\r", "\r\r\n", " ", "  \n  ", "\u{FEFF}", "\u{FEFF}\n", "\u{FEFF}\u{FEFF}Snow,The harbor is shut.", ",", ".",
        "\"", "”“", "，", "。\n。", "\0", "a,\0B", "Snow\0,The harbor\u{1}.It is\u{1B}[31m shut.", "Snow,The harbor\ris shut.It\rsnows",
        "\u{7F}\u{85}\u{2028}",
        "A", "Skip to content", "```", "```\n```", "$$", "<", "`", "&", "&nbsp;", "&nbsp;\n&nbsp;", "\u{3000}", "\u{200B}\u{200B}", "'", " 's", "( )",
        "()",
        "1", "1.", ".1", "1,2", "1 1", "——", "……", "《》", "《", "……。", "\u{E000},The\u{10FFFF}.The", "e\u{301},The", "👩‍👩‍👧,The family",
    ].map { Array($0.utf8) }

    @Test(arguments: oddTexts)
    func holdForOddText(text: [UInt8]) {
        for invariants in [Self.safe, Self.review] {
            if let report = invariants.report(text) { Issue.record("\(report)") }
        }
    }

    /// Bytes that are no UTF-8: alone, cut short, too long, a surrogate, out of range.
    static let invalid: [[UInt8]] = [
        [0xFF], [0x80], [0xC3], [0xE4, 0xBD], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x80],
        [0xEF, 0xBC],
    ]

    @Test(arguments: invalid)
    func linesThatAreNoTextStay(bytes: [UInt8]) {
        let damaged = Array("The ferry is late ,The harbor is shut.It snows in my country".utf8), repaired = Self.safe.repairer.repaired(damaged)
        #expect(repaired != damaged)
        for place in [0, 18, damaged.count] {
            let broken = Array(damaged[..<place]) + bytes + damaged[place...]
            let text = damaged + [0x0A] + broken + [0x0D, 0x0A] + damaged
            let output = Self.safe.repairer.repaired(text)
            #expect(output == repaired + [0x0A] + broken + [0x0D, 0x0A] + repaired)
            #expect(Self.safe.report(text) == nil)
        }
    }

    @Test func randomBytesDoNotTrouble() {
        for seed in UInt64(0)..<200 {
            var random = RandomText(seed: seed)
            var text = Array(random.document().utf8)
            for _ in 0..<1 + random.number(10) { text.insert(UInt8(random.number(256)), at: random.number(text.count + 1)) }
            if let report = Self.safe.report(text) { Issue.record("seed \(seed): \(report)") }
        }
    }

    @Test func aVeryLongLineHolds() {
        let sentence = Array("The ferry is late ,The harbor is shut.It snows in my country；and “ they” wait. ".utf8)
        let text = Array(repeatElement(sentence, count: (2 << 20) / sentence.count).joined())
        let output = Self.safe.repairer.repaired(text)
        #expect(output != text)
        #expect(!output.contains(0x0A))
        #expect(Self.safe.repairer.repaired(output) == output)
    }

    @Test func aVeryLongWordStays() {
        let text = Array(repeatElement(UInt8(ascii: "a"), count: 2 << 20))
        #expect(Self.safe.repairer.repaired(text) == text)
    }

    // MARK: The same everywhere

    /// Documents repaired one after the other, in another order, or at the same time come out as each for itself.
    @Test func documentsDoNotKnowOfEachOther() async {
        let texts = (UInt64(0)..<60).map { seed in
            var random = RandomText(seed: 7000 + seed, terms: Self.terms)
            return Array(random.document().utf8)
        }
        let other = Mend.repairer(), alone = texts.map { other.repaired($0) }
        var together: [UInt8] = []
        for text in texts { Self.safe.repairer.repair(text.span, into: &together) }
        #expect(together == Array(alone.joined()))
        await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, text) in texts.enumerated().reversed() { group.addTask { (index, Self.safe.repairer.repaired(text)) } }
            for await (index, output) in group { #expect(output == alone[index]) }
        }
    }
}
