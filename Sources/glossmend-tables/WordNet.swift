/// What WordNet 3.0 (Princeton University) says of single words: parts of speech, and how often each was met
/// in the texts whose senses were tagged by hand.
struct WordNet {
    enum PartOfSpeech: Int, CaseIterable {
        case noun = 1
        case verb = 2
        case adjective = 3
        case adverb = 4

        /// The name that its files end with.
        var file: String {
            switch self {
            case .noun: "noun"
            case .verb: "verb"
            case .adjective: "adj"
            case .adverb: "adv"
            }
        }
    }

    /// A lemma's senses of one part of speech.
    struct Lemma {
        /// The places of its senses in the data file, the first sense first.
        var offsets: [Int] = []
        /// The times each sense was met, in the same order; senses never met are left off the end.
        var counts: [Int] = []
        var uses: Int { counts.reduce(0, +) }
    }

    private(set) var lemmas: [PartOfSpeech: [String: Lemma]] = [:]
    /// Irregular forms, with their lemmas.
    private(set) var exceptions: [PartOfSpeech: [(form: String, lemma: String)]] = [:]
    /// The times each lemma was met in a sense in which it is written with a capital.
    private(set) var capitalUses: [String: Int] = [:]

    /// Reads `index.*`, `*.exc`, `cntlist.rev` and the data files of nouns and adjectives.
    init(folder: String) throws(TableError) {
        for part in PartOfSpeech.allCases {
            lemmas[part] = try Self.index("\(folder)/index.\(part.file)")
            exceptions[part] = try Self.exceptions("\(folder)/\(part.file).exc")
        }
        try readCounts("\(folder)/cntlist.rev")
        for part in [PartOfSpeech.noun, .adjective] {
            try readCapitals("\(folder)/data.\(part.file)", part)
        }
    }

    /// Lines of "lemma pos synset_cnt p_cnt [ptr_symbol...] sense_cnt tagsense_cnt synset_offset..."; the
    /// licence stands first, in lines that begin with a space.
    private static func index(_ path: String) throws(TableError) -> [String: Lemma] {
        var lemmas: [String: Lemma] = [:]
        for line in TextFile.lines(try TextFile.bytes(path)) where line.first != space {
            let fields = line.split(separator: space)
            guard fields.count > 4, !fields[0].contains(underscore) else { continue }
            let senses = number(fields[2])
            let offsets = fields.suffix(senses).map { number($0) }
            lemmas[String(decoding: fields[0], as: UTF8.self)] = Lemma(offsets: offsets)
        }
        return lemmas
    }

    private static func exceptions(_ path: String) throws(TableError) -> [(form: String, lemma: String)] {
        var pairs: [(form: String, lemma: String)] = []
        for line in try TextFile.lines(path) {
            let fields = line.split(separator: " ").map(String.init)
            guard fields.count >= 2, !line.contains("_") else { continue }
            for lemma in fields.dropFirst() { pairs.append((fields[0], lemma)) }
        }
        return pairs
    }

    /// Lines of "lemma%ss_type:lex_filenum:lex_id:head_word:head_id sense_number tag_cnt".
    private mutating func readCounts(_ path: String) throws(TableError) {
        for line in TextFile.lines(try TextFile.bytes(path)) {
            let fields = line.split(separator: Self.space)
            guard fields.count == 3, let percent = fields[0].firstIndex(of: UInt8(ascii: "%")),
                !fields[0][..<percent].contains(Self.underscore)
            else { continue }
            let lemma = String(decoding: fields[0][..<percent], as: UTF8.self)
            // Type 5 is a satellite adjective.
            let type = Int(fields[0][percent + 1] - UInt8(ascii: "0"))
            guard let part = PartOfSpeech(rawValue: type == 5 ? 3 : type) else { continue }
            let sense = Self.number(fields[1])
            guard var entry = lemmas[part]?[lemma] else { continue }
            while entry.counts.count < sense { entry.counts.append(0) }
            entry.counts[sense - 1] = Self.number(fields[2])
            lemmas[part]?[lemma] = entry
        }
    }

    /// Lines of "synset_offset lex_filenum ss_type w_cnt word lex_id [word lex_id...] ..."; w_cnt is
    /// hexadecimal, and an adjective may have a mark in brackets.
    private mutating func readCapitals(_ path: String, _ part: PartOfSpeech) throws(TableError) {
        for line in TextFile.lines(try TextFile.bytes(path)) where line.first != Self.space {
            let fields = line.prefix { $0 != UInt8(ascii: "|") }.split(separator: Self.space, maxSplits: 40)
            guard fields.count > 5 else { continue }
            let offset = Self.number(fields[0])
            let count = Int(String(decoding: fields[3], as: UTF8.self), radix: 16) ?? 0
            for index in 0..<count where 4 + 2 * index < min(fields.count, 40) {
                let word = fields[4 + 2 * index].prefix { $0 != UInt8(ascii: "(") }
                guard word.first! &- 0x41 < 26, !word.contains(Self.underscore) else { continue }
                let key = WordForm.key(String(decoding: word, as: UTF8.self))
                guard let lemma = lemmas[part]?[key], let sense = lemma.offsets.firstIndex(of: offset),
                    sense < lemma.counts.count
                else { continue }
                capitalUses[key, default: 0] += lemma.counts[sense]
            }
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static let space = UInt8(ascii: " ")
    private static let underscore = UInt8(ascii: "_")
}
