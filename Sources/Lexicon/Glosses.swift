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

    private static let shortestStem = 4

    /// They begin alike, but for an ending of one of them.
    private static func areForms(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        var shared = 0
        while shared < min(a.count, b.count), a[shared] == b[shared] { shared += 1 }
        if shared == a.count, shared == b.count { return true }
        let shorter = min(a.count, b.count)
        if shorter < shortestStem { return shared == shorter && max(a.count, b.count) == shorter + 1 && (a.last == UInt8(ascii: "s") || b.last == UInt8(ascii: "s")) }
        return shared >= max(shortestStem, shorter - 2) && max(a.count, b.count) - shared <= 4
    }
}
