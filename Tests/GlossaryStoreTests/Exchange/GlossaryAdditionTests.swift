import TestKit
import Testing

@testable import GlossaryStore

struct GlossaryAdditionTests {
    static let cases: [(name: String, file: String, table: String, result: String, losses: [String])] = [
        ("a new term in order", "zh\ten\n甲\tA\n申\tC\n", "由,B\n", "zh\ten\n由\tB\n甲\tA\n申\tC\n", []),
        ("a new term in a file without order", "zh\ten\n申\tC\n甲\tA\n", "由,B\n", "zh\ten\n申\tC\n甲\tA\n由\tB\n", []),
        ("comments stay above their rows", "zh\ten\n# one\n丁\tD\n# two\n辛\tX\n", "丙,C\n己,S\n", "zh\ten\n# one\n丁\tD\n丙\tC\n己\tS\n# two\n辛\tX\n", []),
        ("the same", "zh\ten\tnote\n甲\tA\tn\n", "甲,A\n", "zh\ten\tnote\n甲\tA\tn\n", []),
        (
            "another term", "zh\ten\n甲\tA\n", "甲,B\n", "zh\ten\n甲\tA\n",
            ["1: 甲: left out: line 2 of the glossary has “A” for it, not “B”; decide, and change one of them"]
        ),
        (
            "another term by a further spelling", "zh\ten\n甲|乙\tA\n", "乙,B\n", "zh\ten\n甲|乙\tA\n",
            ["1: 乙: left out: line 2 of the glossary has “A” for it, not “B”; decide, and change one of them"]
        ),
        (
            "twice in the imported file", "zh\ten\n", "甲,A\n甲,B\n", "zh\ten\n甲\tA\n",
            ["2: 甲: left out: an entry before it has “A” for it, not “B”; decide, and change one of them"]
        ),
        (
            "more of the same", "zh\ten\tdeprecated\n甲\tA\tB\n", "zh,en,kind,deprecated,admitted,note\n甲|乙,A,unit,B|C,D,n\n",
            "zh\ten\tkind\tdeprecated\tadmitted\tnote\n甲|乙\tA\tunit\tB|C\tD\tn\n", []
        ),
        (
            "contradictions", "zh\ten\tkind\tdeprecated\tadmitted\tnote\n甲\tA\tunit\tB\tC\tn\n",
            "zh,en,kind,deprecated,admitted,note\n甲,A,place,C|A,B,m\n", "zh\ten\tkind\tdeprecated\tadmitted\tnote\n甲\tA\tunit\tB\tC\tn\n",
            [
                "2: 甲: not kept: “B” as admitted, which the glossary deprecates, “C” as deprecated, which the glossary admits, "
                    + "“A” as deprecated, which the glossary admits, the kind place, the note “m”"
            ]
        ),
        (
            "other conditions", "zh\ten\twhen\n甲\tA\treview\n", "zh,en,when\n甲,B,near=x\n甲,A,review\n", "zh\ten\twhen\n甲\tA\treview\n甲\tB\tnear=x\n",
            []
        ),
    ]

    @Test(arguments: cases)
    func rowsAreAdded(_ name: String, _ file: String, _ table: String, _ result: String, _ losses: [String]) throws {
        let bytes = Array(file.utf8)
        var addition = GlossaryAddition(to: try GlossaryDocument(bytes.span, name: "g.tsv"))
        var importer = GlossaryImporter(name: "t.csv", format: .csv)
        let text = Array(table.utf8)
        let rows = try importer.read(text.span).rows + importer.finish().rows
        let found = rows.compactMap { addition.add($0) }.map { "\($0.line): \($0.description)" }
        #expect(found == losses, "\(name)")
        #expect(addition.addedCount + addition.completedCount + addition.knownCount + losses.count(where: { $0.contains("left out") }) == rows.count)
        #expect(String(decoding: addition.finish().bytes, as: UTF8.self) == result, "\(name)")
    }

    /// One pass over the file puts rows where one insertion each would.
    @Test func manyRowsGoWhereSingleOnesWould() throws {
        var random = SplitMix(seed: 3)
        for _ in 0..<50 {
            let terms = (0..<40).map { _ in String(Unicode.Scalar(UInt32.random(in: 0x4E00..<0x4E80, using: &random))!) }
            let rows = Array(Set(terms)).sorted { GlossaryDocument.precedes($0, $1) }.map { EntryRow(spellings: [$0], preferred: "x") }
            let old = rows.filter { _ in Bool.random(using: &random) }
            let new = rows.filter { !old.contains($0) }.shuffled(using: &random)
            var expected = GlossaryDocument(name: "", rows: old)
            for row in new { expected.insert(row) }
            var addition = GlossaryAddition(to: GlossaryDocument(name: "", rows: old))
            for (index, row) in new.enumerated() { #expect(addition.add(ImportBatch.Row(line: index, row: row)) == nil) }
            #expect(addition.finish().bytes == expected.bytes)
        }
    }
}
