/// The words of the made-up news.
struct Vocabulary {
    let nouns = words(
        """
        river bridge harbour village market school teacher student doctor nurse hospital engineer factory worker farmer field harvest orchard \
        tea garden museum library visitor ticket train station passenger driver road tunnel mountain valley forest lake fisherman boat ferry \
        captain sailor island coast wind rain snow winter summer autumn spring morning evening festival lantern drum dancer singer painter \
        poet book newspaper reporter editor letter photograph camera film story dream journey map guide hotel kitchen cook noodle bowl \
        bamboo silk paper porcelain lamp window door roof wall courtyard street lane shop customer price order contract company manager \
        office meeting report plan project budget loan bank investor share profit tax law court judge lawyer witness police officer rule \
        permit inspection laboratory experiment sample signal battery engine motor sensor robot satellite rocket computer network message \
        password screen keyboard phone application platform team coach player match goal medal record crowd stadium runner swimmer
        """)
    let verbs = words(
        """
        visited built repaired opened closed crossed described painted photographed measured counted bought sold carried moved cleaned washed \
        planted watered harvested cooked tasted served taught learned remembered forgot explained discussed accepted refused signed approved \
        rejected improved designed tested launched tracked found lost saved protected warned helped thanked invited welcomed followed led \
        joined left reached entered watched heard read wrote printed published translated corrected
        """)
    let adjectives = words(
        """
        old new small large quiet busy narrow wide deep high low early late warm cold dry wet bright dark green red blue yellow white black \
        golden wooden local rural urban national foreign public private free cheap expensive famous unknown simple difficult careful brave \
        patient curious friendly honest modern ancient digital electric mechanical annual daily weekly temporary permanent heavy light
        """)
    let adverbs = words("quickly slowly carefully quietly finally suddenly usually often soon again together alone nearby abroad outside")
    let links = words("because although while when after before since until where so but and")
    let openings = words("Meanwhile However Yesterday Afterwards Today Later Instead Therefore Recently Moreover")
    let prepositions = words("in from near to through")
    let places = words(
        """
        Wuhan Beijing Shanghai Chongqing Tianjin Nanjing Hangzhou Suzhou Hefei Chengdu Shenzhen Guangzhou Xiamen Qingdao Dalian Harbin Kunming \
        Guiyang Lanzhou Yichang Hubei Hunan Anhui Sichuan Yunnan Zhejiang Jiangsu Fujian Shandong Henan London Paris Lisbon Nairobi Lima
        """)
    let surnames = words(
        "Zhang Wang Li Zhao Chen Liu Yang Huang Zhou Wu Xu Sun Ma Zhu Hu Guo Lin He Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng")
    let syllables = words(
        "wei guo min jun hong mei ling xin hua jian ping lan qing yu zhi chun xiao dong hai bo fang jing kai long nan rui shan tao yan yun")
    let units = words("employees passengers visitors tons kilometers yuan dollars students hectares books")
    /// What the Chinese said, as an editor puts it and as a machine does.
    let phrases: [(clean: [UInt8], damaged: [UInt8])] = [
        (Array("China's".utf8), Array("my country's".utf8)),
        (Array("the COVID-19 epidemic".utf8), Array("the new crown pneumonia epidemic".utf8)),
    ]

    private static func words(_ text: String) -> [[UInt8]] {
        text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
    }
}
