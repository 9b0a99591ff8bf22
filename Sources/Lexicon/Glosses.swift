/// What single Chinese characters mean, by which a name is known that was translated word for word (海 "sea", 春 "spring").
package struct Glosses: Sendable {
    private let words: [Unicode.Scalar: [[UInt8]]]

    /// The list that is part of the executable, read when it is first asked for.
    package static let bundled = Glosses(WordLists.glosses())

    init(_ rows: [WordLists.Row]) {
        var words: [Unicode.Scalar: [[UInt8]]] = [:]
        words.reserveCapacity(rows.count)
        for row in rows {
            guard let character = String(decoding: row.first, as: UTF8.self).unicodeScalars.first else { continue }
            words[character] = row.second.split(separator: 0x20).map(Array.init)
        }
        self.words = words
    }

    /// Whether an English word, in small letters, is a meaning of the character, or another form of one: "seas", "western" (西 west).
    package func hasMeaning(_ character: Unicode.Scalar, _ word: [UInt8]) -> Bool {
        words[character]?.contains { Glosses.areForms($0, word) } ?? false
    }

    /// What English puts behind a stem; longer ones first come to the same.
    private static let endings: Set<[UInt8]> = Set(
        "s es d ed r er ers st est ing ings ly y al ial ern ous ious ness ship ful ment ion ions tion tions ation ations ity or ors e t th".split(
            separator: " "
        )
        .map { Array($0.utf8) } + [[]])
    private static let shortestStem = 3

    /// They have a stem in common, and nothing but an ending beside it.
    private static func areForms(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var shared = 0
        while shared < min(a.count, b.count), a[shared] == b[shared] { shared += 1 }
        if shared == a.count, shared == b.count { return true }
        guard shared >= shortestStem, shared >= min(a.count, b.count) - 2 else { return false }
        if shared == shortestStem { return abs(a.count - b.count) == 1 && (a.last == UInt8(ascii: "s") || b.last == UInt8(ascii: "s")) }
        return endings.contains(Array(a[shared...])) && endings.contains(Array(b[shared...]))
    }
}
