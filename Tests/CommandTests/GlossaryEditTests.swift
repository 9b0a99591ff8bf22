import Foundation
import TestKit
import Testing

/// Changes of a glossary file by several processes, and by processes that do not come to their end.
@Suite struct GlossaryEditTests {
    let folder = TemporaryFolder()
    var runner: CommandRunner { CommandRunner(in: folder) }

    private func number(_ name: String, default count: Int) -> Int {
        Int(ProcessInfo.processInfo.environment[name] ?? "") ?? count
    }

    /// As many rows as `GLOSSARY_ADDS` says, two processes at any time.
    @Test func processesThatAddAtOnceLoseNothing() throws {
        let count = number("GLOSSARY_ADDS", default: 200)
        let outcome = try runner.shell(#"seq \#(count) | xargs -P 2 -I N "$GLOSSMEND" glossary add t.tsv --zh term-N --en "the N""#)
        #expect(outcome.status == 0)
        let rows = try folder.text("t.tsv").split(separator: "\n").map(String.init)
        let expected = (1...count).map { "term-\($0)\tthe \($0)" }
        // In order, as each was put where the order wants it.
        #expect(rows == ["zh\ten"] + expected.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        #expect(try folder.names() == ["t.tsv"])
    }

    /// As many processes as `GLOSSARY_KILLS` says, killed at random moments of their work.
    @Test func aKilledProcessLeavesTheOldOrTheNewFile() throws {
        var random = SplitMix(seed: 7)
        let first = "zh\ten\n" + (0..<400).map { "t\(10_000 + $0)\tterm \($0)\n" }.joined()
        try folder.write(first, to: "t.tsv")
        var old = try folder.read("t.tsv")
        let started = DispatchTime.now().uptimeNanoseconds
        #expect(try runner.run(["glossary", "set", "t.tsv", "t10000", "--en", "other"]).status == 0)
        let whole = DispatchTime.now().uptimeNanoseconds - started
        old = try folder.read("t.tsv")
        var kept = 0
        let count = number("GLOSSARY_KILLS", default: 300)
        for turn in 0..<count {
            let arguments =
                turn % 2 == 0 ? ["set", "t.tsv", "t10399", "--en", "turn \(turn)"] : ["add", "t.tsv", "--zh", "x\(10_000 + turn)", "--en", "x"]
            let program = try runner.start(["glossary"] + arguments)
            usleep(UInt32.random(in: 0...UInt32(whole / 1000), using: &random))
            kill(program.processIdentifier, turn % 5 == 0 ? SIGTERM : SIGKILL)
            program.waitUntilExit()
            let bytes = try folder.read("t.tsv")
            if bytes == old {
                kept += 1
                continue
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let isWhole =
                turn % 2 == 0 ? text == replacing(old, "turn \(turn)") : text == String(decoding: old, as: UTF8.self) + "x\(10_000 + turn)\tx\n"
            #expect(isWhole, "turn \(turn)")
            old = bytes
        }
        // Neither all too early nor all too late.
        #expect(kept > 0 && kept < count, "\(kept) of \(count)")
        #expect(try folder.names().count <= 2)
        #expect(try runner.run(["glossary", "remove", "t.tsv", "t10399"]).status == 0)
        #expect(try folder.names() == ["t.tsv"])
    }

    /// The file with another English term for t10399.
    private func replacing(_ bytes: [UInt8], _ term: String) -> String {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("t10399\t") ? "t10399\t\(term)" : String(line)
        }.joined(separator: "\n")
    }

    @Test(arguments: ["add t.tsv --zh x --en y", "set t.tsv t1 --en y", "remove t.tsv t1", "format --sort t.tsv"])
    func aFileTooLargeToWriteStays(_ command: String) throws {
        let text = "zh\ten\n" + (0..<20_000).map { "t\($0)\tterm \($0)\n" }.joined()
        try folder.write(text, to: "t.tsv")
        // Files may have 128 or 64 kB.
        let outcome = try runner.shell(#"ulimit -f 128; "$GLOSSMEND" glossary \#(command)"#)
        #expect(outcome.status == 2)
        #expect(outcome.errorText == "glossmend: t.tsv: cannot be written: File too large; raise the file size limit or write elsewhere\n")
        #expect(try folder.text("t.tsv") == text)
        #expect(try folder.names() == ["t.tsv"])
    }

    @Test func aNewFileThatCannotBeWrittenIsNotMade() throws {
        let outcome = try runner.shell(#"ulimit -f 0; "$GLOSSMEND" glossary add t.tsv --zh x --en y"#)
        #expect(outcome.status == 2)
        #expect(try folder.names() == [])
    }

    @Test(.enabled(if: ProtectedFiles.canBeTested)) func filesWithoutPermissionStay() throws {
        let files = try ProtectedFiles(in: folder, text: "甲\ta\n", ending: "tsv")
        for name in [files.inFolder, files.secret, files.readOnly, "sub/new.tsv"] {
            let outcome = try runner.shell(ProtectedFiles.user + #""$GLOSSMEND" glossary add \#(name) --zh 乙 --en b"#)
            #expect(outcome.status == 2)
            let message = "cannot be written: Permission denied; ask for permission to write there, or write elsewhere"
            #expect(outcome.errorText == "glossmend: \(name): \(message)\n")
        }
        #expect(try folder.names() == [files.readOnly, files.secret, files.inFolder])
        for name in [files.inFolder, files.readOnly] { #expect(try folder.text(name) == "甲\ta\n") }
    }

    @Test func anEmptyTextEmptiesACell() throws {
        try folder.write("zh\ten\tkind\tnote\n甲\ta\tplace\tn\n", to: "t.tsv")
        #expect(try runner.run(["glossary", "set", "t.tsv", "甲", "--kind", "", "--note", ""]).status == 0)
        #expect(try folder.text("t.tsv") == "zh\ten\tkind\tnote\n甲\ta\n")
    }

    @Test func modeAndLinkStay() throws {
        try FileManager.default.createDirectory(atPath: folder.path("sub"), withIntermediateDirectories: true)
        try folder.write("甲\ta\n", to: "sub/t.tsv")
        try FileManager.default.setAttributes([.posixPermissions: 0o604], ofItemAtPath: folder.path("sub/t.tsv"))
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.tsv"), withDestinationPath: "sub/t.tsv")
        #expect(try runner.run(["glossary", "set", "link.tsv", "甲", "--en", "b"]).status == 0)
        #expect(try folder.text("sub/t.tsv") == "甲\tb\n")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.tsv")) == "sub/t.tsv")
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path("sub/t.tsv"))[.posixPermissions] as? Int == 0o604)
    }

    @Test func aFileThatIsAsItShouldBeIsNotTouched() throws {
        try folder.write("甲\ta\n", to: "t.tsv")
        let before = try FileManager.default.attributesOfItem(atPath: folder.path("t.tsv"))[.systemFileNumber] as? Int
        #expect(try runner.run(["glossary", "format", "t.tsv"]).status == 0)
        #expect(try FileManager.default.attributesOfItem(atPath: folder.path("t.tsv"))[.systemFileNumber] as? Int == before)
    }

    #if os(Linux)
        @Test(arguments: [
            "list t.tsv", "diff t.tsv u.tsv", "merge t.tsv u.tsv", "stats t.tsv", "format - < t.tsv", "format --check t.tsv u.tsv v.tsv",
        ])
        func aFullDiskIsAnError(_ command: String) throws {
            try folder.write("甲\ta\n", to: "t.tsv")
            try folder.write("zh\ten\n甲\tb\n", to: "u.tsv")
            try folder.write("甲\ta\r\n", to: "v.tsv")
            let outcome = try runner.shell("\"$GLOSSMEND\" glossary \(command) > /dev/full")
            #expect(outcome.status == 2)
            #expect(
                outcome.errorText == "glossmend: <stdout>: cannot be written: No space left on device; free some space or write elsewhere\n")
        }

        /// On a terminal the rows are a table.
        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
        func aTerminalGetsATable() throws {
            try folder.write("甲\ta\n", to: "t.tsv")
            let outcome = try runner.shell(#"script -qec '"$GLOSSMEND" glossary list t.tsv' /dev/null"#)
            #expect(outcome.outputText == "line  zh  en\r\n1     甲  a\r\n")
        }
    #endif

    @Test func aClosedPipeEndsQuietly() throws {
        try folder.write("zh\ten\n" + (0..<40_000).map { "t\($0)\tterm \($0)\n" }.joined(), to: "t.tsv")
        let outcome = try runner.shell(#"{ "$GLOSSMEND" glossary list t.tsv; echo "status $?" >&2; } | head -c 10 > first"#)
        #expect(outcome.errorText == "status 0\n")
    }
}
