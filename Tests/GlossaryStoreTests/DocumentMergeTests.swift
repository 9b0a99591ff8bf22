import GlossaryStore
import Testing

struct DocumentMergeTests {
    static func merge(_ ours: String, _ theirs: String, base: String?) throws -> DocumentMerge {
        DocumentMerge(try document(ours, "a.tsv"), try document(theirs, "b.tsv"), base: try base.map { try document($0, "base.tsv") })
    }

    private static func document(_ text: String, _ name: String) throws -> GlossaryDocument {
        let bytes = Array(text.utf8)
        return try GlossaryDocument(bytes.span, name: name)
    }

    static let clean: [(name: String, base: String?, ours: String, theirs: String, result: String)] = [
        ("nothing", "zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n"),
        ("their change", "zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n", "zh\ten\n甲\tA\n", "zh\ten\n甲\tA\n"),
        ("our change", "zh\ten\n甲\ta\n", "zh\ten\n甲\tA\n", "zh\ten\n甲\ta\n", "zh\ten\n甲\tA\n"),
        ("the same change", "zh\ten\n甲\ta\n", "zh\ten\n甲\tA\n", "zh\ten\n甲\tA\n", "zh\ten\n甲\tA\n"),
        (
            "other columns of a row", "zh\ten\n甲\ta\n", "zh\ten\tkind\n甲\ta\tplace\n", "zh\ten\tnote\n甲\ta\tn\n",
            "zh\ten\tkind\tnote\n甲\ta\tplace\tn\n"
        ),
        (
            "renderings of one list", "zh\ten\tdeprecated\n甲\ta\tb|c|d\n", "zh\ten\tdeprecated\n甲\ta\tx|b|c\n",
            "zh\ten\tdeprecated\n甲\ta\tc|d|y\n", "zh\ten\tdeprecated\n甲\ta\tx|c|y\n"
        ),
        ("their removal", "zh\ten\n甲\ta\n乙\tb\n", "# c\nzh\ten\n甲\ta\n乙\tb\n", "zh\ten\n乙\tb\n", "# c\nzh\ten\n乙\tb\n"),
        ("our removal", "zh\ten\n甲\ta\n乙\tb\n", "zh\ten\n乙\tb\n", "zh\ten\n甲\ta\n乙\tb\n", "zh\ten\n乙\tb\n"),
        ("both removals", "zh\ten\n甲\ta\n乙\tb\n", "zh\ten\n乙\tb\n", "zh\ten\n乙\tb\n", "zh\ten\n乙\tb\n"),
        ("new rows in order", "zh\ten\n二\tb\n", "zh\ten\n三\tc\n二\tb\n三\td\n", "zh\ten\n一\tA\n二\tb\n", "zh\ten\n三\tc\n二\tb\n三\td\n一\tA\n"),
        ("new rows in a sorted file", "zh\ten\n二\tb\n", "zh\ten\n三\tc\n二\tb\n", "zh\ten\n五\tf\n二\tb\n一\ta\n", "zh\ten\n一\ta\n三\tc\n二\tb\n五\tf\n"),
        (
            "new rows behind their neighbours", "zh\ten\n二\tb\n一\ta\n", "zh\ten\n二\tb\n一\ta\n四\td\n",
            "zh\ten\n二\tb\n# note\n七\tx\n八\ty\n一\ta\n", "zh\ten\n二\tb\n# note\n七\tx\n八\ty\n一\ta\n四\td\n"
        ),
        ("the same new row", "zh\ten\n", "zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n", "zh\ten\n甲\ta\n"),
        (
            "new rows that complete each other", "zh\ten\n", "zh\ten\tadmitted\n甲\ta\tx\n", "zh\ten\tkind\tadmitted\n甲\ta\tplace\ty\n",
            "zh\ten\tkind\tadmitted\n甲\ta\tplace\tx|y\n"
        ),
        (
            "rows with other conditions", "zh\ten\twhen\n甲\ta\n", "zh\ten\twhen\n甲\ta\n甲\ta\tnear=x\n", "zh\ten\twhen\n甲\ta\n甲\ta\tnear=y\n",
            "zh\ten\twhen\n甲\ta\n甲\ta\tnear=x\n甲\ta\tnear=y\n"
        ),
        ("no base", nil, "# c\n甲\ta\n丙\tc\n", "乙\tb\n甲\ta\n", "# c\n甲\ta\n丙\tc\n乙\tb\n"),
        ("a column that only they have", nil, "甲\ta\n", "zh\ten\tnote\n甲\ta\tn\n", "zh\ten\tnote\n甲\ta\tn\n"),
    ]

    @Test(arguments: clean)
    func changesOfBothSidesAreMade(_ name: String, _ base: String?, _ ours: String, _ theirs: String, _ result: String) throws {
        let merge = try Self.merge(ours, theirs, base: base)
        #expect(merge.conflicts.isEmpty, "\(name)")
        #expect(String(decoding: merge.result.bytes, as: UTF8.self) == result, "\(name)")
    }

    static let contradictions: [(name: String, base: String?, ours: String, theirs: String, columns: [GlossaryColumn], result: String)] = [
        (
            "both change a column", "甲\ta\n", "甲\tb\n", "甲\tc\n", [.en],
            "# <<<<<<< a.tsv\n甲\tb\n# ||||||| base.tsv\n# 甲\ta\n# =======\n甲\tc\n# >>>>>>> b.tsv\n"
        ),
        (
            "two new rows", nil, "# x\n甲\ta\n乙\tz\n", "zh\ten\tkind\n甲\tb\tplace\n乙\tz\n", [.en],
            "# x\nzh\ten\tkind\n# <<<<<<< a.tsv\n甲\ta\n# =======\n甲\tb\tplace\n# >>>>>>> b.tsv\n乙\tz\n"
        ),
        ("removed by us", "甲\ta\n", "", "甲\tb\n", [], "zh\ten\n# <<<<<<< a.tsv\n# ||||||| base.tsv\n# 甲\ta\n# =======\n甲\tb\n# >>>>>>> b.tsv\n"),
        ("removed by them", "甲\ta\n", "甲\tb\n", "", [], "# <<<<<<< a.tsv\n甲\tb\n# ||||||| base.tsv\n# 甲\ta\n# =======\n# >>>>>>> b.tsv\n"),
        (
            "wrong here and right there", "zh\ten\tdeprecated\tadmitted\n甲\ta\n", "zh\ten\tdeprecated\tadmitted\n甲\ta\tb\n",
            "zh\ten\tdeprecated\tadmitted\n甲\ta\t\tb\n", [.deprecated],
            "zh\ten\tdeprecated\tadmitted\n# <<<<<<< a.tsv\n甲\ta\tb\n# ||||||| base.tsv\n# 甲\ta\n# =======\n甲\ta\t\tb\n# >>>>>>> b.tsv\n"
        ),
        (
            "new rows with two preferred terms", nil, "zh\ten\twhen\n甲\ta\tnear=x\n", "zh\ten\twhen\n甲\tb\tnear=y\n", [.en, .when],
            "zh\ten\twhen\n# <<<<<<< a.tsv\n甲\ta\tnear=x\n# =======\n甲\tb\tnear=y\n# >>>>>>> b.tsv\n"
        ),
    ]

    @Test(arguments: contradictions)
    func contradictionsAreMarked(
        _ name: String, _ base: String?, _ ours: String, _ theirs: String, _ columns: [GlossaryColumn], _ result: String
    ) throws {
        let merge = try Self.merge(ours, theirs, base: base)
        #expect(merge.conflicts.map(\.term) == ["甲"], "\(name)")
        #expect(merge.conflicts.first?.columns == columns, "\(name)")
        #expect(String(decoding: merge.result.bytes, as: UTF8.self) == result, "\(name)")
        // The result is a glossary file.
        #expect(throws: Never.self) { try Self.document(result, "") }
    }

    @Test func oneSideAloneIsTheResult() throws {
        var random = RandomEntries(seed: 30)
        for _ in 0..<100 {
            let (a, b) = (random.glossary(rows: 20), random.glossary(rows: 20))
            for merge in [DocumentMerge(a, b, base: a), DocumentMerge(b, a, base: a), DocumentMerge(b, b, base: a), DocumentMerge(b, b, base: nil)] {
                #expect(merge.conflicts.isEmpty)
                #expect(merge.result.changes(to: b).isEmpty)
            }
        }
    }

    @Test func changesOfOtherRowsMeet() throws {
        var random = RandomEntries(seed: 31)
        for _ in 0..<100 {
            let base = random.glossary(rows: 30)
            var (ours, theirs, both) = (base, base, base)
            for entry in base.entries {
                var row = random.row()
                row.spellings = entry.row.spellings
                // Thirds: ours, theirs, nobody's. Conditions stay, as terms may have several rows.
                row.when = entry.row.when
                switch entry.line % 3 {
                case 0: ours.replace(line: entry.line, with: row)
                case 1: theirs.replace(line: entry.line, with: row)
                default: continue
                }
                both.replace(line: entry.line, with: row)
            }
            let merge = DocumentMerge(ours, theirs, base: base)
            #expect(merge.conflicts.isEmpty)
            let isBoth = merge.result.bytes == both.bytes
            #expect(isBoth)
        }
    }
}

extension RandomEntries {
    /// Rows with different terms.
    fileprivate mutating func glossary(rows: Int) -> GlossaryDocument {
        let rows = (0..<rows).map { _ in row() }
        var terms: Set<String> = []
        return GlossaryDocument(name: "", rows: rows.filter { terms.insert($0.term).inserted })
    }
}
