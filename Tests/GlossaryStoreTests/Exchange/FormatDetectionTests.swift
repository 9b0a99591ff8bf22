import Testing

@testable import GlossaryStore

struct FormatDetectionTests {
    static let cases: [(name: String, text: String, format: ImportFormat)] = [
        ("a", "<?xml version=\"1.0\"?><martif/>", .tbx), ("a", " \n<tbx/>", .tbx), ("a.csv", "<甲>,A\n", .tbx),
        ("a", "\u{FEFF}<?xml version=\"1.0\"?>", .tbx),
        ("a", "# CC-CEDICT\n# x\n% % [pa1] /percent (Tw)/\n", .cedict), ("a.txt", "甲 甲 [jia3] /first/\n", .cedict),
        ("a.csv", "甲,A\n", .csv), ("a.txt", "甲,A\n", .csv), ("a.tsv", "甲,A\n", .csv), ("a", "甲;A\n", .csv), ("a.csv", "甲\tA\n", .csv),
        ("a.tsv", "甲\tA\n", .tsv), ("a.tsv", "# x\nzh\ten\n", .tsv), ("<stdin>", "zh\ten\n", .tsv),
        ("a.txt", "甲\tA\n", .omegat), ("a.utf8", "甲\tA\n", .omegat), ("A.TAB", "甲\tA\n", .omegat), ("a", "# x\n甲\tA\n", .omegat),
        ("a.csv", "", .csv), ("a", "#", .csv),
    ]

    @Test(arguments: cases)
    func formatsAreFoundOut(_ name: String, _ text: String, _ format: ImportFormat) {
        let bytes = Array(text.utf8.drop { [0xEF, 0xBB, 0xBF].contains($0) })
        #expect(ImportFormat(sample: bytes.span, name: name) == format, "\(name): \(text)")
    }

    static let separators: [(text: String, separator: Character)] = [
        ("a,b\n", ","), ("a;b\n", ";"), ("a\tb\n", "\t"), ("", ","), ("prose\n", ","),
        ("甲;one, two\n乙;three\n", ";"), ("甲,\"a;b\"\n乙,\"c;d\"\n", ","), ("\"甲;乙\",a\n丙,b;c\n", ","),
        ("a;b,c;d\n", ";"), ("甲;A, or a\n乙;B, or b\n", ";"), ("甲, A\n乙, B\n", ","), ("甲,a\n乙,b,c\n丙;x,d\n", ","),
    ]

    @Test(arguments: separators)
    func separatorsAreFoundOut(_ text: String, _ separator: Character) {
        let bytes = Array(text.utf8)
        #expect(DelimitedDialect(sample: bytes.span).separator == separator.asciiValue, "\(text)")
    }

    static let languages: [(tag: String, language: ExchangeLanguage)] = [
        ("zh", .chinese(isTraditional: false)), ("ZH-CN", .chinese(isTraditional: false)), ("zh_SG", .chinese(isTraditional: false)),
        ("cmn-Hans", .chinese(isTraditional: false)), ("zh-Hans-TW", .chinese(isTraditional: false)),
        ("zh-Hant", .chinese(isTraditional: true)), ("zh-TW", .chinese(isTraditional: true)), ("zh-hk", .chinese(isTraditional: true)),
        ("zh-Latn-pinyin", .pinyin), ("zh-Latn", .pinyin), ("en", .english), ("en-US", .english), ("en_GB", .english), ("eng", .english),
        ("de", .other), ("enm", .other), ("", .undetermined), ("und", .undetermined), ("xx", .undetermined),
    ]

    @Test(arguments: languages)
    func languageTagsAreUnderstood(_ tag: String, _ language: ExchangeLanguage) {
        #expect(ExchangeLanguage(tag: tag) == language, "\(tag)")
    }
}
