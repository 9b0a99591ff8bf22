import Testing

@testable import GlossaryStore

struct LookupTests {
    private static let file = """
        zh\ten\tkind\tdeprecated\tadmitted\tpinyin\twhen
        汉\tWuhan\tabbreviation\tHan\t\t\tnear=Hankou
        武汉|武汉市\tWuhan\tplace\tWu Han City\tJiangcheng
        武汉大学|武大\tWuhan University\torganisation\tWuda
        武汉新芯\tXMC\torganisation\tWuhan New Core
        蚌埠\tBangbu\tplace\t\t\tpáng fù
        西安\tXi'an\tplace
        仙居\tXianju\tplace
        吕梁\tLüliang\tplace
        曾查\tTseng\tperson
        曾查镇\tOld Town\tplace
        QQ音乐\tQQ Music\tproduct
        新冠肺炎\tCOVID-19\tphrase\tnew crown pneumonia|new coronary pneumonia
        路易·威登\tCafé Élan\torganisation
        """

    /// What a query finds: the line of each row, how it was found, and where.
    private func found(_ query: String) throws -> [String] {
        let glossary = try Glossary(files: [Self.file])
        var lookup = GlossaryLookup(query, in: glossary)
        return lookup.hits().map { "\(glossary.entries[$0.entry].line) \($0.manner.rawValue) \($0.column.rawValue)" }
    }

    @Test(
        arguments: [
            // Chinese
            ("武汉", ["3 term zh", "4 beginning zh", "5 beginning zh"]), ("武漢市", ["3 term zh"]),
            ("漢", ["2 term zh", "3 part zh", "4 part zh", "5 part zh"]),
            ("路易威登", ["14 term zh"]), ("新冠肺言", ["13 near zh"]), ("漢口", []),
            // English, any column
            ("Wuhan", ["3 term en", "2 term en", "4 beginning zh", "5 beginning zh"]),
            ("JIANGCHENG", ["3 term admitted"]), ("covid 19", ["13 term en"]), ("new coronary", ["13 beginning deprecated"]),
            ("pneumonia", ["13 part deprecated"]), ("umonia", []), ("University", ["4 part en"]), ("cafe elan", ["14 term en"]),
            // Pinyin
            ("beng bu", ["6 pinyin zh"]), ("pang fu", ["6 pinyin pinyin"]), ("pángfù", ["6 pinyin pinyin"]), ("pang2fu2", ["6 near pinyin"]),
            ("wu3han4", ["3 pinyin zh", "4 beginning zh", "5 beginning zh"]), ("wǔ hàn dà xué", ["4 pinyin zh"]), ("daxue", ["4 part zh"]),
            ("zeng cha", ["10 pinyin zh", "11 beginning zh"]), ("qq yinyue", ["12 pinyin zh"]),
            ("xi'an", ["7 term en", "8 beginning en"]), ("xian", ["7 term en", "8 beginning zh"]), ("lvliang", ["9 pinyin zh"]),
            ("lu:2 liang2", ["9 near zh"]),
            // Initials, and not more than them
            ("whdx", ["4 initials zh"]), ("wh", ["3 initials zh"]), ("qqyy", ["12 initials zh"]),
            // Near spellings, only where nothing is better
            ("Wuhna", ["3 near zh", "2 near en"]), ("Wuhann", ["3 near zh", "2 near en"]), ("neumonia", []),
            ("newcrown pneumonai", ["13 near deprecated"]),
            ("", []), ("...", []), ("x", []),
        ] as [(String, [String])])
    func finds(_ query: String, _ expected: [String]) throws {
        let hits = try found(query)
        #expect(hits == expected)
    }

    @Test func nothingIsAHitInAnEmptyGlossary() {
        var lookup = GlossaryLookup("wuhan", in: .empty)
        #expect(lookup.hits().isEmpty)
    }

    /// A row of the glossary is the row of the file, conditions included.
    @Test func rowsAreThoseOfTheFile() throws {
        let text = """
            zh\ten\tkind\tdeprecated\tadmitted\tpinyin\twhen\tnote
            汉|漢\tWuhan\tabbreviation\tHan|a\\|b\tX\thàn\tnear=Hankou|a\\|b; previous=@start|@mark|in; not-quoted; review\tsay\\tso
            """
        let document = try GlossaryDocument(Array(text.utf8).span, name: "test.tsv")
        let glossary = try Glossary(files: [text])
        #expect(glossary.row(0) == document.entries[0].row)
    }

    @Test(
        arguments: [
            ("", "", 0), ("a", "", 1), ("wuhan", "wuhan", 0), ("wuhan", "wuhna", 1), ("wuhan", "wuan", 1), ("wuhan", "wuxhan", 1),
            ("wuhan", "muham", 2), ("abcdef", "abdcfe", 2), ("abc", "xyz", nil), ("abcd", "a", nil), ("ab", "ba", 1), ("aaaa", "bbbb", nil),
        ] as [(String, String, Int?)])
    func distance(_ a: String, _ b: String, _ expected: Int?) {
        let (a, b) = (a.unicodeScalars.map(\.value), b.unicodeScalars.map(\.value))
        var distance = EditDistance()
        #expect(distance.distance(a, b, bound: 2) == expected)
        #expect(distance.distance(b, a, bound: 2) == expected)
    }

    /// The banded computation is the plain one, where that is within the bound.
    @Test func distanceIsThePlainOne() {
        var random = SystemRandomNumberGenerator()
        var distance = EditDistance()
        for _ in 0..<2000 {
            let a = (0..<Int.random(in: 0...7, using: &random)).map { _ in UInt32.random(in: 1...3, using: &random) }
            let b = (0..<Int.random(in: 0...7, using: &random)).map { _ in UInt32.random(in: 1...3, using: &random) }
            let plain = Self.plainDistance(a, b)
            for bound in 0...3 { #expect(distance.distance(a, b, bound: bound) == (plain <= bound ? plain : nil), "\(a) \(b)") }
        }
    }

    private static func plainDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                if i == 0 || j == 0 {
                    table[i][j] = i + j
                    continue
                }
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1) }
            }
        }
        return table[a.count][b.count]
    }
}
