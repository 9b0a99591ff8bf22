import GlossaryStore
import Testing

/// What commands ask of a glossary file.
struct EditingTests {
    private func document(_ text: String) throws -> GlossaryDocument {
        let bytes = Array(text.utf8)
        return try GlossaryDocument(bytes.span, name: "a.tsv")
    }

    @Test func changesAreFoundWhateverTheOrder() throws {
        let old = try document("zh\ten\twhen\n甲\ta\n乙\tb\n丙\tc\tnear=x\n丙\tc\tnear=y\n丁\td\n")
        let new = try document("zh\ten\twhen\n丁\tD\n新\tn\n# c\n丙\tc\tnear=y\n丙\tc\tnear=z\n丙\tc\n甲\ta\n")
        let changes = old.changes(to: new).map { change in
            [change.before, change.after].map { $0.map { "\($0.line) \($0.row.preferred) \($0.row.when)" } ?? "-" }.joined(separator: " > ")
        }
        #expect(changes == ["3 b  > -", "4 c near=x > 6 c near=z", "- > 7 c ", "6 d  > 2 D ", "- > 3 n "])
        #expect(old.changes(to: old).isEmpty)
    }

    @Test func bytesCount() throws {
        // A composed and a decomposed letter.
        let changes = try document("甲\tcaf\u{E9}\n").changes(to: try document("甲\tcafe\u{301}\n"))
        #expect(changes.count == 1)
    }

    @Test func rowsThatContradictAreFound() throws {
        let document = try document("zh\ten\twhen\n甲|丙\ta\n乙\tb\tnear=x\n")
        func messages(_ row: EntryRow, except line: Int? = nil) -> [String] {
            document.conflicts(with: row, except: line).map(\.description)
        }
        #expect(
            messages(EntryRow(spellings: ["丁", "丙"], preferred: "c")) == [
                "a.tsv:2:1: 丙 is “a” here, not “c”; change this row with 'glossmend glossary set', or use --force"
            ])
        #expect(
            messages(EntryRow(spellings: ["乙"], preferred: "b", when: "near=x")) == [
                "a.tsv:3:1: 乙 has a row with the same conditions here; change this row with 'glossmend glossary set', or use --force"
            ])
        #expect(messages(EntryRow(spellings: ["乙"], preferred: "b", when: "near=y")) == [])
        #expect(messages(EntryRow(spellings: ["乙"], preferred: "c"), except: 3) == [])
        #expect(messages(EntryRow(spellings: ["甲", "乙"], preferred: "c")).count == 2)
        #expect(messages(EntryRow(spellings: ["戊"], preferred: "a")) == [])
    }

    @Test func rowsAreFilteredByWhatIsSet() throws {
        let document = try document(
            "zh\ten\tkind\tdeprecated\tadmitted\tpinyin\tnote\n甲\tWuhan\tplace\n乙\tb\tperson\twu Han\n丙\tc\t\t\tÉtoile\tbing\tnote\n")
        func lines(_ kinds: [TermKind] = [], _ text: String? = nil, _ deprecated: Bool = false) -> [Int] {
            let filter = EntryFilter(kinds: kinds, text: text, onlyDeprecated: deprecated)
            return document.entries.filter { filter.accepts($0.row) }.map(\.line)
        }
        #expect(lines() == [2, 3, 4])
        #expect(lines([.place, .person]) == [2, 3])
        #expect(lines([.work]) == [])
        #expect(lines([], "HAN") == [2, 3])
        #expect(lines([], "étoile") == [4])
        #expect(lines([], "bing") == [4])
        #expect(lines([], "NOTE") == [4])
        #expect(lines([], "乙") == [3])
        #expect(lines([], nil, true) == [3])
        #expect(lines([.place], "han", true) == [])
    }

    @Test func rowsAreCounted() throws {
        let counts = EntryCounts([
            try document("zh\ten\tkind\tdeprecated\tadmitted\twhen\n甲|乙\ta\tplace\tb|c\td\tnear=x; not-quoted; near=y\n甲\ta\tplace\n"),
            try document("甲\ta\n丙\te\n"),
        ])
        #expect(counts.rows == 4)
        #expect(counts.terms == 2)
        #expect(counts.spellings == 5)
        #expect(counts.deprecated == 2)
        #expect(counts.admitted == 1)
        #expect(counts.rowsWithDeprecated == 1)
        #expect(counts.rowsWithConditions == 1)
        #expect(counts.kinds == [.place: 2])
        #expect(counts.withoutKind == 2)
        #expect(counts.conditions == ["near": 1, "not-quoted": 1])
    }

    @Test func manyRowsAreInsertedAtOnce() throws {
        let rows = ["丁", "一", "三", "一"].enumerated().map { EntryRow(spellings: [$1], preferred: "x\($0)") }
        var sorted = try document("zh\ten\n# c\n三\ta\n九\tb\n# end\n")
        sorted.insert(contentsOf: rows)
        #expect(String(decoding: sorted.bytes, as: UTF8.self) == "zh\ten\n# c\n一\tx1\n一\tx3\n丁\tx0\n三\ta\n三\tx2\n九\tb\n# end\n")
        var unsorted = try document("zh\ten\n九\tb\n三\ta\n# end\n")
        unsorted.insert(contentsOf: rows)
        #expect(String(decoding: unsorted.bytes, as: UTF8.self) == "zh\ten\n九\tb\n三\ta\n# end\n丁\tx0\n一\tx1\n三\tx2\n一\tx3\n")
    }
}
