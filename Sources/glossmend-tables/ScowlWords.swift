/// The spellings in SCOWL (Kevin Atkinson's Spell Checker Oriented Word Lists), with how common each is.
struct ScowlWords {
    struct Entry {
        let form: WordForm
        let spelling: String
        let tier: Int
    }

    /// The entries of each key.
    private(set) var entries: [String: [Entry]] = [:]

    /// SCOWL's sizes that are used, as tiers 1 (commonest) to 6. Beyond size 70 stand words that no
    /// careful writer expects.
    static let tiers = [10: 1, 20: 2, 35: 3, 40: 4, 50: 4, 55: 5, 60: 5, 70: 6]
    /// American, British and common spellings, and the variants that dictionaries give beside them.
    static let dialects: Set = ["american", "british", "english", "variant_1"]
    static let kinds: Set = ["abbreviations", "contractions", "proper-names", "upper", "words"]

    /// Reads a folder of lists named as `english-words.35`.
    init(folder: String) throws(TableError) {
        for name in try TextFile.names(folder) {
            guard let dot = name.lastIndex(of: "."), let dash = name.firstIndex(of: "-"), dash < dot,
                let size = Int(name[name.index(after: dot)...]), let tier = Self.tiers[size],
                Self.dialects.contains(String(name[..<dash])),
                Self.kinds.contains(String(name[name.index(after: dash)..<dot]))
            else { continue }
            for word in try TextFile.lines("\(folder)/\(name)") {
                add(word, tier: tier)
                // "cafe" is as usual as "café".
                if word.utf8.count != word.unicodeScalars.count { add(Self.plain(word), tier: tier) }
            }
        }
        guard !entries.isEmpty else { throw TableError(folder, "holds no SCOWL lists") }
    }

    private mutating func add(_ word: String, tier: Int) {
        // Possessives follow from their stems, and "it's" is handled as one.
        guard !word.hasSuffix("'s"), !word.isEmpty else { return }
        entries[WordForm.key(word), default: []].append(
            Entry(form: WordForm(word), spelling: word, tier: tier))
    }

    /// The word without the accents of French, German, Spanish and their like.
    private static func plain(_ word: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { plain.append(plainLetters[scalar] ?? scalar) }
        return String(plain)
    }

    private static let plainLetters: [Unicode.Scalar: Unicode.Scalar] = {
        let accented = "àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝ"
        let plain = "aaaaaaceeeeiiiinoooooouuuuyyAAAAAACEEEEIIIINOOOOOOUUUUY"
        return Dictionary(uniqueKeysWithValues: zip(accented.unicodeScalars, plain.unicodeScalars))
    }()

    /// The tier of a form of a key; 0 where it is never written so.
    func tier(_ key: String, _ form: WordForm) -> Int {
        (entries[key] ?? []).lazy.filter { $0.form == form }.map(\.tier).min() ?? 0
    }

    /// The one mixed form of a key that has no other form; nil where there is none or a choice.
    func mixedForm(_ key: String) -> String? {
        let forms = entries[key] ?? []
        guard forms.allSatisfy({ $0.form == .mixed }), Set(forms.map(\.spelling)).count == 1 else { return nil }
        return forms.first?.spelling
    }
}
