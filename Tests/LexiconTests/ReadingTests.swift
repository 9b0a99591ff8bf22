import Lexicon
import Testing

struct ReadingTests {
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    private func marked(_ text: String, isName: Bool = false) -> String? {
        let term = scalars(text)
        return Readings.bundled.readings(of: term.span, isName: isName)?.map(\.marked).joined(separator: " ")
    }

    @Test(arguments: [
        ("武", "wǔ"), ("漢", "hàn"), ("长", "cháng"), ("長", "zhǎng"), ("女", "nǚ"), ("略", "lüè"), ("庄", "zhuāng"), ("〇", "líng"),
        ("嗯", "ń"), ("㐁", "tiàn"), ("𠼞", "ā"), ("都", "dū"),
    ])
    func character(_ character: Unicode.Scalar, _ reading: String) {
        #expect(Readings.bundled.reading(of: character)?.marked == reading)
    }

    @Test(arguments: ["A", "、", "ア", "é", " ", "\u{10FFFF}", "0", "ｗ"] as [Unicode.Scalar])
    func noReading(_ character: Unicode.Scalar) {
        #expect(Readings.bundled.reading(of: character) == nil)
        #expect(!Readings.bundled.isTraditional(character))
        #expect(Readings.bundled.simplified(character) == character)
    }

    @Test(arguments: [
        ("武汉", "wǔ hàn"), ("重庆", "chóng qìng"), ("重慶", "chóng qìng"), ("厦门市", "xià mén shì"), ("大厦", "dà shà"),
        ("六安", "lù ān"), ("六盘水", "liù pán shuǐ"), ("蚌埠", "bèng bù"), ("台州", "tāi zhōu"), ("台湾", "tái wān"), ("亳州", "bó zhōu"),
        ("长江", "cháng jiāng"), ("市长", "shì zhǎng"), ("中国银行行长", "zhōng guó yín háng háng zhǎng"), ("音乐", "yīn yuè"),
        ("西藏", "xī zàng"), ("鸭绿江", "yā lù jiāng"), ("成都", "chéng dū"), ("地铁", "dì tiě"), ("单县", "shàn xiàn"),
        ("解放", "jiě fàng"), ("曾", "zēng"), ("曾经", "céng jīng"),
    ])
    func term(_ term: String, _ reading: String) {
        #expect(marked(term) == reading)
    }

    @Test(arguments: [
        ("单雄信", "shàn xióng xìn"), ("查良镛", "zhā liáng yōng"), ("仇英", "qiú yīng"), ("解缙", "xiè jìn"), ("尉迟恭", "yù chí gōng"),
        ("區健雄", "ōu jiàn xióng"), ("盖叫天", "gě jiào tiān"), ("任正非", "rén zhèng fēi"), ("令狐冲", "líng hú chōng"),
        ("王重庆", "wáng chóng qìng"), ("王单", "wáng dān"), ("長孫無忌", "zhǎng sūn wú jì"), ("乐嘉", "yuè jiā"),
    ])
    func name(_ name: String, _ reading: String) {
        #expect(marked(name, isName: true) == reading)
    }

    @Test(
        arguments: [
            ("西安", "xi'an"), ("武汉", "wuhan"), ("六安", "lu'an"), ("女娲", "nüwa"), ("天安门", "tian'anmen"), ("安", "an"), ("东阿", "dong'e"),
            ("武汉A", nil), ("58", nil), ("", ""),
        ] as [(String, String?)])
    func pinyin(_ term: String, _ expected: String?) {
        let term = scalars(term)
        #expect(Readings.bundled.pinyin(of: term.span) == expected)
    }

    @Test(arguments: [("漢", "汉"), ("臺", "台"), ("湾", "湾"), ("汉", "汉"), ("乾", "干")] as [(Unicode.Scalar, Unicode.Scalar)])
    func simplified(_ character: Unicode.Scalar, _ simplified: Unicode.Scalar) {
        #expect(Readings.bundled.simplified(character) == simplified)
    }

    @Test(
        arguments: [("漢", true), ("臺", true), ("汉", false), ("乾", false), ("著", false), ("瞭", false), ("于", false), ("後", false)]
            as [(Unicode.Scalar, Bool)])
    func traditional(_ character: Unicode.Scalar, _ isTraditional: Bool) {
        #expect(Readings.bundled.isTraditional(character) == isTraditional)
    }

    @Test(arguments: [
        ("Wǔhàn", "wu3 han4"), ("wu3han4", "wu3 han4"), ("WU HAN", "wu0 han0"), ("Xī'ān", "xi1 an1"), ("xi’an", "xi0 an0"), ("lv", "lü0"),
        ("lu:3", "lü3"), ("Lǚliáng", "lü3 liang2"), ("nu\u{308}\u{30C}", "nü3"), ("Wu\u{30C}ha\u{300}n", "wu3 han4"), ("ma5", "ma0"),
        ("chóng-qìng", "chong2 qing4"),
    ])
    func parsed(_ text: String, _ syllables: String) {
        let parsed = PinyinText(text.unicodeScalars).syllables()
        #expect(parsed?.map { "\($0.plain)\($0.tone)" }.joined(separator: " ") == syllables)
    }

    @Test(arguments: ["", "Wuhans", "武汉", "wu1.han", "1wu", "Hong Kong!", "a:", "the"])
    func notPinyin(_ text: String) {
        #expect(PinyinText(text.unicodeScalars).syllables() == nil)
    }
}
