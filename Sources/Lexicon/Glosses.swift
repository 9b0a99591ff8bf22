package import TextModel

/// What Chinese characters and words mean, by which a name is known that was translated word for word (海 "sea", 白金 "platinum").
package struct Glosses: Sendable {
    private struct Phrase {
        let characters: [Unicode.Scalar]
        let words: [[UInt8]]
    }

    private let words: [Unicode.Scalar: [[UInt8]]]
    /// Words of several characters by their first one, the longest first.
    private let phrases: [Unicode.Scalar: [Phrase]]

    /// The lists that are part of the executable, read when they are first asked for.
    package static let bundled = Glosses(WordLists.glosses() + WordLists.wordGlosses())

    init(_ rows: [WordLists.Row]) {
        var words: [Unicode.Scalar: [[UInt8]]] = [:], phrases: [Unicode.Scalar: [Phrase]] = [:]
        words.reserveCapacity(rows.count)
        for row in rows {
            let characters = Array(String(decoding: row.first, as: UTF8.self).unicodeScalars),
                english = row.second.split(separator: 0x20).map(Array.init)
            guard let first = characters.first else { continue }
            if characters.count == 1 {
                words[first, default: []] += english
            } else {
                phrases[first, default: []].append(Phrase(characters: characters, words: english))
            }
        }
        self.words = words
        self.phrases = phrases.mapValues { $0.sorted { $0.characters.count > $1.characters.count } }
    }

    /// How many characters from the front of `text` on make a word of several characters that the English one is a meaning of;
    /// 0 for none.
    package func length(of text: ArraySlice<Unicode.Scalar>, meaning word: [UInt8]) -> Int {
        guard let first = text.first, let phrases = phrases[first] else { return 0 }
        let phrase = phrases.first { phrase in
            text.starts(with: phrase.characters) && phrase.words.contains { Glosses.areForms($0, word) }
        }
        return phrase?.characters.count ?? 0
    }

    /// Whether an English word, in small letters, is a meaning of the character, or another form of one: "seas", "western" (西 west).
    package func hasMeaning(_ character: Unicode.Scalar, _ word: [UInt8]) -> Bool {
        words[character]?.contains { Glosses.areForms($0, word) } ?? false
    }

    /// What the words begin with that are a meaning of one of the characters, or of several side by side: what has the `Stem` of none of
    /// these means none of the characters.
    package func stems(of text: [Unicode.Scalar]) -> KeyFilter {
        var stems = KeyFilter()
        for index in text.indices {
            for word in words[text[index]] ?? [] { stems.insert(Glosses.stem(word)) }
            for phrase in phrases[text[index]] ?? [] where text[index...].starts(with: phrase.characters) {
                for word in phrase.words { stems.insert(Glosses.stem(word)) }
            }
        }
        return stems
    }

    /// The first letters of a word as a number, which all forms of a word have in common.
    package struct Stem {
        package private(set) var value: UInt32 = 0
        private var count = 0

        package init() {}

        /// No more letters count.
        package var isWhole: Bool { count == shortestStem }

        /// - Parameter letter: a small one.
        package mutating func append(_ letter: UInt8) {
            value = value << 8 | UInt32(letter)
            count += 1
        }
    }

    private static func stem(_ word: [UInt8]) -> UInt32 {
        var stem = Stem()
        for letter in word.prefix(shortestStem) { stem.append(letter) }
        return stem.value
    }

    /// What English puts behind a stem; longer ones first come to the same.
    private static let endings: Set<UInt64> = Set(
        "s es d ed r er ers st est ing ings ly y al ial ern ous ious ness ship ful ment ion ions tion tions ation ations ity or ors e t th".split(
            separator: " "
        )
        .map { packed($0.utf8) } + [0])
    private static let longestEnding = 8
    private static let shortestStem = 3

    /// They have a stem in common, and nothing but an ending beside it.
    private static func areForms(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var shared = 0
        while shared < min(a.count, b.count), a[shared] == b[shared] { shared += 1 }
        if shared == a.count, shared == b.count { return true }
        guard shared >= shortestStem, shared >= min(a.count, b.count) - 2 else { return false }
        if shared == shortestStem { return abs(a.count - b.count) == 1 && (a.last == UInt8(ascii: "s") || b.last == UInt8(ascii: "s")) }
        return isEnding(a[shared...]) && isEnding(b[shared...])
    }

    private static func isEnding(_ letters: ArraySlice<UInt8>) -> Bool {
        letters.count <= longestEnding && endings.contains(packed(letters))
    }

    /// Up to eight letters in one number.
    private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 { letters.reduce(0) { $0 << 8 | UInt64($1) } }
}
