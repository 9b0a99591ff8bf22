import Lexicon
import Testing

@Suite struct DemonymTests {
    @Test(arguments: [("France", "French"), ("Soviet Union", "Soviet"), ("Buddhism", "Buddhists")])
    func wordsOfNames(_ name: String, _ word: String) {
        #expect(Demonyms.bundled.words(of: Array(name.utf8)).contains(Array(word.utf8)))
    }

    @Test(arguments: [("french", true), ("Yemeni", true), ("France", false), ("Frenc", false)])
    func wordsOfAnyName(_ word: String, _ isOne: Bool) {
        let bytes = Array(word.utf8)
        #expect(Demonyms.bundled.contains(bytes.span) == isOne)
    }

    @Test func unknownNamesHaveNone() {
        #expect(Demonyms.bundled.words(of: Array("Weimen".utf8)).isEmpty)
    }
}
