import Lexicon
import Testing

@testable import glossmend_tables

/// The lists by which numbers are read.
struct NumberListTests {
    /// Each list says first what it is for, and is in the order of its bytes without an item twice.
    @Test(arguments: ["counters", "number-idioms", "number-words"])
    func listIsInOrder(_ name: String) throws {
        let lines = try TextFile.lines("\(TableTests.lists)/\(name).txt")
        #expect(lines.first?.hasPrefix("# ") == true)
        let items = lines.filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t")[0] }
        for (item, next) in zip(items, items.dropFirst()) {
            #expect(item.utf8.lexicographicallyPrecedes(next.utf8), "\(item) stands before \(next)")
        }
    }

    /// The longest word at a place is found, and none that only begins there.
    @Test func longestCounterIsFound() {
        let text = Array("平方公里，平方，美元人".unicodeScalars)
        func length(at place: Int) -> Int? { NumberLists.counters.longest(at: place, in: text.span)?.length }
        #expect(length(at: 0) == 4)
        #expect(length(at: 5) == nil)
        #expect(length(at: 8) == 2)
        #expect(length(at: text.count) == nil)
    }

    @Test(arguments: [("亩", CountingUnit.Kind.other, "mu"), ("美元", .money, "dollars"), ("公顷", .metric, "ha")])
    func unitsHaveTheirEnglish(unit: String, kind: CountingUnit.Kind, english: String) throws {
        let text = Array(unit.unicodeScalars)
        let found = NumberLists.counters.longest(at: 0, in: text.span)
        let info = NumberLists.units[try #require(found).number]
        #expect(info.kind == kind && info.english.contains(Array(english.utf8)))
    }

    @Test(arguments: [
        ("seven", NumberWord.cardinal(7)), ("Forty", .tens(40)), ("MILLION", .scale(6)), ("dozen", .dozen), ("fifth", .ordinal(5)),
        ("quarters", .part(4)), ("tripled", .multiple(3)), ("nineties", .decade(90)), ("March", .month(3)), ("percent", .percent),
        ("dozens", .vague),
    ])
    func wordsHaveTheirValues(text: String, word: NumberWord) {
        let bytes = Array(text.utf8)
        #expect(NumberWord.of(bytes.span) == word)
    }

    @Test(arguments: ["", "a", "sevens", "millionaire", "mar ch"])
    func otherWordsAreNoNumbers(text: String) {
        let bytes = Array(text.utf8)
        #expect(NumberWord.of(bytes.span) == nil)
    }
}
