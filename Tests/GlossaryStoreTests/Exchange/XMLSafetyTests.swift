import Foundation
import TestKit
import Testing

@testable import GlossaryStore

/// Files that mean harm, and files that came to harm.
struct XMLSafetyTests {
    static func file(declarations: String, term: String = "甲") -> String {
        "<!DOCTYPE martif \(declarations)>\n" + TBXTests.file(TBXTests.section("zh", TBXTests.term(term)) + TBXTests.en)
    }

    @Test func entitiesAreNotExpanded() throws {
        let laughs = (0..<20).map { "<!ENTITY l\($0 + 1) \"" + String(repeating: "&l\($0);", count: 10) + "\">" }.joined()
        let attacks = [
            "[<!ENTITY l0 \"ha\">\(laughs)]",
            "[<!ENTITY x \"\(String(repeating: "x", count: 100_000))\">]",
            "[<!ENTITY % p \"<!ENTITY x 'y'>\"> %p;]",
        ]
        for declarations in attacks {
            let problem = Imported.problem(Array(Self.file(declarations: declarations, term: "&l20;&x;").utf8))
            #expect(problem?.contains("it declares entities of its own, which may be an attack; export the file again") == true)
        }
    }

    @Test func otherFilesAreNotOpened() throws {
        let folder = TemporaryFolder()
        try folder.write("<!ENTITY x \"secret\">", to: "a.dtd")
        try folder.write("secret", to: "a.txt")
        // A pipe that nobody writes to would block a reader for ever.
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        for declarations in ["[<!ENTITY x SYSTEM \"\(folder.path("a.txt"))\">]", "[<!ENTITY % x SYSTEM \"\(folder.path("pipe"))\"> %x;]"] {
            let problem = Imported.problem(Array(Self.file(declarations: declarations, term: "&x;").utf8))
            #expect(problem?.contains("it declares entities of its own") == true)
        }
        // The name of a DTD is allowed, as version 2 has one, but it is not opened.
        for name in ["a.dtd", "pipe"] {
            let declaration = "SYSTEM \"\(folder.path(name))\""
            #expect(try Imported(Self.file(declarations: declaration)).rows == ["甲\tA"])
            let problem = Imported.problem(Array(Self.file(declarations: declaration, term: "&x;").utf8))
            #expect(problem?.contains("Entity 'x' not defined") == true)
        }
    }

    @Test func attributesAreNotDeclared() {
        let problem = Imported.problem(Array(Self.file(declarations: "[<!ATTLIST langSec xml:lang CDATA \"zh\">]").utf8))
        #expect(problem?.contains("it declares attributes of its own") == true)
    }

    static let broken: [(name: String, text: String, problem: String)] = [
        ("deep nesting", String(repeating: "<martif>", count: 100_000), "its elements are nested too deeply"),
        ("a long entry", TBXTests.file("<note>" + String(repeating: "x ", count: 9 << 20) + "</note>"), "this entry is larger than 16 MiB"),
        (
            "an entry of countless terms", TBXTests.file("<langSec>" + String(repeating: "<term/>", count: 270_000)),
            "this entry is larger than 16 MiB"
        ),
        ("nothing", "", "it ends too early"),
        ("a cut file", "<martif><text><body><termEntry>", "it ends too early"),
        ("a cut tag", "<martif><text><bo", "Couldn't find end of Start Tag bo"),
        ("a wrong tag", "<martif><text></body></martif>", "Opening and ending tag mismatch: text line 1 and body"),
        ("a second root", "<martif/><martif/>", "Extra content at the end of the document"),
        ("a control character", "<martif>\u{1}</martif>", "PCDATA invalid Char value 1"),
        ("an unknown entity", TBXTests.file("<note>&uuml;</note>"), "Entity 'uuml' not defined"),
        ("another document", "<tmx/>", "this is no TBX: its root is <tmx>, not <martif> or <tbx>; name another --from"),
    ]

    @Test(arguments: broken)
    func brokenFilesAreRefused(_ name: String, _ text: String, _ problem: String) throws {
        let found = try #require(Imported.problem(Array(text.utf8), format: .tbx, piece: 100_000))
        #expect(found.contains(problem), "\(name): \(found)")
        #expect(found.hasPrefix("test:1:") || found.hasPrefix("test:2:"), "\(found)")
    }

    @Test func bytesThatAreNotUTF8AreRefusedAtTheirPlace() throws {
        let bytes = Array("<martif>\n<note>é".utf8) + [0xFF, 0xFE] + Array("</note></martif>".utf8)
        let found = try #require(Imported.problem(bytes))
        #expect(found.hasPrefix("test:2:8: "), "\(found)")
        #expect(found.contains("not proper UTF-8"), "\(found)")
    }

    /// Whatever is cut off or changed in a file, the reader comes back, and names a place when it refuses.
    @Test func damagedFilesNeitherCrashNorHang() {
        var random = SplitMix(seed: 7)
        let whole = Array(TBXTests.file(TBXTests.concepts.map(\.concept).joined()).utf8)
        var refused = 0
        for _ in 0..<300 {
            var bytes = Array(whole[..<Int.random(in: 1...whole.count, using: &random)])
            for _ in 0..<Int.random(in: 0...4, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if let problem = Imported.problem(bytes, format: .tbx, piece: 50) {
                #expect(problem.hasPrefix("test:"))
                refused += 1
            }
        }
        #expect(refused > 200)
    }
}
