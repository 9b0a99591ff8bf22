import CICU
import FoundationEssentials
import Lexicon
import Testing

@testable import glossmend_tables

/// The table of readings is what ICU and the lists make of it.
struct ReadingTableTests {
    private static let isSameICU = HanSource.currentVersion == HanSource.version
    private static let data = URL(filePath: TableTests.lists).deletingLastPathComponent().path

    private static let characters = Result { try HanSource().characters() }

    @Test(.enabled(if: isSameICU, "the table is made with ICU 72, the version of Debian 12; another reads some characters otherwise"))
    func tableIsUpToDate() throws {
        let compiled = try ReadingTableCompiler.compile(folder: Self.data)
        let committed = try TextFile.bytes(Self.data + "/readings.bin")
        #expect(compiled == committed, "run glossmend-tables readings")
    }

    /// Every character that ICU knows is found again with what ICU says, unless a list says otherwise; all others have nothing.
    @Test(.enabled(if: isSameICU))
    func everyCharacterIsFound() throws {
        let listed = Set(try ReadingList("word-readings", in: TableTests.lists).items.filter { $0.word.count == 1 }.map { $0.word[0] })
        let readings = Readings.bundled
        let characters = try Self.characters.get()
        var known: Set<Unicode.Scalar> = []
        var wrong: [Unicode.Scalar] = []
        for character in characters {
            known.insert(character.scalar)
            let isRead = listed.contains(character.scalar) || readings.reading(of: character.scalar) == character.reading
            if !isRead || readings.simplified(character.scalar) != character.simplified ?? character.scalar { wrong.append(character.scalar) }
        }
        #expect(wrong.isEmpty)
        #expect(characters.count > 40_000)
        for value in UInt32(0)..<0x3_2400 {
            guard let scalar = Unicode.Scalar(value), !known.contains(scalar) else { continue }
            if readings.reading(of: scalar) != nil || readings.simplified(scalar) != scalar { wrong.append(scalar) }
        }
        #expect(wrong.isEmpty)
    }

    @Test(.enabled(if: isSameICU))
    func unifiedIdeographsHaveReadings() {
        let missing = (UInt32(0x4E00)...0x9FA5).filter { value in
            Unicode.Scalar(value).flatMap { Readings.bundled.reading(of: $0) } == nil
        }
        #expect(missing.count < 30, "\(missing)")
    }

    /// Every listed word is read as the list says, and says something that its characters alone do not.
    @Test(arguments: [("word-readings", false), ("surname-readings", true)])
    func everyWordIsFoundAndNeeded(_ list: String, _ isName: Bool) throws {
        let readings = Readings.bundled
        for item in try ReadingList(list, in: TableTests.lists).items {
            let word = String(String.UnicodeScalarView(item.word))
            #expect(readings.readings(of: item.word.span, isName: isName) == item.syllables, "\(word)")
            if item.word.count > 1 || isName {
                #expect(item.word.map { readings.reading(of: $0) } != item.syllables, "\(word) needs no row")
            }
            #expect(item.word.allSatisfy { !readings.isTraditional($0) }, "\(word) is not simplified")
            #expect(
                item.syllables.allSatisfy { syllable in
                    let letters = Array(syllable.plain.utf8)
                    return Lexicon.bundled.isSyllable(letters.span)
                }, "\(word)")
        }
    }

    @Test(arguments: ["simplified-too", "surname-readings", "word-readings"])
    func listIsInOrder(_ name: String) throws {
        let lines = try TextFile.lines("\(TableTests.lists)/\(name).txt")
        #expect(lines.first?.hasPrefix("# ") == true, "a list says first what it is for")
        let words = lines.filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "\t" } }
        for (word, next) in zip(words, words.dropFirst()) {
            #expect(word.utf8.lexicographicallyPrecedes(next.utf8), "\(word) stands before \(next)")
        }
    }

    @Test
    func charactersOfTheListNeedIt() throws {
        let characters = Dictionary(uniqueKeysWithValues: try Self.characters.get().map { ($0.scalar, $0) })
        for line in try TextFile.lines(TableTests.lists + "/simplified-too.txt") where !line.hasPrefix("#") {
            let scalar = try #require(line.unicodeScalars.first)
            #expect(characters[scalar]?.simplified != nil && characters[scalar]?.isBasic == false, "\(line)")
            #expect(!Readings.bundled.isTraditional(scalar))
        }
    }

    @Test
    func damagedTableIsRefused() throws {
        var bytes = try TextFile.bytes(Self.data + "/readings.bin")
        bytes.removeLast()
        let isRefused = bytes.withUnsafeBytes { Readings(table: $0) == nil }
        #expect(isRefused)
    }
}
