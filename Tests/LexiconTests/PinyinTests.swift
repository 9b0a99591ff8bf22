import Lexicon
import Testing

struct PinyinTests {
    @Test(arguments: [
        ("wuhan", "wu han"), ("Zhangyong", "Zhang yong"), ("ZhangYong", "Zhang Yong"), ("he", "he"),
        ("xian", "xian"), ("Xi'an", "Xi an"), ("Xi\u{2019}an", "Xi an"), ("Xiao-ping", "Xiao ping"),
        ("tiananmen", "tian an men"), ("yanan", "yan an"), ("changan", "chang an"), ("chuangang", "chuang ang"),
        ("heilongjiang", "hei long jiang"), ("lv", "lv"), ("l\u{FC}", "l\u{FC}"), ("L\u{FC}liang", "L\u{FC} liang"),
        ("nve", "nve"), ("zhuang", "zhuang"), ("qu", "qu"), ("shuangliu", "shuang liu"),
        // Longest first would take "nang" and leave "ong" alone.
        ("nangong", "nan gong"), ("erguotou", "er guo tou"),
    ])
    func splits(_ word: String, _ syllables: String) {
        #expect(Lexicon.bundled.isPinyinWord(word))
        #expect(Lexicon.bundled.syllables(word)?.joined(separator: " ") == syllables)
    }

    @Test(arguments: [
        "the", "", "wuhans", "v", "j", "zh", "xi''an", "'an", "an'", "-", "wu han", "ving", "wuhan1", "bing!",
        "fiao", "jv", "wo\u{302}", "zhangzhangzhangzhangzhangzhangzh", "wang\u{E2}", "tour",
    ])
    func doesNotSplit(_ word: String) {
        #expect(!Lexicon.bundled.isPinyinWord(word))
        #expect(Lexicon.bundled.syllables(word) == nil)
    }

    @Test(arguments: [("zhang", true), ("NV", true), ("wuhan", false), ("", false), ("zhuangg", false)])
    func syllable(_ word: String, _ isSyllable: Bool) {
        #expect(Lexicon.bundled.isSyllable(word) == isSyllable)
    }

    @Test(arguments: [
        ("Zhang", "Yong", true), ("Zhuge", "Liang", true), ("Ouyang", "Zhenhua", true), ("he", "ping", true),
        ("Deng", "Xiao-ping", true), ("Lü", "Bu", true), ("Smith", "Yong", false), ("Zhang", "Smith", false),
        ("Zhang", "Xiaopingping", false), ("Zhang", "", false), ("", "Yong", false), ("Wuhan", "Ming", false),
    ])
    func chineseName(_ family: String, _ given: String, _ could: Bool) {
        #expect(Lexicon.bundled.couldBeChineseName(family, given) == could)
    }
}
