import Foundation
import Testing

@testable import GlossaryStore

struct BundledGlossaryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = root.appending(path: "Glossaries")
    private static let compiledFile = root.appending(path: "Sources/BundledData/glossary.bin")

    @Test func everyFileIsEmbedded() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".tsv") }
        #expect(
            Glossary.bundledNames.sorted() == files.sorted(), "add the file to both lists in Sources/BundledData/glossaries.c, or remove it")
    }

    @Test func whatIsEmbeddedIsTheFiles() throws {
        var text: [UInt8] = []
        for name in Glossary.bundledNames { text += try Data(contentsOf: Self.folder.appending(path: name)) + [0] }
        #expect(text == Array(Glossary.bundledBytes))
    }

    @Test func filesHaveNoProblems() throws {
        var problems: [String] = []
        for name in Glossary.bundledNames {
            let bytes = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
            do throws(GlossaryError) {
                _ = try GlossaryFile.parse(bytes.span, name: name)
            } catch {
                problems.append(error.description)
            }
        }
        #expect(problems == [])
    }

    /// `UPDATE_GOLDEN=1` writes the compiled form again; the next build embeds it.
    @Test func compiledFormIsUpToDate() throws {
        let compiled = try #require(try Glossary.compiledBundle(), "a shipped file has an escape, which the compiled form can't hold")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(compiled).write(to: Self.compiledFile) }
        let isSame = try Data(contentsOf: Self.compiledFile) == Data(compiled)
        #expect(isSame, "make it again: UPDATE_GOLDEN=1 swift test --filter compiledFormIsUpToDate")
    }

    /// The compiled form, read back, is the glossary that was compiled.
    @Test func compiledFormIsTheGlossary() throws {
        let files = ["zh\ten\tdeprecated\twhen\n武汉\tWuhan\tWu Han\tnear=city|市|%\n共享单车\tshared bicycle\tsharing bike\treview\n"]
        let original = try Glossary(files: files)
        let tables = MatcherTables(original.rows)
        let text = original.text
        let encoded = CompiledGlossary.encode(original.rows, tables, files: text.span)
        let block = try #require(encoded)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: block.count, alignment: 8)
        defer { memory.deallocate() }
        memory.copyBytes(from: block)
        let decoded = CompiledGlossary.decode(UnsafeRawBufferPointer(memory), files: UnsafeBufferPointer(start: text.base, count: text.count))
        let (rows, readTables) = try #require(decoded)
        let copy = Glossary(rows, readTables)
        #expect(copy.summary == original.summary)
        #expect(copy.files == original.files)
        let line = "Wu Han, a city (市), has 5% of the sharing bikes."
        #expect(TermMatcher(glossary: copy).scan(line) == TermMatcher(glossary: original).scan(line))
        #expect(TermMatcher(glossary: copy).scan(line).count == 5)
    }

    @Test func staleFormIsRefused() throws {
        let original = try Glossary(files: ["甲\ta\n"])
        let encoded = CompiledGlossary.encode(original.rows, MatcherTables(original.rows), files: original.text.span)
        let block = try #require(encoded)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: block.count, alignment: 8)
        defer { memory.deallocate() }
        memory.copyBytes(from: block)
        let other = Array("甲\tb\n".utf8)
        other.withUnsafeBufferPointer { #expect(CompiledGlossary.decode(UnsafeRawBufferPointer(memory), files: $0) == nil) }
        let short = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<8])
        #expect(CompiledGlossary.decode(short, files: UnsafeBufferPointer(start: original.text.base, count: original.text.count)) == nil)
    }

    /// A glossary that was read without the compiled form finds the same.
    @Test func compiledAndReadFindTheSame() throws {
        let bundled = TermMatcher(glossary: try Glossary.bundled())
        let rows = try Glossary.readBundled()
        let read = TermMatcher(glossary: Glossary(rows))
        #expect(bundled.formCount == read.formCount)
        let glossary = Glossary(rows)
        for entry in rows.entries where !entry.deprecated.isEmpty {
            let text = glossary.strings(entry.deprecated).joined(separator: ", ") + " or " + glossary.string(entry.preferred) + "."
            #expect(bundled.scan(text) == read.scan(text))
            #expect(bundled.besideSource.scan(text) == read.besideSource.scan(text))
            #expect(read.besideSource.scan(text).count >= entry.deprecated.count)
            if !entry.flags.contains(.source) { #expect(read.scan(text).count >= entry.deprecated.count) }
        }
    }
}
