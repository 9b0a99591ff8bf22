import GlossaryStore
import TestKit
import Testing

@Suite struct GlossaryCacheTests {
    private static let text = Array("zh\ten\tkind\tdeprecated\tnote\n武汉\tWuhan\tplace\tBrave Han\ta \\| b\n新石器\tNeolix\t\tNeolithic\t\n".utf8)
    private static let files = [(name: "terms.tsv", bytes: text)]

    private func glossary() throws -> Glossary {
        var glossary = Glossary.empty
        glossary.add(try GlossaryFile.parse(Self.text.span, name: "terms.tsv"))
        glossary.compile()
        return glossary
    }

    /// The file in memory that nobody frees, as a mapped one.
    private func mapped(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 4096)
        memory.copyBytes(from: bytes)
        return UnsafeRawBufferPointer(rebasing: memory[..<bytes.count])
    }

    private func file(key: UInt64) throws -> [UInt8] {
        try #require(GlossaryCache.file(of: try glossary(), key: key)).flatMap { $0 }
    }

    @Test func whatIsReadFindsWhatWasWritten() throws {
        let key = GlossaryCache.key(of: Self.files, includesBundled: false)
        guard case .glossary(let read) = GlossaryCache.read(mapped(try file(key: key)), key: key) else {
            Issue.record("the file is refused")
            return
        }
        let made = try glossary(), text = Array("The Brave Han and Neolithic vans of wuhan, Wu Han and WuHan.".utf8)
        var expected: [TermHit] = [], hits: [TermHit] = []
        TermMatcher(glossary: made).scan(text.span, into: &expected)
        TermMatcher(glossary: read).scan(text.span, into: &hits)
        #expect(hits == expected && hits.count > 3)
        #expect(read.entries.indices.map { read.reference($0) } == made.entries.indices.map { made.reference($0) })
        #expect(read.reference(0).note == "a | b")
    }

    @Test func keyTellsEverythingApart() {
        let other = [(name: "terms.tsv", bytes: Self.text + [0x0A])], renamed = [(name: "term.tsv", bytes: Self.text)]
        let keys = [
            GlossaryCache.key(of: Self.files, includesBundled: false), GlossaryCache.key(of: Self.files, includesBundled: true),
            GlossaryCache.key(of: other, includesBundled: false), GlossaryCache.key(of: renamed, includesBundled: false),
            GlossaryCache.key(of: other + renamed, includesBundled: false), GlossaryCache.key(of: renamed + other, includesBundled: false),
        ]
        #expect(Set(keys).count == keys.count)
    }

    /// No byte of the file can change without being noticed, and none of its lengths is believed.
    @Test func damageIsNoticed() throws {
        let bytes = try file(key: 7)
        var random = SplitMix(seed: 1)
        for _ in 0..<400 {
            var damaged = bytes
            // The zeros at the end of the head mean nothing.
            var place = Int.random(in: 0..<damaged.count, using: &random)
            if 40..<64 ~= place { place -= 40 }
            damaged[place] ^= UInt8.random(in: 1...255, using: &random)
            if case .glossary = GlossaryCache.read(mapped(damaged), key: 7) { Issue.record("byte \(place) changed") }
        }
        for count in stride(from: 0, to: bytes.count, by: 97) {
            if case .glossary = GlossaryCache.read(mapped(Array(bytes[..<count])), key: 7) { Issue.record("cut to \(count) bytes") }
        }
        if case .stale = GlossaryCache.read(mapped(bytes), key: 8) {} else { Issue.record("another key") }
    }
}
