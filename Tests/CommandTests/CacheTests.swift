import Foundation
import TestKit
import Testing

/// The cache of glossaries, from outside.
@Suite struct CacheTests {
    private let folder = TemporaryFolder()

    private func runner(cache: String) throws -> CommandRunner {
        try folder.write(Array("zh\ten\tdeprecated\n峡风号\tGorge Wind\tGorge Swift\n".utf8), to: "terms.tsv")
        try folder.write(Array("We took the Gorge Swift.\n".utf8), to: "a.txt")
        var runner = CommandRunner(in: folder)
        runner.environment["XDG_CACHE_HOME"] = folder.url(cache).path
        return runner
    }

    private let arguments = ["clean", "--glossary", "terms.tsv", "a.txt"]

    private func cached(_ cache: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder.url(cache + "/glossmend"), includingPropertiesForKeys: nil)
    }

    private func expectCleaned(_ outcome: CommandRunner.Outcome, errors: String = "") {
        #expect(outcome.outputText == "We took the Gorge Wind.\n")
        #expect(outcome.errorText == errors)
        #expect(outcome.status == 0)
    }

    @Test func aSecondRunFindsWhatTheFirstKept() throws {
        let runner = try runner(cache: "cache")
        expectCleaned(try runner.run(arguments))
        let files = try cached("cache")
        #expect(files.count == 1)
        let before = try FileManager.default.attributesOfItem(atPath: files[0].path)[.systemFileNumber] as? Int
        expectCleaned(try runner.run(arguments))
        let after = try FileManager.default.attributesOfItem(atPath: files[0].path)[.systemFileNumber] as? Int
        #expect(before == after && before != nil)
    }

    @Test func aDamagedFileIsToldAndMadeAgain() throws {
        let runner = try runner(cache: "damaged")
        expectCleaned(try runner.run(arguments))
        let file = try #require(cached("damaged").first)
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file)
        expectCleaned(
            try runner.run(arguments), errors: "glossmend: \(file.path): the cached glossary is damaged; it is made again\n")
        expectCleaned(try runner.run(arguments))
    }

    @Test func otherGlossariesAreKeptApartAndOldOnesGo() throws {
        let runner = try runner(cache: "many")
        for number in 0..<9 {
            try folder.write(Array("zh\ten\tdeprecated\n峡风号\tGorge Wind \(number)\tGorge Swift\n".utf8), to: "terms.tsv")
            #expect(try runner.run(arguments).outputText == "We took the Gorge Wind \(number).\n")
        }
        #expect(try cached("many").count == 8)
    }

    @Test func withoutAFolderItWorksAllTheSame() throws {
        try folder.write(Array("no folder".utf8), to: "file")
        expectCleaned(try runner(cache: "file").run(arguments))
        var none = try runner(cache: "none")
        none.environment["XDG_CACHE_HOME"] = ""
        none.environment["HOME"] = ""
        expectCleaned(try none.run(arguments))
    }

    @Test func manyProcessesAtOnceShareIt() throws {
        let runner = try runner(cache: "shared")
        let processes = try (0..<6).map { try runner.start(arguments + ["-o", "out\($0)"]) }
        for process in processes {
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        for number in processes.indices {
            #expect(try folder.read("out\(number)") == Array("We took the Gorge Wind.\n".utf8))
        }
        #expect(try cached("shared").count == 1)
    }
}
