/// How a word in a list is capitalised.
enum WordForm {
    /// No capital: word, don't, café.
    case small
    /// The first letter alone: China, I, O'clock does not occur.
    case capital
    /// Capitals throughout, at least two: NATO, AT&T.
    case upper
    /// Anything else: iPhone, McDonald, PhD, O'Brien.
    case mixed

    init(_ word: String) {
        let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
        let capitals = letters.count { $0.properties.isUppercase }
        let first = letters.first?.properties.isUppercase ?? false
        self =
            switch capitals {
            case 0: .small
            case 1 where first: .capital
            case letters.count: .upper
            default: .mixed
            }
    }

    /// The word with small letters for the ASCII capitals, which is what looks it up.
    static func key(_ word: String) -> String {
        String(decoding: word.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
}
