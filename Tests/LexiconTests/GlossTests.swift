import Foundation
import Lexicon
import TestKit
import Testing

@testable import glossmend_tables

@Suite struct GlossTests {
    @Test(arguments: [
        ("海", "sea", true), ("海", "seas", true), ("西", "western", true), ("铭", "engraving", true), ("魂", "soul", true),
        ("滩", "beach", true), ("滩", "bleach", false), ("海", "seat", false), ("湾", "bayou", false), ("下", "chinese", false), ("a", "sea", false),
    ])
    func meanings(_ character: Unicode.Scalar, _ word: String, _ isOne: Bool) {
        #expect(Glosses.bundled.hasMeaning(character, Array(word.utf8)) == isOne)
    }

    @Test(arguments: [
        ("白金海", "platinum", 2), ("民主镇", "democratic", 2), ("群星", "stars", 2), ("金海", "platinum", 0), ("白", "platinum", 0), ("", "star", 0),
    ])
    func meaningsOfWords(_ text: String, _ word: String, _ length: Int) {
        #expect(Glosses.bundled.length(of: Array(text.unicodeScalars)[...], meaning: Array(word.utf8)) == length)
    }

    @Test func definitionsBecomeWords() {
        let list = GlossList(
            readings: [
                "U+6D77\tkDefinition\t(same as 海) sea, ocean; maritime", "U+6D77\tkMandarin\thǎi", "U+9999\tkDefinition\tfragrant",
                "U+3400\tkDefinition\thillock",
            ],
            mappings: ["U+6D77\tkGB0\t2603", "U+9999\tkGB0\t4767"])
        #expect(list.text.split(separator: "\n").dropFirst() == ["海\tsea ocean maritime", "香\tfragrant"])
    }

    private static func path(_ part: String) -> String { "/usr/share/unicode/Unihan_\(part).txt.bz2" }
    private static let isInstalled = TextFile.exists(path("Readings")) && TextFile.exists("/usr/bin/bzcat")

    @Test(.enabled(if: isInstalled, "needs the Debian packages unicode-data and bzip2"))
    func listIsDerived() throws {
        let list = GlossList(readings: try Self.lines("Readings"), mappings: try Self.lines("OtherMappings"))
        let file = Project.root.appending(path: "Sources/BundledData/Lists/glosses.tsv")
        #expect(list.text == String(decoding: try Project.bytes(file), as: UTF8.self))
    }

    private static func lines(_ part: String) throws -> [String] {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/bzcat")
        process.arguments = [path(part)]
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
