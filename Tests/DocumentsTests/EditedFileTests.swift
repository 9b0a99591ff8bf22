import Foundation
import TestKit
import Testing

@testable import Documents

struct EditedFileTests {
    let folder = TemporaryFolder()

    @Test func aFileIsReadAndReplaced() throws {
        try folder.write("old", to: "a")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a"))
        let file = try EditedFile(folder.path("a"))
        #expect(file.bytes == Array("old".utf8))
        #expect(!file.isNew)
        try file.replace(with: Array("new".utf8))
        #expect(try folder.text("a") == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path("a"))[.posixPermissions] as? Int == 0o640)
        #expect(try folder.names() == ["a"])
    }

    @Test func symbolicLinksStay() throws {
        try FileManager.default.createDirectory(atPath: folder.path("sub"), withIntermediateDirectories: true)
        try folder.write("old", to: "sub/a")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: "sub/a")
        try EditedFile(folder.path("link")).replace(with: Array("new".utf8))
        #expect(try folder.text("sub/a") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link")) == "sub/a")
    }

    @Test func whoWaitsGetsTheNewFile() async throws {
        try folder.write("0", to: "a")
        let path = folder.path("a")
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    await withCheckedContinuation { done in
                        Thread.detachNewThread {
                            for _ in 0..<50 {
                                do {
                                    let file = try EditedFile(path)
                                    let number = Int(String(decoding: file.bytes, as: UTF8.self)) ?? -1
                                    try file.replace(with: Array("\(number + 1)".utf8))
                                } catch {
                                    Issue.record(error)
                                }
                            }
                            done.resume()
                        }
                    }
                }
            }
        }
        #expect(try folder.text("a") == "400")
        #expect(try folder.names() == ["a"])
    }

    @Test func aMissingFileIsMadeWhenThatIsAsked() throws {
        #expect(throws: FileProblem(folder.path("a"), "there is no such file; check the name")) { try EditedFile(folder.path("a")) }
        do {
            let file = try EditedFile(folder.path("a"), makesMissing: true)
            #expect(file.isNew)
        }
        #expect(try folder.names() == [])
        try EditedFile(folder.path("a"), makesMissing: true).replace(with: Array("new".utf8))
        #expect(try folder.names() == ["a"])
        #expect(try folder.text("a") == "new")
        #expect(try !EditedFile(folder.path("a"), makesMissing: true).isNew)
    }

    @Test func whatAKilledProcessLeftGoes() throws {
        try folder.write("old", to: "a")
        for name in ["a", "b"] {
            let file = try TemporaryFile(beside: folder.path(name), for: name, isOnly: true)
            file.forget()
            close(file.number)
        }
        #expect(try folder.names().count == 3)
        try EditedFile(folder.path("a")).replace(with: Array("new".utf8))
        // What was left behind beside another file is that file's matter.
        #expect(try folder.names().count == 2)
        #expect(try folder.text("a") == "new")
    }

    @Test func theWorkOfAnEditorStays() throws {
        try folder.write("old", to: "a")
        let file = try EditedFile(folder.path("a"))
        try folder.write("edited", to: "a")
        #expect(throws: FileProblem.self) { try file.replace(with: Array("new".utf8)) }
        #expect(try folder.text("a") == "edited")
        #expect(try folder.names() == ["a"])
    }

    @Test func onlyPlainFilesAreEdited() throws {
        #expect(throws: FileProblem(folder.root.path, "is a directory; name a file in it")) { try EditedFile(folder.root.path) }
        #expect(throws: FileProblem("/dev/null", "is no plain file and cannot be replaced; name a plain file")) { try EditedFile("/dev/null") }
    }
}
