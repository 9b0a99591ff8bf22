import FoundationEssentials
import Lexicon
import Testing

@testable import glossmend_tables

/// The committed tables are what their sources make of them, and the sources are in order.
struct TableTests {
    private static let data = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/BundledData").path
    static let lists = data + "/Lists"
    /// The lists that are read as they are: see `WordLists` and `PhraseList`.
    private static let plainListNames = CasingListTests.names + ["character-references", "page-furniture", "spam-words"]
    /// Lists by which names are found in a parallel text.
    private static let chineseListNames = ["edge-characters", "name-heads", "transcription-characters"]
    private static let numberListNames = ["counters", "number-idioms", "number-words"]
    /// Lists with several columns.
    static let tableListNames = ["common-translations", "demonyms", "glosses", "word-glosses"]
    private static let readingListNames = ["simplified-too", "surname-readings", "word-readings"]
    private static let listNames = WordList.names.map(\.name) + ["new-words", "pinyin-syllables"]

    private static var sourcesAreInstalled: Bool {
        TextFile.exists(WordTableDeriver.scowlFolder) && TextFile.exists(WordTableDeriver.wordNetFolder)
    }

    @Test
    func compiledTableIsUpToDate() throws {
        let compiled = try WordTableCompiler.compile(folder: Self.data)
        let committed = try TextFile.bytes(Self.data + "/words.bin")
        #expect(compiled == committed, "run glossmend-tables compile")
    }

    @Test(.enabled(if: sourcesAreInstalled, "needs the Debian packages scowl and wordnet-base"))
    func wordsAreUpToDate() throws {
        let deriver = try WordTableDeriver(
            lists: Self.lists, scowl: WordTableDeriver.scowlFolder, wordNet: WordTableDeriver.wordNetFolder)
        let derived = WordTable.text(try deriver.rows())
        let committed = try TextFile.bytes(Self.data + "/words.tsv")
        #expect(derived == committed, "run glossmend-tables derive, then compile")
    }

    /// Every row is found again with what the row says, and nothing else is.
    @Test
    func everyRowIsFound() throws {
        let rows = try WordTable.rows(Self.data + "/words.tsv")
        let lexicon = Lexicon.bundled
        #expect(lexicon.wordCount == rows.count)
        var wrong: [String] = []
        for row in rows where row.word.utf8.count <= WordHash.longestWord {
            let word = Array(row.word.utf8)
            let capitals = word.map { $0 &- 0x61 < 26 ? $0 & ~0x20 : $0 }
            if lexicon.word(word.span) != row.info || lexicon.word(capitals.span) != row.info { wrong.append(row.word) }
            if lexicon.mixedForm(capitals.span) != row.mixedForm.map({ Array($0.utf8) }) { wrong.append(row.word) }
        }
        #expect(wrong.isEmpty)
    }

    @Test
    func rowsReadBackAsWritten() throws {
        let committed = try TextFile.bytes(Self.data + "/words.tsv")
        #expect(WordTable.text(try WordTable.rows(Self.data + "/words.tsv")) == committed)
    }

    @Test
    func rowsAreSortedAndUnique() throws {
        let words = try WordTable.rows(Self.data + "/words.tsv").map(\.word)
        #expect(zip(words, words.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    @Test(arguments: listNames)
    func listIsInOrder(_ name: String) throws {
        let list = try WordList(name, in: Self.lists)
        #expect(!list.items.isEmpty)
        let words = list.items.map(\.word)
        for (word, next) in zip(words, words.dropFirst()) {
            #expect(word.utf8.lexicographicallyPrecedes(next.utf8), "\(word) stands before \(next)")
        }
        for word in words {
            #expect(word.unicodeScalars.allSatisfy(isLatin), "\(word) is not in the Latin script")
        }
        let text = try TextFile.lines(list.path)
        #expect(text.first?.hasPrefix("# ") == true, "a list says first what it is for")
    }

    private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic && scalar.value < 0x250 || "'-.0123456789".unicodeScalars.contains(scalar)
    }

    @Test
    func everyListHasAReader() throws {
        let known =
            Self.listNames + Self.plainListNames + Self.readingListNames + SourceListTests.names + Self.chineseListNames + Self.numberListNames
        let tables = Self.tableListNames.map { $0 + ".tsv" }
        #expect(try TextFile.names(Self.lists) == (known.map { $0 + ".txt" } + tables).sorted())
    }

    @Test(arguments: chineseListNames)
    func chineseListIsInOrder(_ name: String) throws {
        let lines = try TextFile.lines("\(Self.lists)/\(name).txt")
        #expect(lines.first?.hasPrefix("# ") == true, "a list says first what it is for")
        let terms = lines.filter { !$0.hasPrefix("# ") && !$0.isEmpty }.map { $0.prefix { $0 != "\t" } }
        #expect(!terms.isEmpty)
        for (term, next) in zip(terms, terms.dropFirst()) {
            #expect(term.utf8.lexicographicallyPrecedes(next.utf8), "\(term) stands before \(next)")
        }
    }

    @Test
    func smallListsAreSmall() throws {
        for name in Self.listNames where !["mixed-case", "new-words", "units"].contains(name) {
            for item in try WordList(name, in: Self.lists).items {
                #expect(WordForm(item.word) == .small, "\(item.word) in \(name)")
            }
        }
    }

    @Test
    func mixedNamesAreMixedAndUnique() throws {
        let items = try WordList("mixed-case", in: Self.lists).items
        #expect(items.count >= 300)
        for item in items { #expect(WordForm(item.word) == .mixed, "\(item.word)") }
        #expect(Set(items.map { WordForm.key($0.word) }).count == items.count)
    }

    @Test
    func singleSurnamesAreSyllables() throws {
        for item in try WordList("surnames", in: Self.lists).items {
            let split = try #require(Lexicon.bundled.syllables(item.word), "\(item.word)")
            #expect(split.count <= 4, "\(item.word)")
        }
    }

    @Test
    func hashTellsLengthsApart() {
        // A word with its last letter repeated reads the same bytes where reads overlap.
        var hashes: Set<UInt64> = []
        for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
            for count in 1...WordHash.longestWord {
                hashes.insert(WordHash.hash([UInt8](repeating: letter, count: count).span))
            }
        }
        #expect(hashes.count == 26 * WordHash.longestWord)
    }

    @Test
    func foldingLeavesAllButCapitalsAlone() {
        for byte in UInt8.min...UInt8.max {
            let wide = WordHash.fold(UInt64(byte) &* 0x0101_0101_0101_0101)
            let expected = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            #expect(wide == UInt64(expected) &* 0x0101_0101_0101_0101)
            #expect(WordHash.fold(byte) == expected)
        }
    }

    @Test
    func damagedTableIsRefused() throws {
        var bytes = try TextFile.bytes(Self.data + "/words.bin")
        bytes.removeLast()
        let isRefused = bytes.withUnsafeBytes { Lexicon(table: $0) == nil }
        #expect(isRefused)
    }
}
