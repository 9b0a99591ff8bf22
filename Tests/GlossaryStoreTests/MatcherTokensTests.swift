import TestKit
import Testing

@testable import GlossaryStore

/// Forms that are told apart by several of their words, because many have the same.
struct MatcherTokensTests {
    private static let words = [
        "old", "new", "crown", "people", "s", "see", "box", "boxes", "es", "tree", "internationalise", "internationalised", "Old", "9", "élan",
    ]
    private static let joints = [" ", " ", " ", " ", " ", "-", "'", "’", " é "]

    private static func random(_ count: Int, _ generator: inout SplitMix) -> String {
        (0..<count).map { index in
            (index > 0 ? joints.randomElement(using: &generator)! : "") + words.randomElement(using: &generator)!
        }.joined()
    }

    /// Glossaries of few words, where each word is that of many forms.
    @Test(arguments: 0..<12)
    func randomTexts(_ seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        let words = Int.random(in: 2...5, using: &generator)
        var forms = Set<String>()
        for _ in 0..<300 { forms.insert(Self.random(Int.random(in: 1...words, using: &generator), &generator)) }
        var text = ""
        for _ in 0..<60 {
            text += Bool.random(using: &generator) ? forms.randomElement(using: &generator)! : Self.random(3, &generator)
            text += ["", "s", "es", "x"].randomElement(using: &generator)! + [" ", " ", ", "].randomElement(using: &generator)!
        }
        let plain = Set(forms.map { $0.replacing("’", with: "'") })
        let found = try Self.scan(plain.sorted(), text)
        #expect(found == ReferenceMatcher(plain.sorted()).scan(text), "in \(text)")
    }

    /// Thousands of forms of the same words in another order.
    @Test func sameWords() throws {
        let forms = Self.permutations(["old", "river", "bridge", "of", "the", "stone", "internationalisation"])
        #expect(forms.count == 5040)
        let some = stride(from: 0, to: forms.count, by: 17).map { forms[$0] }
        let found = try Self.scan(forms, some.joined(separator: ". "))
        #expect(found.map(\.form) == some)
        let last = try Self.scan(forms, "old river bridge of the stone, the river of old bridge stone internationalisations")
        #expect(last.map(\.form) == ["the river of old bridge stone internationalisation"])
        #expect(last.map(\.plural) == [1])
    }

    /// A thousand forms of the same words in the same order, which differ in what stands between them.
    @Test func sameWordsInOrder() throws {
        var forms = ["old"]
        for word in ["river", "bridge", "of", "the", "stone"] {
            forms = forms.flatMap { form in [" ", "-", ", ", "'"].map { form + $0 + word } }
        }
        #expect(forms.count == 1024)
        let some = stride(from: 0, to: forms.count, by: 7).map { forms[$0] }
        #expect(try Self.scan(forms, some.joined(separator: "; ")).map(\.form) == some)
        let curly = some.map { $0.replacing("'", with: "’") }
        #expect(try Self.scan(forms, curly.joined(separator: "; ")).map(\.form) == some)
    }

    /// Words whose first eight letters, which the hash of a word looks at, are the same.
    @Test func longWords() throws {
        let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
        let forms = letters.flatMap { first in letters.map { "internat\(first)\($0)" } }
        #expect(try Self.scan(forms, forms.joined(separator: " ")).map(\.form) == forms)
        let plurals = forms.map { $0 + ($0.hasSuffix("s") || $0.hasSuffix("x") || $0.hasSuffix("z") ? "es" : "s") }
        let found = try Self.scan(forms, plurals.joined(separator: " "))
        #expect(Set(found.map(\.form)).isSuperset(of: forms.filter { !$0.hasSuffix("h") }))
        #expect(found.allSatisfy { $0.plural > 0 || $0.form.hasSuffix("s") })
    }

    /// A raised first letter and a plural ending are found whatever of the words was needed to tell a form from the others.
    @Test func spellings() throws {
        var forms: [String] = []
        for second in ["river", "stone", "house", "class", "bus"] {
            for third in ["bridge", "bus", "box", "tree", "see"] { forms.append("old \(second) \(third)") }
        }
        forms += ["Old River Bridge", "Old river bridge", "old", "Old"]
        let text = "Old river bridges. Old house buses. old class boxes, Old bus trees, old stone sees, Old River Bridge's. Old. olds"
        #expect(try Self.scan(forms, text) == ReferenceMatcher(forms).scan(text))
    }

    /// A form at every place near the ends of a text.
    @Test func ends() throws {
        let forms = Self.permutations(["old", "river", "internationalisation", "bus"])
        for before in 0..<40 {
            for after in [0, 1, 2, 7, 8, 9, 24, 30] {
                let form = forms[(before + after) % forms.count]
                let text = String(repeating: ".", count: before) + form + String(repeating: "!", count: after)
                #expect(try Self.scan(forms, text).map(\.start) == [before], "\(text)")
            }
        }
    }

    // MARK: Tokens

    /// The tokens of a text, found 32 bytes at a time, are those of the same bytes as a form.
    @Test func tokens() {
        var generator = SplitMix(seed: 3)
        let heads = WordHeads.table()
        defer { withExtendedLifetime(heads) {} }
        for _ in 0..<200 {
            let pieces = (0..<12).map { _ in
                String(repeating: "a", count: Int.random(in: 1...30, using: &generator))
                    + String(repeating: ["-", "é"].randomElement(using: &generator)!, count: Int.random(in: 1...20, using: &generator))
            }
            let text = Array(pieces.joined().utf8)
            text.withUnsafeBufferPointer { text in
                let tokens = TextTokens(text.baseAddress!, count: text.count, heads: heads.base)
                var token: Int? = 0
                while let place = token {
                    #expect(tokens.head(at: place) == FormTokens.head(text, at: place))
                    let next = FormTokens.next(text, after: place)
                    let found = tokens.next(after: place)
                    #expect(found?.start == next)
                    if let found { #expect(found.head == FormTokens.head(text, at: found.start)) }
                    token = next
                }
            }
        }
    }

    @Test(arguments: [
        ("house", "houses"), ("bus", "buses"), ("class", "classes"), ("tree", "trees"), ("see", "sees"), ("s", "ses"), ("box", "boxes"),
        ("expanse", "expanses"),
    ])
    func stems(_ word: String, _ plural: String) {
        func stem(_ word: String) -> UInt64 {
            let bytes = Array(word.utf8)
            return TokenHash.stem(bytes.withUnsafeBufferPointer { FormTokens.head($0, at: 0) })
        }
        #expect(stem(word) == stem(plural))
        #expect(stem(word) != stem("t" + word) && stem(word) != stem(word + "t"))
    }

    @Test func formWords() {
        var generator = SplitMix(seed: 4)
        for _ in 0..<500 {
            let count = Int.random(in: 1...300, using: &generator)
            let mostLetters = [1, 3, 10, 100].randomElement(using: &generator)!
            let form = (0..<count).map { _ in Int.random(in: 0...mostLetters, using: &generator) == 0 ? UInt8(ascii: "-") : UInt8(ascii: "a") }
            // What follows a form in memory is no part of its last word.
            let memory = form + [UInt8](repeating: UInt8(ascii: "b"), count: FormRecord.slack)
            let words = memory.withUnsafeBufferPointer { Array(FormWords(UnsafeBufferPointer(rebasing: $0[..<count]))) }
            let expected = form.indices.split { form[$0] == UInt8(ascii: "-") }.map { $0.startIndex..<$0.endIndex }
            #expect(words == expected)
        }
    }

    // MARK: Support

    private static func permutations(_ words: [String]) -> [String] {
        guard words.count > 1 else { return words }
        return words.indices.flatMap { index in
            var rest = words
            let word = rest.remove(at: index)
            return permutations(rest).map { word + " " + $0 }
        }
    }

    private static func scan(_ forms: [String], _ text: String) throws -> [ReferenceMatcher.Hit] {
        let glossary = try Glossary(files: ["zh\ten\tdeprecated\n" + forms.map { "甲\tZzyzx\t\($0)\n" }.joined()])
        let matcher = TermMatcher(glossary: glossary)
        let names = Dictionary(uniqueKeysWithValues: forms.map { (matcher.form($0)!, $0) })
        return matcher.scan(text).map { hit in
            ReferenceMatcher.Hit(
                start: Int(hit.start), end: Int(hit.end), form: names[hit.form]!, plural: Int(hit.plural),
                possessive: Int(hit.possessive), isRaised: hit.isRaised)
        }.sorted { ($0.start, $0.end, $0.form) < ($1.start, $1.end, $1.form) }
    }
}
