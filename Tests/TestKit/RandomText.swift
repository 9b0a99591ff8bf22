/// Random texts of the kind that is repaired: English with Chinese in it, damaged in the ways that rules know and in some
/// that they do not. What comes depends on the seed alone.
public struct RandomText {
    private var random: SplitMix
    /// Renderings that a glossary replaces, put in here and there.
    private let terms: [String]
    /// With code, addresses, formulas and tags, whole and in pieces, and with control characters.
    private let hasMarkup: Bool

    public init(seed: UInt64, terms: [String] = [], hasMarkup: Bool = true) {
        random = SplitMix(seed: seed)
        self.terms = terms
        self.hasMarkup = hasMarkup
    }

    /// One to twelve lines with line ends of one kind or of both, the last one with or without.
    public mutating func document() -> String {
        var text = chance(4) ? "\u{FEFF}" : ""
        let kind = number(10), count = 1 + number(12)
        for index in 0..<count {
            text += line()
            if index == count - 1, chance(25) { break }
            text += kind < 6 || (kind == 9 && chance(50)) ? "\n" : "\r\n"
        }
        return text
    }

    /// A line in which Chinese outweighs English, with marks and spaces that would be repaired elsewhere.
    public mutating func chineseLine() -> String {
        var line = ""
        for _ in 0..<2 + number(4) {
            line += pick(RandomText.chinese) + pick(RandomText.chinese) + pick(RandomText.chinese) + pick(RandomText.marks)
            if chance(30) { line += pick(RandomText.shortWords) + pick(RandomText.gaps) }
        }
        return line
    }

    /// Words, names and numbers with marks between them.
    public mutating func prose() -> String {
        var line = chance(20) ? pick(RandomText.indents) : ""
        for _ in 0..<1 + number(chance(15) ? 60 : 16) { line += piece() }
        if chance(60) { line += pick(RandomText.marks) }
        if chance(8) { line += pick(["  ", " ", "\t", "\u{3000}", "\u{A0} "]) }
        return line
    }

    /// `text` with a few of its characters lost, doubled, changed or put in.
    public mutating func damaged(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for _ in 0..<1 + number(8) where !scalars.isEmpty {
            let index = number(scalars.count), scalar = scalars[index]
            switch number(8) {
            case 0: scalars.remove(at: index)
            case 1: scalars.insert(scalar, at: index)
            case 2: scalars.replaceSubrange(index...index, with: recased(String(scalar)).unicodeScalars)
            case 3: scalars.insert(contentsOf: pick(RandomText.gaps).unicodeScalars, at: index)
            case 4: if let space = scalars[index...].firstIndex(of: " ") { scalars.remove(at: space) }
            case 5: scalars.insert(contentsOf: piece().unicodeScalars, at: index)
            case 6: scalars.swapAt(index, number(scalars.count))
            default: scalars.insert(contentsOf: pick(RandomText.marks).unicodeScalars, at: index)
            }
        }
        var damaged = ""
        damaged.unicodeScalars.append(contentsOf: scalars)
        return damaged
    }

    public mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    /// True in so many cases of a hundred.
    public mutating func chance(_ percent: Int) -> Bool { number(100) < percent }

    public mutating func pick<Element>(_ list: [Element]) -> Element { list[number(list.count)] }
}

// MARK: - Lines and pieces

extension RandomText {
    private mutating func line() -> String {
        switch number(40) {
        case 0, 1: return ""
        case 2: return pick(RandomText.pageLines)
        case 3: return pick(RandomText.indents) + pick(RandomText.pageLines) + pick(["", " ", "\u{3000}"])
        case 4, 5: return chineseLine()
        case 6: return pick(RandomText.chinese) + pick(["喝茶论坛", "桑拿网", "社", ""]) + pick([":", "：", ": "]) + prose()
        case 7: return pick(RandomText.names) + "   " + digits() + "   " + digits()
        case 8 where hasMarkup: return pick(RandomText.blocks)
        case 9: return titleCase(prose())
        default: return prose()
        }
    }

    private mutating func piece() -> String {
        var piece = core()
        if chance(9) { piece = pick(RandomText.openings) + pick(["", "", "", " "]) + piece }
        if chance(9) { piece += pick(["", "", "", " "]) + pick(RandomText.closings) }
        if chance(22) { return piece + pick(RandomText.marks) + (chance(45) ? "" : pick(RandomText.gaps)) }
        return piece + (chance(85) ? " " : pick(RandomText.gaps))
    }

    private mutating func core() -> String {
        switch number(100) {
        case ..<38: return chance(25) ? recased(pick(RandomText.words)) : pick(RandomText.words)
        case ..<58: return chance(40) ? recased(pick(RandomText.shortWords)) : pick(RandomText.shortWords)
        case ..<72: return chance(15) ? recased(pick(RandomText.names)) : pick(RandomText.names)
        case ..<80: return numeral()
        case ..<84: return terms.isEmpty ? pick(RandomText.names) : pick(terms)
        case ..<88: return pick(RandomText.chinese)
        case ..<91: return pick(RandomText.words) + pick(RandomText.names)
        case ..<93: return pick(RandomText.entities)
        case ..<95: return pick(RandomText.shortened)
        case ..<98 where hasMarkup: return pick(RandomText.markup)
        default: return pick(RandomText.words) + pick(RandomText.apostrophes)
        }
    }

    private mutating func digits() -> String { String(number(chance(20) ? 100_000 : 400)) }

    private mutating func numeral() -> String {
        switch number(10) {
        case 0: return digits() + "." + digits()
        case 1: return digits() + "," + String(100 + number(900))
        case 2: return digits() + pick([":", " :", ": ", "："]) + digits()
        case 3: return digits() + pick(["%", "％", " %", "℃", "km", " km", "th"])
        case 4: return digits() + pick(RandomText.words)
        case 5: return pick(RandomText.shortWords) + digits()
        case 6: return pick(["19", "20", "1"]) + " " + digits()
        case 7: return pick(["１２", "3０", "０．5", "1，200", "５Ｇ"])
        default: return digits()
        }
    }

    private mutating func recased(_ word: String) -> String {
        switch number(4) {
        case 0: return word.uppercased()
        case 1: return word.lowercased()
        default: return word.prefix(1).uppercased() + word.dropFirst()
        }
    }

    private func titleCase(_ line: String) -> String {
        line.split(separator: " ", omittingEmptySubsequences: false).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
}

// MARK: - What texts are made of

extension RandomText {
    static let words = [
        "harbor", "ticket", "bridge", "orchard", "teacher", "company", "snow", "village", "million", "percent", "yuan", "meters", "o'clock",
        "announced", "builds", "opened", "carried", "said", "measured", "numerous", "green", "first", "artificial", "intelligence", "long", "big",
        "headquarters", "reporter", "epidemic", "well-known", "e-mail", "naïve", "café", "gold", "medals", "may", "march", "china", "wuhan",
    ]
    static let shortWords = [
        "the", "a", "an", "of", "in", "to", "and", "but", "or", "for", "with", "by", "at", "on", "is", "was", "it", "he", "she", "they", "this",
        "that", "which", "who", "there", "when", "if", "as", "from", "my", "its", "I", "not", "so",
    ]
    static let names = [
        "Wuhan", "Han", "Hefei", "Huangshan", "Beijing", "Shanghai", "Xi'an", "Lu Yao", "Zhang Wei", "He Ping", "Tencent", "ByteDance", "WeChat",
        "iPhone", "NetEase", "GSX", "R&D", "5G", "COVID-19", "BAT", "The Hague", "The New York Times", "President Xi", "Chairman", "March", "May",
        "Monday", "English", "European Union", "NASA", "J. K. Marsh", "O'Brien", "McDonald", "Class A", "QuChunYu", "HanWuhan", "TheUnited",
    ]
    static let shortened = [
        "U.S.", "e.g.", "i.e.", "etc.", "No.4", "No. 7", "Fig.2a", "Dr.", "Ltd.", "a.m.", "p.m.", "vs.", "St.", "Mr.", "pp.", "A.D.", "al.", "Vol. 3",
    ]
    static let chinese = ["武汉", "长江日报", "我国", "的", "新冠肺炎", "阿里巴巴", "二〇二〇年", "小米", "汉", "电影《长城》", "北京，上海", "（图）", "九成", "龘"]
    static let marks = [
        ",", ",", ",", ".", ".", ".", ";", ":", "!", "?", "，", "，", "。", "；", "：", "！", "？", "、", "…", "...", "……", "——", "—", "–", "·", ",,", "，,",
        "..", "。.", "?!", "!!!", ".,", ",.", "～", "/", "&", " ,", " .", " ，", " :", " ?", "%", "’", "”", "\"", ")", "）", "》",
    ]
    static let openings = ["\"", "“", "‘", "'", "(", "（", "《", "[", "【", "「", "〈", "”", "<", "{"]
    static let closings = ["\"", "”", "’", "'", ")", "）", "》", "]", "】", "」", "〉", "“", ">", "}"]
    static let apostrophes = ["'s", "’s", " 's", " ’s", "' s", "n't", "n 't", "n ’t", " 're", "s'", "s ' ", "`s", "＇s"]
    static let gaps = [
        " ", " ", " ", "", "", "  ", "   ", "\t", "\u{A0}", "\u{3000}", "\u{200B}", "\u{2009}", "\u{202F}", " \u{A0}", "\u{3000}\u{3000}", "\u{FEFF}",
        "\u{AD}", "\u{200D}",
    ]
    static let indents = [" ", "  ", "    ", "\t", "\u{3000}\u{3000}", "- ", "1. ", "> ", "## ", "* ", "1.", "| "]
    static let entities = [
        "&nbsp;", "&amp;", "&#39;", "&quot;", "&lt;", "&gt;", "&ldquo;", "&rdquo;", "&#x3000;", "&amp;nbsp;", "&mdash;", "&", "AT&T", "â€™", "â€œ",
        "â€", "Ã©", "Â ", "Â", "ï¼Œ", "é", "ＷＨＯ", "Ａ", "ｗｅｂ", "№", "①", "𝔸", "👍", "é", "ﬁ", "Ω",
    ]
    static let pageLines = [
        "Skip to content", "Back to top", "Share to WeChat", "Print this page", "[Edit: Zhang Ling]", "[Editor: Lu Yao]", "[Edit:Lu yao]", "Home",
        "SKIP TO MAIN CONTENT", "[Edit： Li Na, Wang Fang]", "Your browser does not support the video tag.",
    ]
    static let blocks = [
        "```", "~~~", "$$", "<pre>", "</pre>", "\\begin{equation}", "\\end{equation}", "    let a=b,C", "---", "| a | b |", "|---|---|",
    ]
    static let markup = [
        "https://example.org/a,b?c=D.E", "www.gov.cn", "news@example.com.cn", "chinadaily.com.cn", "`a,B`", "$x,Y$", "\\(a,B\\)", "\\frac{a}{b}",
        "<b>",
        "</b>", "<a href=\"x,Y\">", "[text](file name,X.md)", "[J]", "#tag", "@user", "doi:10.1000/a.B,c", "v2.0.1", "roots.csv", "a_b", "~/x/y",
        "C:\\dir\\a",
        "`", "``", "$", "<", "\\", "{\"a\":1,\"B\":2}", "**", "__", ":)", ";-)", ":smile:", "600519.SH", "\u{0}", "\u{1B}[1m", "\u{7F}", "\r",
        "\u{85}",
        "\u{2028}", "\u{FFFD}", "array.map()", "http://", "@", "://", "\u{202E}", "e\u{301}",
    ]
}
