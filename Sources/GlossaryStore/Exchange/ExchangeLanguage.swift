/// What a language tag (BCP 47) means for a glossary of Chinese and English.
enum ExchangeLanguage: Equatable {
    case chinese(isTraditional: Bool)
    /// Chinese in Latin letters.
    case pinyin
    case english
    case other
    /// The tag says nothing: the text has to.
    case undetermined

    /// - Parameter tag: as "zh", "zh-Hans-CN", "en_GB"; in any case.
    init(tag: String) {
        let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }
        switch parts.first {
        // xx is what the Translate Toolkit writes for a language that it was not told.
        case nil, "und", "mul", "xx": self = .undetermined
        case "en", "eng": self = .english
        case "zh", "zho", "chi", "cmn":
            if parts.contains("latn") || parts.contains("pinyin") {
                self = .pinyin
            } else {
                let isTraditional = parts.contains("hant") || !parts.contains("hans") && parts.contains { ["tw", "hk", "mo"].contains($0) }
                self = .chinese(isTraditional: isTraditional)
            }
        default: self = .other
        }
    }

    /// The language of a text that has this tag.
    func determined(by text: String) -> ExchangeLanguage {
        guard self == .undetermined else { return self }
        return ExchangeText.hasHan(text) ? .chinese(isTraditional: false) : .english
    }

    var isChinese: Bool {
        if case .chinese = self { true } else { false }
    }
}
