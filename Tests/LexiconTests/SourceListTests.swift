import Lexicon
import Testing

@testable import glossmend_tables

/// The lists by which names are read from Chinese, and the table of Chinese words.
struct SourceListTests {
    static let names = [
        "after-names", "before-names", "chinese-surnames", "japanese-endings", "name-characters", "name-readings", "not-person-names",
        "not-place-names", "other-romanisations", "person-roles", "place-cues", "place-suffixes",
    ]
    private static let data = TableTests.lists + "/.."

    private static func rows(_ name: String) throws -> [[Substring]] {
        try TextFile.lines("\(TableTests.lists)/\(name).txt").filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }

    /// Each list says first what it is for, is in the order of its bytes, and is in simplified Chinese.
    @Test(arguments: names)
    func listIsInOrder(_ name: String) throws {
        let lines = try TextFile.lines("\(TableTests.lists)/\(name).txt")
        #expect(lines.first?.hasPrefix("# ") == true)
        let items = lines.filter { !$0.hasPrefix("#") }
        for (item, next) in zip(items, items.dropFirst()) {
            #expect(item.utf8.lexicographicallyPrecedes(next.utf8), "\(item) stands before \(next)")
        }
        for row in try Self.rows(name) where name != "name-characters" {
            #expect(row[0].unicodeScalars.allSatisfy { !Readings.bundled.isTraditional($0) }, "\(row[0])")
            #expect(1...HanWordList.longestWord ~= row[0].unicodeScalars.count, "\(row[0])")
        }
    }

    /// The cells of each list are those that its readers know.
    @Test
    func cellsAreKnown() throws {
        let known: [String: Set<Substring>] = [
            "after-names": ["strong", "weak"], "chinese-surnames": ["", "word"], "other-romanisations": ["", "places"],
            "person-roles": ["before", "after", "both", "mark"],
            "place-suffixes": ["region", "county", "town", "village", "street", "nature", "sight"],
            "name-readings": ["given", "surname"],
        ]
        for (name, cells) in known {
            for row in try Self.rows(name) { #expect(cells.contains(row.count > 1 ? row[1] : ""), "\(row) in \(name)") }
        }
        for row in try Self.rows("name-readings") {
            let letters = Array(row[2].utf8)
            let isSyllable = Lexicon.bundled.isSyllable(letters.span)
            #expect(isSyllable, "\(row)")
            #expect(row.count == 3 || row[3] == "either", "\(row)")
        }
        for row in try Self.rows("place-suffixes") { #expect(row.count == 3 && !row[2].isEmpty, "\(row)") }
        #expect(SourceLists.nameCharacters.map(\.name) == ["common", "first", "foreign", "never", "seldom"])
    }

    /// A character is common, seldom or never in given names.
    @Test
    func characterHasOneClass() {
        var classes: [Unicode.Scalar: String] = [:]
        for row in SourceLists.nameCharacters where ["common", "never", "seldom"].contains(row.name) {
            for scalar in row.characters { #expect(classes.updateValue(row.name, forKey: scalar) == nil, "\(scalar)") }
        }
        #expect(classes.count > 1500)
    }

    /// A reading that is as elsewhere, and not in doubt, needs no row.
    @Test
    func readingsAreNeeded() {
        for row in SourceLists.nameReadings where row.cells.count == 2 {
            let scalars = [row.character]
            let plain = Readings.bundled.readings(of: scalars.span, isName: row.cells[0] == "surname")?.first?.plain
            #expect(plain != row.cells[1], "\(row.character)")
        }
    }

    @Test
    func listIsSearchedAtAPlace() {
        let text = Array("特约记者高明".unicodeScalars)
        let roles = SourceLists.personRoles
        let ends = [(4, 0), (4, 1), (3, 0)].map { roles.longest(in: text.span, endingAt: $0, from: $1)?.length }
        #expect(ends == [4, 2, nil])
        let starts = [(2, text.count), (2, 3)].map { roles.longest(in: text.span, from: $0, to: $1)?.length }
        #expect(starts == [2, nil])
        let numbers = [0..<6, 0..<0].map { roles.number(text.span, $0) }
        #expect(numbers == [nil, nil])
    }

    // MARK: The table of words

    @Test(arguments: [("高度", true), ("方面", true), ("任务", true), ("公路", true), ("单小", false), ("度高", false), ("A度", false), ("度A", false)])
    func word(_ word: String, _ isWord: Bool) {
        let scalars = Array(word.unicodeScalars)
        #expect(ChineseWords.bundled.contains(scalars[0], scalars[1]) == isWord)
    }

    /// The committed table says what ICU's dictionary does, as far as a part of the first characters can show it.
    @Test(.enabled(if: HanSource.currentVersion == HanSource.version, "the table is made with ICU 72, the version of Debian 12"))
    func wordsAreUpToDate() throws {
        let compiler = try ChineseWordCompiler(folder: Self.data)
        for first in compiler.characters where first % 97 == 5 {
            let seconds = Set(try compiler.seconds(after: first).map(UInt32.init))
            let scalar = try #require(Unicode.Scalar(first))
            let wrong = compiler.characters.filter { second in
                Unicode.Scalar(second).map { ChineseWords.bundled.contains(scalar, $0) } != seconds.contains(second)
            }
            #expect(wrong.isEmpty, "run glossmend-tables chinese-words")
        }
        #expect(ChineseWords.bundled.count > 60_000)
    }

    @Test
    func damagedWordsAreRefused() throws {
        var bytes = try TextFile.bytes(Self.data + "/chinese-words.bin")
        let isTaken = bytes.withUnsafeBytes { ChineseWords(table: $0) != nil }
        #expect(isTaken)
        bytes.removeLast()
        let isRefused = bytes.withUnsafeBytes { ChineseWords(table: $0) == nil }
        #expect(isRefused)
        let isShortRefused = bytes.prefix(6).withUnsafeBytes { ChineseWords(table: $0) == nil }
        #expect(isShortRefused)
    }
}
