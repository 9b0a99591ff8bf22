internal import Lexicon

/// What single Chinese characters mean, in English words: the field kDefinition of Unihan (Unicode Standard Annex 38) for the
/// characters of GB 2312, which are those of everyday simplified Chinese.
struct GlossList {
    private var glosses: [(character: Unicode.Scalar, words: [String])] = []

    /// Words of the definitions that speak of the character, not of what it means.
    private static let notes: Set<String> = [
        "abbreviation", "alternate", "ancient", "archaic", "birth", "cantonese", "character", "chinese", "classical", "classifier",
        "compound", "corrupted", "dialect", "earthly", "etc", "family", "form", "hexagram", "interchangeable", "interjection",
        "japanese", "kangxi", "kind", "last", "measure", "name", "non", "number", "numerary", "numeral", "obsolete", "old", "one",
        "onomatopoetic", "particle", "phonetic", "pinyin", "place", "prefix", "pronoun", "radical", "same", "simplified", "some",
        "something", "sort", "sound", "species", "standard", "stem", "suffix", "surname", "transliteration", "type", "used",
        "variant", "verb", "word", "your",
    ]
    private static let shortest = 3
    private static let most = 10

    /// - Parameters:
    ///   - readings: lines of Unihan_Readings.txt.
    ///   - mappings: lines of Unihan_OtherMappings.txt.
    init(readings: [String], mappings: [String]) {
        let common = Set(mappings.compactMap { Self.field("kGB0", of: $0)?.character })
        for line in readings {
            guard let (character, definition) = Self.field("kDefinition", of: line), common.contains(character) else { continue }
            let words = Self.words(of: definition)
            if !words.isEmpty { glosses.append((character, words)) }
        }
    }

    /// The file.
    var text: String {
        let head = """
            # What single characters mean, from the field kDefinition of Unihan; see NOTICE.md. Made by glossmend-tables glosses.

            """
        return head + glosses.map { "\($0.character)\t\($0.words.joined(separator: " "))\n" }.joined()
    }

    /// The value of a field of a line, and whose it is: `U+6D77	kDefinition	sea, ocean; maritime`.
    private static func field(_ name: String, of line: String) -> (character: Unicode.Scalar, value: Substring)? {
        let cells = line.split(separator: "\t", maxSplits: 2)
        guard cells.count == 3, cells[1] == name, let code = UInt32(cells[0].dropFirst(2), radix: 16) else { return nil }
        return Unicode.Scalar(code).map { ($0, cells[2]) }
    }

    /// The words in small letters, each once; what stands in brackets is about the character.
    private static func words(of definition: Substring) -> [String] {
        var words: [String] = [], word = "", depth = 0
        for scalar in definition.unicodeScalars + [","] {
            if scalar == "(" { depth += 1 }
            if scalar == ")" { depth -= 1 }
            if depth == 0, scalar.isASCII, scalar.properties.isAlphabetic {
                word.unicodeScalars.append(scalar)
                continue
            }
            if isGloss(word), !words.contains(word), words.count < most { words.append(word) }
            word = ""
        }
        return words
    }

    private static func isGloss(_ word: String) -> Bool {
        guard word.count >= shortest, word.allSatisfy({ $0.isLowercase }), !notes.contains(word) else { return false }
        let bytes = Array(word.utf8), info = Lexicon.bundled.word(bytes.span)
        return info.isKnown && !info.isFunction
    }
}
