import Testing

@testable import GlossaryStore

struct TBXTests {
    /// A file of version 3 with one concept, which begins on line 2.
    static func file(_ concept: String) -> String {
        "<tbx type=\"TBX-Basic\" style=\"dca\" xmlns=\"urn:iso:std:iso:30042:ed-2\"><text><body>\n"
            + "<conceptEntry id=\"c1\">\(concept)</conceptEntry></body></text></tbx>"
    }

    static func section(_ language: String, _ terms: String...) -> String {
        let terms = terms.map { "<termSec>\($0)</termSec>" }.joined()
        return "<langSec xml:lang=\"\(language)\">\(terms)</langSec>"
    }

    static func term(_ text: String, _ status: String = "") -> String {
        "<term>\(text)</term>" + (status.isEmpty ? "" : "<termNote type=\"administrativeStatus\">\(status)</termNote>")
    }

    static let zh = section("zh", term("甲"))
    static let en = section("en", term("A"))

    static let concepts: [(name: String, concept: String, row: String?, loss: String?)] = [
        ("the least", zh + en, "甲\tA", nil),
        ("English first", en + zh, "甲\tA", nil),
        (
            "the order of status", zh + section("en", term("B", "admittedTerm-admn-sts"), term("A", "preferredTerm-admn-sts")),
            "甲\tA\t\t\tB", nil
        ),
        ("no status", zh + section("en", term("A"), term("B")), "甲\tA\t\t\tB", nil),
        ("superseded", zh + section("en", term("B", "supersededTerm-admn-sts"), term("A")), "甲\tA\t\tB", nil),
        ("words of other picklists", zh + section("en", term("B", "Deprecated"), term("A", "preferred")), "甲\tA\t\tB", nil),
        (
            "two that are preferred", zh + section("en-US", term("A", "preferredTerm")) + section("en-GB", term("B", "preferredTerm")), "甲\tA\t\t\tB",
            nil
        ),
        (
            "an unknown status", zh + section("en", term("A", "proposedTerm-admn-sts")), "甲\tA", "2: 甲: not kept: administrativeStatus"
        ),
        ("simplified first", section("zh-TW", term("鄉")) + section("zh-CN", term("乡")) + en, "乡|鄉\tA", nil),
        ("preferred Chinese first", section("zh", term("乙", "admittedTerm"), term("甲", "preferredTerm")) + en, "甲|乙\tA", nil),
        ("the same spelling twice", section("zh", term("甲")) + section("zh-TW", term("甲")) + en, "甲\tA", nil),
        (
            "a deprecated spelling", section("zh", term("乙", "deprecatedTerm"), term("甲")) + en, "甲\tA",
            "2: 甲: not kept: the deprecated Chinese term “乙”"
        ),
        ("a reading", zh + section("zh-Latn-pinyin", term("jiǎ")) + en, "甲\tA\t\t\t\tjiǎ", nil),
        ("a language without tag", section("xx", term("甲")) + section("und", term("A")), "甲\tA", nil),
        ("another language", zh + en + section("de", term("a"), term("b")), "甲\tA", "2: 甲: not kept: language de (2 terms)"),
        ("no Chinese", en, nil, "2: A: left out: it has no Chinese term that may be used"),
        ("no English", zh, nil, "2: 甲: left out: it has no English term that may be used"),
        ("no right English", zh + section("en", term("B", "deprecatedTerm")), nil, "2: 甲: left out: it has no English term that may be used"),
        ("nothing", "", nil, "2: left out: it has no Chinese term that may be used"),
        ("an empty term", zh + section("en", term(" "), term("A")), "甲\tA", nil),
        ("a kind", "<descrip type=\"subjectField\">place</descrip>" + zh + en, "甲\tA\tplace", nil),
        (
            "a subject, a definition and notes",
            "<descrip type=\"subjectField\">law</descrip><descripGrp><descrip type=\"definition\">one\n    two</descrip></descripGrp><note>x</note>"
                + "<note>y</note>" + zh + en, "甲\tA\t\t\t\t\t\tsubject field: law; definition: one two; x; y", nil
        ),
        (
            "the same part of speech in both languages",
            section("zh", "<term>甲</term><termNote type=\"partOfSpeech\">noun</termNote>")
                + section("en", "<term>A</term><termNote type=\"partOfSpeech\">noun</termNote>"), "甲\tA\t\t\t\t\t\tpart of speech: noun", nil
        ),
        (
            "what has no place",
            "<admin type=\"projectSubset\">p</admin><xref type=\"xGraphic\" target=\"a.png\">a</xref>"
                + section("zh", "<term>甲</term><descrip type=\"context\">x</descrip><descrip type=\"context\">y</descrip>") + en, "甲\tA",
            "2: 甲: not kept: context (2), projectSubset, xGraphic"
        ),
        ("markup in a term", zh + section("en", term("H<hi type=\"subscript\">2</hi>O")), "甲\tH2O", nil),
        ("characters of XML", zh + section("en", term("<![CDATA[A & B]]> &lt;&#x43;&gt; &quot;&apos;")), "甲\tA & B <C> \"'", nil),
        ("a term over two lines", zh + section("en", term("\n  A\n  B\n")), "甲\tA B", nil),
        ("conditions", "<note>glossmend when: near=x</note>" + zh + en, "甲\tA\t\t\t\t\tnear=x", nil),
        (
            "a bad condition", "<note>glossmend when: near</note>" + zh + en, nil, "2: 甲: left out: near needs values; write near=one|other"
        ),
    ]

    @Test(arguments: concepts)
    func conceptsBecomeRows(_ name: String, _ concept: String, _ row: String?, _ loss: String?) throws {
        let imported = try Imported(Self.file(concept))
        #expect(imported.rows == [row].compactMap(\.self), "\(name)")
        #expect(imported.losses == [loss].compactMap(\.self), "\(name)")
        #expect(imported.entryCount == 1)
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func piecesMakeNoDifference(_ piece: Int) throws {
        let padding = "<!--" + String(repeating: " ", count: ImportFormat.sampleSize) + "-->"
        for (_, concept, _, _) in Self.concepts {
            let file = padding + Self.file(concept)
            #expect(try Imported(file, piece: piece) == Imported(file))
        }
    }

    @Test func versionTwoAndElementsAsCategories() throws {
        let martif = """
            <martif type="TBX"><martifHeader/><text><body><termEntry>
            <langSet xml:lang="zh"><ntig><termGrp><term>甲</term></termGrp></ntig></langSet>
            <langSet xml:lang="en"><tig><term>B</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></tig>
            <tig><term>A</term></tig></langSet></termEntry></body><back><refObjectList/></back></text></martif>
            """
        let imported = try Imported(martif)
        #expect(imported.rows == ["甲\tA\t\tB"])
        #expect(imported.losses == ["4: not kept: the back matter of the file"])
        let elements = """
            <tbx style="dct" xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader/><text><body><conceptEntry>
            <min:subjectField>unit</min:subjectField><langSec xml:lang="zh"><termSec><term>甲</term></termSec></langSec>
            <langSec xml:lang="en"><termSec><term>A</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
            <termSec><term>B</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
            </langSec></conceptEntry></body></text></tbx>
            """
        #expect(try Imported(elements).rows == ["甲\tA\tunit\tB"])
    }

    @Test func encodings() throws {
        let utf16 = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + Self.file(Self.zh + Self.en)
        for isBig in [false, true] {
            let units = ("\u{FEFF}" + utf16).utf16.flatMap { unit in
                isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            }
            #expect(try Imported(units).rows == ["甲\tA"])
        }
        let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>".utf8)
        let file = latin + Self.file(section("zh", Self.term("&#x7532;")) + section("en", Self.term("caf\u{1}"))).utf8.map { $0 == 1 ? 0xE9 : $0 }
        #expect(try Imported(file).rows == ["甲\tcafé"])
    }

    private func section(_ language: String, _ term: String) -> String { Self.section(language, term) }
}
