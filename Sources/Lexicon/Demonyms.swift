/// What is made of the names of places, peoples and religions: French and Frenchman of France, Buddhist of Buddhism.
package struct Demonyms: Sendable {
    private let words: [[UInt8]: [[UInt8]]]
    private let all: PhraseList

    /// The list that is part of the executable, read when it is first asked for.
    package static let bundled = Demonyms(WordLists.demonyms())

    init(_ rows: [WordLists.Row]) {
        var words: [[UInt8]: [[UInt8]]] = [:]
        for row in rows { words[row.first, default: []] += row.second.split(separator: UInt8(ascii: "\t")).map(Array.init) }
        self.words = words
        all = PhraseList(words.values.flatMap { $0 })
    }

    /// The adjectives and demonyms of a name, as they are written; none for a name that is not in the list.
    package func words(of name: [UInt8]) -> [[UInt8]] { words[name] ?? [] }

    /// Whether the word is one of any name, without regard to case.
    package func contains(_ word: Span<UInt8>) -> Bool { all.contains(word) }
}
