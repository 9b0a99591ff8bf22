import Documents
import Foundation
import TestKit
import Testing

@Suite struct OutputFileTests {
    let folder = TemporaryFolder()

    @Test func aNewFileAppearsAtCommit() throws {
        let file = try OutputFile.named(folder.path("new"))
        try file.writer.write("text")
        #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
        try file.commit()
        #expect(try folder.names() == ["new"])
        #expect(try folder.text("new") == "text")
    }

    @Test func theOldFileStaysUntilCommit() throws {
        try folder.write("old", to: "a")
        let file = try OutputFile.named(folder.path("a"))
        try file.writer.write(String(repeating: "new ", count: 500_000))
        #expect(try folder.text("a") == "old")
        try file.commit()
        #expect(try folder.read("a").count == 2_000_000)
    }

    @Test func anAbandonedFileLeavesNothing() throws {
        try folder.write("old", to: "a")
        let file = try OutputFile.named(folder.path("a"))
        try file.writer.write("new")
        #expect(try folder.names().count == 2)
        file.abandon()
        #expect(try folder.names() == ["a"])
        #expect(try folder.text("a") == "old")
    }

    @Test func aForgottenFileLeavesNothing() throws {
        do {
            let file = try OutputFile.named(folder.path("a"))
            try file.writer.write("new")
        }
        #expect(try folder.names() == [])
    }

    @Test(arguments: [0o600, 0o640, 0o755, 0o444])
    func theModeIsKept(_ mode: Int) throws {
        try folder.write("old", to: "a")
        try setMode(mode)
        // A write-protected file is left alone, but root may write to it.
        guard FileManager.default.isWritableFile(atPath: folder.path("a")) else {
            #expect(throws: FileProblem.self) { try OutputFile.named(folder.path("a")) }
            return
        }
        let file = try OutputFile.named(folder.path("a"))
        try file.writer.write("new")
        try file.commit()
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("a"))
        #expect(attributes[.posixPermissions] as? Int == mode)
        #expect(try folder.text("a") == "new")
    }

    @Test func aSymbolicLinkStays() throws {
        try FileManager.default.createDirectory(atPath: folder.path("sub"), withIntermediateDirectories: true)
        try folder.write("old", to: "sub/target")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "sub/target")
        let file = try OutputFile.named(folder.path("link"))
        try file.writer.write("new")
        try file.commit()
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "sub/target")
        #expect(try folder.text("sub/target") == "new")
        #expect(try folder.names() == ["link", "sub/target"])
    }

    @Test func aLinkToNothingIsRefused() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "none")
        let problem = #expect(throws: FileProblem.self) { try OutputFile.named(folder.path("link")) }
        #expect(problem?.message.hasPrefix("is a symbolic link that leads nowhere;") == true)
    }

    @Test func theBackupIsTheOldFileItself() throws {
        try folder.write("old", to: "a")
        let number = try number(of: "a")
        let file = try replacing("a")
        try file.writer.write("new")
        try file.commit(backupSuffix: "~")
        #expect(try folder.text("a") == "new")
        #expect(try folder.text("a~") == "old")
        #expect(try self.number(of: "a~") == number)
        #expect(try folder.names() == ["a", "a~"])
    }

    @Test func anOlderBackupIsReplaced() throws {
        try folder.write("old", to: "a")
        try folder.write("oldest", to: "a~")
        let file = try replacing("a")
        try file.writer.write("new")
        try file.commit(backupSuffix: "~")
        #expect(try folder.text("a~") == "old")
        #expect(try folder.names() == ["a", "a~"])
    }

    @Test func aBackupThatIsTheFileItselfIsNoHindrance() throws {
        try folder.write("old", to: "a")
        try FileManager.default.linkItem(atPath: folder.path("a"), toPath: folder.path("a~"))
        let file = try replacing("a")
        try file.writer.write("new")
        try file.commit(backupSuffix: "~")
        #expect(try folder.text("a") == "new")
        #expect(try folder.text("a~") == "old")
        #expect(try folder.names() == ["a", "a~"])
    }

    @Test func aCopyHasTheBytesAndTheMode() throws {
        let text = String(repeating: "some text ", count: 60_000)
        try folder.write(text, to: "a")
        try setMode(0o640)
        try folder.write("oldest", to: "b")
        try FileCopy.make(of: folder.path("a"), at: folder.path("b"))
        #expect(try folder.text("b") == text)
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path("b"))[.posixPermissions] as? Int == 0o640)
        #expect(try folder.names() == ["a", "b"])
    }

    @Test func writesOfAnySizeKeepTheirOrder() throws {
        var random = SplitMix(seed: 4)
        let file = try OutputFile.named(folder.path("a"))
        var expected: [UInt8] = []
        for round in 0..<400 {
            let size = Int.random(in: 0...(round % 50 == 0 ? 600_000 : 3000), using: &random)
            let bytes = [UInt8](repeating: UInt8(round % 256), count: size)
            try file.writer.write(bytes)
            expected += bytes
        }
        try file.commit()
        #expect(try folder.read("a") == expected)
    }

    @Test func aBackupThatCannotBeMadeLeavesTheFile() throws {
        try folder.write("old", to: "a")
        try FileManager.default.createDirectory(atPath: folder.path("a~"), withIntermediateDirectories: true)
        let file = try replacing("a")
        try file.writer.write("new")
        #expect(throws: FileProblem.self) { try file.commit(backupSuffix: "~") }
        file.abandon()
        #expect(try folder.names() == ["a"])
        #expect(try folder.text("a") == "old")
    }

    @Test func whatAnotherProgramWroteIsNotOverwritten() throws {
        try folder.write("old", to: "a")
        let file = try replacing("a")
        try file.writer.write("new")
        try folder.write("somebody else's work", to: "a")
        let problem = #expect(throws: FileProblem.self) { try file.commit() }
        #expect(problem?.message.hasPrefix("was changed by another program") == true)
        file.abandon()
        #expect(try folder.text("a") == "somebody else's work")
        #expect(try folder.names() == ["a"])
    }

    @Test func aNamedPipeIsWrittenTo() throws {
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        // Opened for both ways, so that opening it for writing does not wait.
        let reader = try #require(FileHandle(forUpdatingAtPath: folder.path("pipe")))
        let file = try OutputFile.named(folder.path("pipe"))
        try file.writer.write("text")
        try file.commit()
        #expect(try reader.read(upToCount: 4) == Data("text".utf8))
        #expect(
            try FileManager.default.attributesOfItem(atPath: folder.path("pipe"))[.type] as? FileAttributeType != .typeRegular)
    }

    private func replacing(_ name: String) throws -> OutputFile {
        try OutputFile.replacing(folder.path(name), original: try #require(FileStatus.of(folder.path(name))))
    }

    private func setMode(_ mode: Int) throws {
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path("a"))
    }

    private func number(of name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: folder.path(name))[.systemFileNumber] as? Int
    }
}
