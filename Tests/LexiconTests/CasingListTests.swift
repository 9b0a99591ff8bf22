import Lexicon
import Testing

@testable import glossmend_tables

/// The lists that the rules of letter case ask for.
struct CasingListTests {
    static let names = [
        "acronym-words", "article-names", "institutions", "labelled-nouns", "linking-words", "mention-words", "modals", "name-particles",
        "never-last",
        "numbered-nouns", "place-prepositions", "prepositions",
        "salutations", "unnamed-words",
    ]

    private static let samples: [(list: PhraseList, inside: String, outside: String)] = [
        (.acronymWords, "STEM", "medal"), (.articleNames, "The Hague", "The"), (.institutions, "Ministry", "reunion"),
        (.labelledNouns, "button", "harbour"), (.linkingWords, "Or", "but"), (.modals, "to", "build"), (.neverLast, "The", "closed"),
        (.prepositions, "In", "and"), (.salutations, "Dear", "customers"), (.unnamedWords, "The", "He"),
    ]

    private func holds(_ list: PhraseList, _ item: String) -> Bool {
        let bytes = Array(item.utf8)
        return list.contains(bytes.span)
    }

    @Test
    func listsHoldTheirItems() {
        for (list, inside, outside) in Self.samples {
            #expect(list.count > 3)
            #expect(holds(list, inside), "\(inside)")
            #expect(!holds(list, outside), "\(outside)")
            #expect(!holds(list, ""))
        }
    }

    /// Each list says first what it is for, and is in the order of its bytes without an item twice.
    @Test(arguments: names)
    func listIsInOrder(_ name: String) throws {
        let lines = try TextFile.lines("\(TableTests.lists)/\(name).txt")
        #expect(lines.first?.hasPrefix("# ") == true)
        let items = lines.filter { !$0.hasPrefix("#") }
        for (item, next) in zip(items, items.dropFirst()) {
            #expect(item.utf8.lexicographicallyPrecedes(next.utf8), "\(item) stands before \(next)")
        }
        for item in items { #expect(item.hasPrefix("The ") || item.utf8.allSatisfy { (0x61...0x7A).contains($0) }, "\(item)") }
    }
}
