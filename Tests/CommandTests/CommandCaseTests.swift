import Foundation
import TestKit
import Testing

/// Runs the built program on every folder of `Cases`.
@Suite struct CommandCaseTests {
    @Test func thereAreCases() {
        #expect(CommandCase.all.count > 40)
    }

    @Test(arguments: CommandCase.all)
    func caseRuns(_ command: CommandCase) throws {
        let folder = TemporaryFolder()
        for (name, bytes) in try command.files("files") ?? [:] {
            try folder.makeFolders(for: name)
            try folder.write(bytes, to: name)
        }
        let outcome = try CommandRunner(in: folder).run(try command.arguments, input: command.bytes("in"))
        let after = try CommandCase.contents(of: folder.root)
        if Project.updatesGoldens {
            try command.update("out", outcome.output)
            try command.update("err", outcome.errors)
            try command.update("status", outcome.status == 0 ? [] : Array("\(outcome.status)\n".utf8))
            try command.updateAfter(after)
            return
        }
        let status = try command.bytes("status").isEmpty ? "0\n" : command.text("status")
        #expect("\(outcome.status)\n" == status)
        #expect(outcome.outputText == String(decoding: command.bytes("out"), as: UTF8.self))
        #expect(outcome.output == command.bytes("out"))
        #expect(outcome.errorText == String(decoding: command.bytes("err"), as: UTF8.self))
        let expected = try command.files("after") ?? command.files("files") ?? [:]
        #expect(after.keys.sorted() == expected.keys.sorted())
        for (name, bytes) in expected {
            #expect(after[name] == bytes, "\(name): \(String(decoding: after[name] ?? [], as: UTF8.self))")
        }
    }
}
