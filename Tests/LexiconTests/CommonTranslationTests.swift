import Lexicon
import Testing

/// The list of common words that lines are aligned by.
struct CommonTranslationTests {
    @Test
    func entriesAreWellFormed() {
        let entries = WordLists.commonTranslations
        #expect(entries.count > 300)
        for (chinese, english) in entries {
            let characters = String(decoding: chinese, as: UTF8.self).unicodeScalars, text = String(decoding: english, as: UTF8.self)
            #expect(characters.count == 2 && characters.allSatisfy { Readings.bundled.reading(of: $0) != nil }, "\(characters)")
            #expect(characters.allSatisfy { !Readings.bundled.isTraditional($0) }, "\(characters)")
            #expect(text.wholeMatch(of: /[a-z]+( [a-z]+)*/) != nil, "\(text)")
        }
    }

    @Test
    func entriesAreInOrder() {
        let words = WordLists.commonTranslations.map(\.chinese)
        for (word, next) in zip(words, words.dropFirst()) { #expect(word.lexicographicallyPrecedes(next)) }
    }
}
