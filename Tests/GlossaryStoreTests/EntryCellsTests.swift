import GlossaryStore
import Testing

struct EntryCellsTests {
    @Test func cellsMakeARow() throws {
        var cells = EntryCells()
        cells[.zh] = " 武汉|武漢"
        cells[.en] = "Wu\\|han"
        cells[.kind] = "place"
        cells[.deprecated] = "Wu Han | Wu-han"
        cells[.when] = "near=Hubei;review"
        cells[.note] = "a | b\\n"
        let row = try cells.row()
        #expect(
            row
                == EntryRow(
                    spellings: ["武汉", "武漢"], preferred: "Wu|han", kind: .place, deprecated: ["Wu Han", "Wu-han"], when: "near=Hubei; review",
                    note: "a | b\n"))
        #expect(try EntryCells(row).row() == row)
        #expect(EntryCells(row)[.en] == "Wu\\|han")
    }

    static let bad: [(column: GlossaryColumn, text: String, message: String)] = [
        (.zh, "", "zh is empty; every row needs a term there"),
        (.zh, "甲||乙", "zh has an empty alternative; remove the | beside it"),
        (.en, "", "en is empty; every row needs a term there"),
        (.en, "a|b", "en holds one term; put the others into admitted, or write \\| for the mark itself"),
        (.deprecated, "a\\x", "unknown escape; after \\ comes t, n, | or \\"),
        (.when, "near", "near needs values; write near=one|other"),
        (.note, "a\tb", "a cell has no tab or line end; write \\t or \\n"),
        (.note, "a\nb", "a cell has no tab or line end; write \\t or \\n"),
    ]

    @Test(arguments: bad)
    func problemsNameTheColumn(_ column: GlossaryColumn, _ text: String, _ message: String) throws {
        var cells = EntryCells()
        cells[.zh] = "甲"
        cells[.en] = "a"
        cells[column] = text
        let error = #expect(throws: EntryCells.Problems.self) { try cells.row() }
        #expect(error?.problems == [EntryCells.Problem(column: column, message: message)])
    }

    @Test func allProblemsAtOnce() throws {
        var cells = EntryCells()
        cells[.zh] = "#甲"
        cells[.en] = "a"
        cells[.kind] = "city"
        cells[.when] = "close=x"
        let error = #expect(throws: EntryCells.Problems.self) { try cells.row() }
        #expect(error?.problems.map(\.column) == [.kind, .when])
        cells = EntryCells()
        #expect(throws: EntryCells.Problems.self) { try cells.row() }
    }
}
