import Testing

@testable import GlossaryStore

/// Tables: CSV in its many forms, TSV, OmegaT, DeepL.
struct DelimitedTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let format: ImportFormat
        let text: String
        let rows: [String]
        let losses: [String]

        init(_ name: String, _ format: ImportFormat, _ text: String, _ rows: [String], _ losses: [String] = []) {
            self.name = name
            self.format = format
            self.text = text
            self.rows = rows
            self.losses = losses
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case("two columns", .csv, "甲,A\n乙,B\n", ["甲\tA", "乙\tB"]),
        Case("no last line end", .csv, "甲,A\n乙,B", ["甲\tA", "乙\tB"]),
        Case("CR LF", .csv, "甲,A\r\n乙,B\r\n", ["甲\tA", "乙\tB"]),
        Case("CR alone", .csv, "甲,A\r乙,\r丙,C", ["甲\tA", "丙\tC"], ["2: 乙: left out: it has no English term"]),
        Case("semicolons", .csv, "甲;A, or a\n乙;B, or b\n", ["甲\tA, or a", "乙\tB, or b"]),
        Case("tabs", .csv, "甲\tA, B; C\n乙\tB\n", ["甲\tA, B; C", "乙\tB"]),
        Case("a named separator", .csv, "sep=;\r\nzh;en\r\n甲;A,B\r\n", ["甲\tA,B"]),
        Case("a byte order mark", .csv, "\u{FEFF}zh,en\n甲,A\n", ["甲\tA"]),
        Case("quotes", .csv, "甲,\"A, \"\"B\"\"\"\n乙,\"\"\n", ["甲\tA, \"B\""], ["2: 乙: left out: it has no English term"]),
        Case("a quote inside a cell", .csv, "甲,5\" disk\n", ["甲\t5\" disk"]),
        Case("a quoted line end in a term", .csv, "甲,\"A\n   B\"\n乙,B\n", ["甲\tA B", "乙\tB"]),
        Case("a quoted CR LF in a note", .csv, "zh,en,note\n甲,A,\"one\r\ntwo\"\n", ["甲\tA\t\t\t\t\t\tone\\ntwo"]),
        Case("blank lines", .csv, "\n甲,A\n,\n\n乙,B\n", ["甲\tA", "乙\tB"]),
        Case("spaces", .csv, "zh , EN\n 甲\u{3000}, A \n", ["甲\tA"]),
        Case("English first", .csv, "3M,3M\nWuhan,武汉\n甲,乙\n", ["3M\t3M", "武汉\tWuhan", "乙\t甲"]),
        Case("language tags", .csv, "en-GB,comment,zh-Hans-CN\nA,x,甲|乙\n", ["甲\\|乙\tA"], ["1: not kept: the column “comment”"]),
        Case("a # that is a term", .csv, "zh,en\n#甲,A\n", [" #甲\tA"]),
        Case(
            "all columns", .csv,
            "zh,en,kind,deprecated,admitted,pinyin,when,note\n甲|乙,A|a,place,B|C\\|D,E,jia,near=x ; review,f\\n\n",
            ["甲|乙\tA\\|a\tplace\tB|C\\|D\tE\tjia\tnear=x; review\tf\\\\n"]),
        Case("an unknown kind", .csv, "zh,en,kind\n甲,A,city\n", ["甲\tA"], ["2: 甲: not kept: the kind “city”, which glossaries do not have"]),
        Case(
            "a bad condition", .csv, "zh,en,when\n甲,A,nea\n乙,B,review\n", ["乙\tB\t\t\t\t\treview"],
            [
                "2: 甲: left out: unknown condition “nea”; the conditions are near, not-near, same-sentence, not-same-sentence, previous, next, "
                    + "not-previous, not-next, not-quoted, source, review"
            ]),
        Case("cells behind the last column", .csv, "zh,en\n甲,A,x,,y\n", ["甲\tA"], ["2: 甲: not kept: the cell “x”, the cell “y”"]),
        Case("no Chinese", .csv, "zh,en\n,A\n", [], ["2: A: left out: it has no Chinese term"]),
        Case("escapes of our own columns", .tsv, "zh\ten\tadmitted\tnote\n甲\tA\\|B\tc\\|d|e\tf\\ng\n", ["甲\tA\\|B\t\t\tc\\|d|e\t\t\tf\\ng"]),
        Case("text of other columns", .tsv, "甲\tC:\\new|x\n", ["甲\tC:\\\\new\\|x"]),
        Case("quotes are text", .tsv, "甲\t\"A\"\n", ["甲\t\"A\""]),
        Case("comments", .tsv, "# one\nzh\ten\n# two\n甲\tA\n", ["甲\tA"]),
        Case("OmegaT", .omegat, "# x\n甲\tA\tsaid \"so\"\n乙\tB\n", ["甲\tA\t\t\t\t\t\tsaid \"so\"", "乙\tB"]),
        Case("OmegaT, several renderings", .omegat, "甲\tA\tx\n甲\tB\ty\n甲\tA\tx\n乙\tB\n", ["甲\tA\t\t\tB\t\t\tx; y", "乙\tB"]),
        Case("OmegaT from English", .omegat, "Wuhan\t武汉\ta city\n", ["武汉\tWuhan\t\t\t\t\t\ta city"]),
        Case("DeepL", .deepl, "甲,A\n\"乙\",\"B, b\"\n", ["甲\tA", "乙\tB, b"]),
        Case("DeepL, TSV", .deepl, "甲\tA\n", ["甲\tA"]),
        Case(
            "DeepL with languages", .deepl, "A,甲,EN,ZH\n乙,B,zh,en\nHund,dog,de,en\n", ["甲\tA", "乙\tB"],
            [
                "3: Hund: left out: its languages are not Chinese and English"
            ]),
    ]

    @Test(arguments: cases)
    func tablesAreRead(_ table: Case) throws {
        let imported = try Imported(table.text, format: table.format)
        #expect(imported.rows == table.rows)
        #expect(imported.losses == table.losses)
    }

    /// However the bytes arrive.
    @Test(arguments: cases)
    func piecesMakeNoDifference(_ table: Case) throws {
        // Comments push the rows behind the bytes that the format is found out by.
        let padding = table.format == .tsv || table.format == .omegat ? String(repeating: "#\n", count: ImportFormat.sampleSize / 2) : ""
        let whole = try Imported(padding + table.text, format: table.format)
        for piece in [1, 2, 3, 7] {
            #expect(try Imported(padding + table.text, format: table.format, piece: piece) == whole)
        }
    }

    static let problems: [(name: String, bytes: [UInt8], problem: String)] = [
        (
            "an unclosed quotation", Array("zh,en\n甲,\"A\n乙,B\n".utf8),
            "test:2:3: the quotation mark that begins this cell is never closed; close it, or double it if it is text"
        ),
        (
            "text behind a quotation", Array("甲,\"A\" b\n".utf8),
            "test:1:6: there is text behind a closing quotation mark; double the marks inside a quoted cell"
        ),
        (
            "a byte that is not UTF-8", Array("甲,A\n乙,\"\"\"é".utf8) + [0xFF] + Array("\"\n".utf8),
            "test:2:7: this is not valid UTF-8; save the file as UTF-8 (in a spreadsheet: CSV UTF-8)"
        ),
        ("UTF-16", [0xFF, 0xFE, 0x32, 0x75], "test:1:1: this is UTF-16; save the file as UTF-8 (in a spreadsheet: CSV UTF-8)"),
        (
            "a spreadsheet", Array("PK\u{3}\u{4}".utf8),
            "test:1:1: this is an archive, as spreadsheets are (XLSX, ODS); save the table as CSV UTF-8"
        ),
        ("prose", Array("Only words.\n".utf8), "test:1:1: the first row has one cell; a list of terms has two columns at least"),
        (
            "three columns without header", Array("甲,A,x\n".utf8),
            "test:1:1: there are more than two columns and no header row; name them, at least zh and en"
        ),
        (
            "an endless row", [UInt8](repeating: UInt8(ascii: ","), count: 2000),
            "test:1:1001: this row has more than 1000 cells; is it a table of terms?"
        ),
        ("an endless cell", [UInt8](repeating: 0x61, count: (1 << 20) + 1), "test:1:1: this cell is longer than 1 MiB; is it a table of terms?"),
    ]

    @Test(arguments: problems)
    func unreadableTablesAreRefused(_ name: String, _ bytes: [UInt8], _ problem: String) {
        #expect(Imported.problem(bytes, format: .csv) == problem, "\(name)")
    }
}
